import { type FactId, facts } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import { PEOPLE_A_TIME, type PeopleAnswer, peopleFact } from '../question/people.ts'
import { aboutPeople, plainly } from '../question/people-behind.ts'
import type { Ask } from '../question/resolved.ts'
import type { Slice } from '../question/slices.ts'
import { countGroup } from './facts/groups.ts'
import { type Scope, scopeOf, within } from './facts/scope.ts'
import type { Histories } from './history.ts'
import type { Log } from './log.ts'
import { type Behind, behind } from './people-behind.ts'

/** Who stands behind a number: those for whom alone it would not be 0. */
export function people(asked: Ask<'people'>, past: Histories, log: Log): PeopleAnswer {
  const question = plainly(asked)
  const { limit = PEOPLE_A_TIME, offset = 0 } = question
  const about = aboutPeople(question, past.population)
  const found = question.of ? behind[question.of.kind](question as never, past, log) : behindKpi(question, past, log)
  if (found === null) return { rows: [], found: null, about }
  const rows = found.map(({ person, here }) => {
    const times = here.map(({ event }) => event.time)
    return {
      person,
      events: times.length,
      first: times[0] ?? null,
      last: times.at(-1) ?? null,
      orders: past.people.get(person)!.filter(({ isOrder }) => isOrder).length,
    }
  })
  rows.sort((a, b) => (b.last ?? 0) - (a.last ?? 0) || compareText(a.person, b.person))
  return { rows: rows.slice(offset, offset + limit), found: rows.length, about }
}

/** Who is behind a KPI of the product; null when its source knows no people. */
function behindKpi(question: Ask<'people'>, past: Histories, log: Log): Behind[] | null {
  const fact = peopleFact(question.kpi)
  if (fact === null) return null
  const scope = scopeOf(past, log, question)
  const slice = past.population.period ?? { from: 0, to: -1 }
  return [...scope.people].flatMap(([person, own]) =>
    counts(fact, { ...scope, people: new Map([[person, own]]) }, slice)
      ? [{ person, here: own.filter((one) => one.here && within(slice, one)) }]
      : [],
  )
}

function counts(fact: FactId, scope: Scope, slice: Slice): boolean {
  // Everybody in a stage has reached it, also in the last one, where progress is not known.
  const asked = fact === 'reached' ? 'events' : fact
  return (countGroup[facts[asked].group](scope, slice).values[asked] ?? 0) > 0
}
