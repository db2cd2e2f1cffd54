import { requiredOf } from '../question/funnel-steps.ts'
import type { Ask } from '../question/resolved.ts'
import type { Located } from './history.ts'
import { isAt } from './is-at.ts'

/** An event as it is looked at for one value that all steps hold; an event aside has another, so that it is no step. */
export interface Looked extends Located {
  isAside?: boolean
}

/** Whether an event counts for a step, by its number from 1. */
export const isStep = ({ stepsAt }: Ask<'funnel'>, step: number, one: Looked): boolean =>
  !one.isAside && isAt(stepsAt![step - 1]!, one)

/**
 * The events, by index, of the attempt that counts: every first step is tried, the longest attempt wins, and of those
 * the one whose first step is earliest, then whose second step is, and so on. Empty when there is no first step.
 */
export function attemptOf(question: Ask<'funnel'>, events: readonly Looked[]): number[] {
  const steps = requiredOf(question)
  const begins = (one: Looked): boolean =>
    one.inPeriod && (question.order === 'any' ? steps : steps.slice(0, 1)).some((step) => isStep(question, step, one))
  const starts = events.flatMap((one, index) => (begins(one) ? [index] : []))
  const tried = (question.entry === 'first' ? starts.slice(0, 1) : starts).map((start) =>
    question.order === 'any' ? inAnyOrder(question, events, start) : longest(question, events, [start]),
  )
  return tried.reduce((best, one) => (one.length > best.length ? one : best), [])
}

/** The longest way on from the events so far; of equally long ones that of the earliest events. */
function longest(question: Ask<'funnel'>, events: readonly Looked[], chain: number[]): number[] {
  const required = requiredOf(question)
  const step = required[chain.length]
  if (step === undefined) return chain
  let best = chain
  for (const [index, one] of events.entries()) {
    if (!isStep(question, step, one) || !mayFollow(question, events, chain, index)) continue
    const found = longest(question, events, [...chain, index])
    if (found.length > best.length) best = found
    if (best.length === required.length) break
  }
  return best
}

function mayFollow(
  { order, ties, grace, window, windowFrom, exclude, stepsAt, steps, optional }: Ask<'funnel'>,
  events: readonly Looked[],
  chain: readonly number[],
  index: number,
): boolean {
  const time = (at: number): number => events[at]!.event.time
  const before = chain.at(-1)!
  if (chain.includes(index)) return false
  if (grace > 0 ? time(index) < time(before) - grace : index < before) return false
  if (ties === 'strict' && time(index) <= time(before)) return false
  if (order === 'strict' && index !== before + 1) return false
  if (window !== null && time(index) - time(windowFrom === 'entry' ? chain[0]! : before) > window) return false
  const required = requiredOf({ steps, optional })
  const [from, to] = [required[chain.length - 1]!, required[chain.length]!]
  return !exclude.some(
    (each, nth) =>
      each.effect === 'cut' &&
      each.from <= from &&
      to <= (each.to ?? steps.length) &&
      events.some(
        (one, at) =>
          at > before &&
          at < index &&
          (ties === 'stored' || time(at) > time(before)) &&
          isAt(stepsAt![steps.length + nth]!, one),
      ),
  )
}

/** What is done from `start` on, each step as early as it can be; the same step twice takes two events. */
function inAnyOrder(question: Ask<'funnel'>, events: readonly Looked[], start: number): number[] {
  const { steps, window } = question
  const until = window === null ? Infinity : events[start]!.event.time + window
  const done = steps.flatMap((step, index) => {
    const sameBefore = steps.slice(0, index).filter((each) => JSON.stringify(each) === JSON.stringify(step)).length
    const matching = events.flatMap((one, at) => (at >= start && isStep(question, index + 1, one) ? [at] : []))
    const at = matching[sameBefore]
    return at !== undefined && events[at]!.event.time <= until ? [at] : []
  })
  return done.sort((a, b) => a - b)
}
