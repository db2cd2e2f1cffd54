import type { ConformanceAnswer } from '../question/conformance.ts'
import { conformed, countedVariants, type Variant } from '../question/conformed.ts'
import { DAY } from '../question/day.ts'
import type { AskOf } from '../question/people-behind.ts'
import { repeatsOf } from '../question/read-by.ts'
import type { Ask } from '../question/resolved.ts'
import type { Histories } from './history.ts'
import { keysOf } from './keys.ts'

/** Everybody's steps in order, and whether they may still go on. */
function tracesOf(question: Ask<'conformance'>, past: Histories): { person: string; trace: string[]; open: boolean }[] {
  const { by = 'event', reading, openDays } = question
  const since = openDays === undefined ? null : (past.population.watermark ?? 0) - openDays * DAY
  return [...past.people].flatMap(([person, own]) => {
    const steps = own.filter(({ inPeriod }) => inPeriod).flatMap((one) => keysOf(by, reading, one).slice(0, 1))
    const trace = repeatsOf(question) === 'merged' ? steps.filter((step, index) => step !== steps[index - 1]) : steps
    return trace.length > 0 ? [{ person, trace, open: since !== null && own.at(-1)!.event.time > since }] : []
  })
}

/** Who fared as the number says; each person is laid along the model alone. */
export function peopleFaring(question: AskOf<'conformance'>, past: Histories): Set<string> {
  const traces = tracesOf(question.of, past)
  const variants = traces.map(({ person, ...did }): Variant => ({ ...did, people: 1, first: [person] }))
  const counts = countedVariants(question, variants)
  return new Set(traces.flatMap(({ person }, index) => (counts[index] ? [person] : [])))
}

/** Everybody's steps, laid along the model. */
export function conformance(question: Ask<'conformance'>, past: Histories): ConformanceAnswer {
  const people = tracesOf(question, past)
  const variants = [...Map.groupBy(people, ({ trace, open }) => JSON.stringify([trace, open])).values()]
  return conformed(
    question,
    variants.map(
      (alike): Variant => ({
        trace: alike[0]!.trace,
        open: alike[0]!.open,
        people: alike.length,
        first: alike.map(({ person }) => person),
      }),
    ),
    past.population,
  )
}
