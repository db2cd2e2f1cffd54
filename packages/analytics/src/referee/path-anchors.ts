import type { Ask } from '../question/resolved.ts'
import type { StepAt } from '../question/step.ts'
import type { Located } from './history.ts'
import { isAt } from './is-at.ts'

/** The events from the start to the end of a path and within its time; none when it does not pass all that it must. */
export function betweenAnchors(
  { start, through, end, which, window, stepsAt = [] }: Ask<'paths'>,
  own: readonly Located[],
  isStep: (one: Located) => boolean,
): readonly Located[] {
  const chain = which === 'first' ? firstOf(own, stepsAt) : lastOf(own, stepsAt)
  if (chain === null) return []
  const [begin, until] = [start === undefined ? 0 : chain[0]!, end === undefined ? own.length - 1 : chain.at(-1)!]
  const part = own.slice(begin, until + 1)
  if (window === null) return part

  const isBackward = start === undefined && end !== undefined
  const zero = isBackward ? part.at(-1) : start === undefined ? part.find(isStep) : part[0]
  if (zero === undefined) return []
  const within = part.filter(({ event }) =>
    isBackward ? event.time >= zero.event.time - window : event.time <= zero.event.time + window,
  )
  if (end !== undefined && within.at(-1) !== part.at(-1)) return []
  const between = within.slice(start === undefined ? 0 : 1, end === undefined ? undefined : -1)
  const passed = stepsAt.slice(start === undefined ? 0 : 1, (start === undefined ? 0 : 1) + through.length)
  return firstOf(between, passed) === null ? [] : within
}

/** Indices of different events for all of these, in order, each as early as it can be; null when there are none. */
function firstOf(own: readonly Located[], wanted: readonly StepAt[]): number[] | null {
  const chain: number[] = []
  for (const at of wanted) {
    const index = own.findIndex((one, each) => each > (chain.at(-1) ?? -1) && isAt(at, one))
    if (index < 0) return null
    chain.push(index)
  }
  return chain
}

/** The same, each as late as it can be. */
function lastOf(own: readonly Located[], wanted: readonly StepAt[]): number[] | null {
  const mirrored = firstOf(own.toReversed(), wanted.toReversed())
  return mirrored?.map((index) => own.length - 1 - index).reverse() ?? null
}
