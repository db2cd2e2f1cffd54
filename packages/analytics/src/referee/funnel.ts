import { type Field, textOfField } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import { aboutOf } from '../question/about.ts'
import { type FunnelAnswer, funnelDefinition, GROUPS_NAMED } from '../question/funnel.ts'
import { funnelChoices, requiredOf, type StepCount, toldSteps } from '../question/funnel-steps.ts'
import type { Ask } from '../question/resolved.ts'
import { median } from '../statistics/interval.ts'
import { attemptOf, isStep, type Looked } from './funnel-attempt.ts'
import type { Histories, Located } from './history.ts'
import { isAt } from './is-at.ts'
import { visitsOf } from './visit.ts'

/** How far one unit got. */
export interface Travelled {
  /** Of each step reached, by its number from 1: when, and how long after the step before. */
  steps: Map<number, { gap: number | null }>
  /** The step that it may still reach; null when it cannot. */
  waitsFor: number | null
  /** By the field of the breakdown. */
  value: string
  removed: boolean
}

export function funnel(question: Ask<'funnel'>, past: Histories): FunnelAnswer {
  const units = unitsOf(question.unit, past)
  const travelled = units.flatMap((own) => travel(question, past, own) ?? [])
  const kept = travelled.filter(({ removed }) => !removed)
  const n = units.filter((own) => own.some(({ inPeriod }) => inPeriod)).length
  const stepsOf = (some: readonly Travelled[]) => toldSteps(question, countsOf(question, some), n)
  return {
    units: n,
    removed: travelled.length - kept.length,
    steps: stepsOf(kept),
    ...(question.breakdown && { groups: groupsOf(kept, stepsOf) }),
    about: { ...aboutOf(past.population, funnelDefinition, question.unit, funnelChoices(question)), n },
  }
}

function groupsOf(kept: readonly Travelled[], stepsOf: (some: readonly Travelled[]) => FunnelAnswer['steps']) {
  const byValue = [...Map.groupBy(kept, ({ value }) => value)].sort(
    ([a, left], [b, right]) => right.length - left.length || compareText(a, b),
  )
  const others = byValue.slice(GROUPS_NAMED).flatMap(([, some]) => some)
  const named = byValue.slice(0, GROUPS_NAMED).map(([value, some]) => ({ value, steps: stepsOf(some) }))
  return [...named, ...(others.length > 0 ? [{ value: null, steps: stepsOf(others) }] : [])]
}

const countsOf = ({ steps }: Ask<'funnel'>, some: readonly Travelled[]): StepCount[] =>
  steps.map((_, index) => {
    const there = some.flatMap((one) => one.steps.get(index + 1) ?? [])
    const gaps = there.flatMap(({ gap }) => gap ?? [])
    return {
      reached: there.length,
      inProgress: some.filter(({ waitsFor }) => waitsFor === index + 1).length,
      medianMs: median(gaps),
      meanMs: gaps.length > 0 ? gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length : null,
    }
  })

/** The events of each person, account or visit, in order. */
function unitsOf(unit: Ask<'funnel'>['unit'], { people }: Histories): Located[][] {
  if (unit === 'person') return [...people.values()]
  if (unit === 'visit') return [...people.values()].flatMap((own) => visitsOf(own))
  const all = [...people.values()].flat().filter(({ event }) => event.account)
  return [...Map.groupBy(all, ({ event }) => event.account).values()].map((own) =>
    own.toSorted((a, b) => a.event.time - b.event.time || a.seq - b.seq),
  )
}

/** The events as they are looked at for each value that the steps may hold; those with another value stay, aside. */
function heldIn(events: readonly Located[], heldBy: (one: Located) => string): Looked[][] {
  const values = [...new Set(events.map(heldBy))].filter((value) => value !== '')
  return values.map((value) => events.map((one) => ({ ...one, isAside: heldBy(one) !== value })))
}

/** The attempt of a unit that counts; null when it never began. */
export function travel(question: Ask<'funnel'>, past: Histories, own: readonly Located[]): Travelled | null {
  const { hold, range, grace, entry } = question
  const from = past.population.period!.from - grace
  const within = own.filter(({ inPeriod, event }) => (range === 'all' ? inPeriod : event.time >= from))
  const fieldOf = (field: string, { event }: Located): string => textOfField(field as Field, event) ?? ''
  const held = hold ? heldIn(within, (one) => fieldOf(hold, one)) : [within]
  const attempts = held.flatMap((events) => {
    const chain = attemptOf(question, events)
    return chain.length > 0 ? [{ events, chain }] : []
  })
  const startOf = ({ events, chain }: (typeof attempts)[number]) => events[chain[0]!]!
  attempts.sort((a, b) => {
    const [one, other] = [startOf(a), startOf(b)]
    const deeper = entry === 'best' ? b.chain.length - a.chain.length : 0
    return deeper || one.event.time - other.event.time || one.seq - other.seq
  })
  if (attempts.length === 0) return null
  return told(
    question,
    past,
    attempts[0]!,
    question.breakdown ? fieldOf(question.breakdown, startOf(attempts[0]!)) : '',
  )
}

function told(
  question: Ask<'funnel'>,
  { population }: Histories,
  { events, chain }: { events: readonly Looked[]; chain: readonly number[] },
  value: string,
): Travelled {
  const { window, windowFrom, ties, range, entry, exclude, optional, order } = question
  const required = requiredOf(question)
  const time = (index: number): number => events[index]!.event.time
  const after = (a: number, b: number): boolean => b > a && (ties === 'stored' || time(b) > time(a))
  /** Until when what follows the r-th step of the attempt is in time. */
  const limit = (r: number): number =>
    window === null ? Infinity : time(chain[windowFrom === 'entry' ? 0 : r - 1]!) + window

  const steps: Travelled['steps'] = new Map(
    chain.map((at, index) => [required[index]!, { gap: index === 0 ? null : time(at) - time(chain[index - 1]!) }]),
  )
  for (const step of optional) {
    const r = required.filter((each) => each < step).length
    const [before, next] = [chain[r - 1], chain[r]]
    if (before === undefined) continue
    const found = events.findIndex(
      (one, at) =>
        isStep(question, step, one) &&
        after(before, at) &&
        (next === undefined ? time(at) <= limit(r) : after(at, next)),
    )
    if (found >= 0) steps.set(step, { gap: time(found) - time(before) })
  }

  const removed = exclude.some(({ effect, from, to = question.steps.length }, index) => {
    const [first, last] = [chain[required.indexOf(from)], chain[required.indexOf(to)]]
    if (effect !== 'remove' || first === undefined) return false
    return events.some(
      (one, at) =>
        isAt(question.stepsAt![question.steps.length + index]!, one) &&
        !chain.includes(at) &&
        after(first, at) &&
        (last === undefined ? time(at) <= limit(chain.length) : at < last),
    )
  })

  const isStart = (one: Looked): boolean =>
    one.inPeriod && required.some((step, index) => (index === 0 || order === 'any') && isStep(question, step, one))
  const lastStart = entry === 'first' ? chain[0]! : events.findLastIndex(isStart)
  const deadline = window === null ? -Infinity : Math.max(limit(chain.length), time(lastStart) + window)
  const closes = range === 'all' ? Math.min(deadline, population.period!.to) : deadline
  const isOpen = chain.length < required.length && closes > population.watermark!
  return { steps, waitsFor: isOpen ? required[chain.length]! : null, value, removed }
}
