import type { ConformanceAnswer } from '../question/conformance.ts'
import { conformed, type Variant } from '../question/conformed.ts'
import { DAY } from '../question/day.ts'
import { repeatsOf } from '../question/read-by.ts'
import type { Ask } from '../question/resolved.ts'
import type { Histories } from './history.ts'
import { keysOf } from './keys.ts'

/** Everybody's steps in order, laid along the model. */
export function conformance(question: Ask<'conformance'>, past: Histories): ConformanceAnswer {
  const { by = 'event', reading, openDays } = question
  const since = openDays === undefined ? null : (past.population.watermark ?? 0) - openDays * DAY
  const people = [...past.people].flatMap(([person, own]) => {
    const steps = own.filter(({ inPeriod }) => inPeriod).flatMap((one) => keysOf(by, reading, one).slice(0, 1))
    const trace = repeatsOf(question) === 'merged' ? steps.filter((step, index) => step !== steps[index - 1]) : steps
    return trace.length > 0 ? [{ person, trace, open: since !== null && own.at(-1)!.event.time > since }] : []
  })
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
