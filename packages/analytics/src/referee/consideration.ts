import { textOfField } from '@wegwijs/journey'
import { type Consideration, consideration as considered } from '../question/consideration.ts'
import type { Ask } from '../question/resolved.ts'
import type { Histories } from './history.ts'
import { isAt } from './is-at.ts'

/** What everybody looked at before their first order. */
export function consideration({ consideration: asked, stepsAt }: Ask<'loops'>, past: Histories): Consideration {
  const { field, on, within } = asked!
  const rows = [...past.people.values()].flatMap((own) => {
    const decided = own.findIndex(({ isOrder }) => isOrder)
    if (decided < 0 || !own[decided]!.inPeriod) return []
    const looks = own.slice(0, decided).flatMap((one) => {
      const value = textOfField(field, one.event)
      return value && (on === undefined || isAt(stepsAt![0]!, one)) ? [{ value, time: one.event.time }] : []
    })
    const [first, last] = [looks[0]?.time ?? 0, looks.at(-1)?.time ?? 0]
    const different = (some: typeof looks) => new Set(some.map(({ value }) => value)).size
    return {
      size: different(looks),
      initial: different(looks.filter(({ time }) => time - first <= within)),
      final: different(looks.filter(({ time }) => last - time <= within)),
      people: 1,
    }
  })
  return considered(rows)
}
