import { type FactId, facts } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import { aboutOf } from '../question/about.ts'
import { PEOPLE_A_TIME, type PeopleAnswer, peopleDefinition, peopleFact } from '../question/people.ts'
import type { Ask } from '../question/resolved.ts'
import type { Slice } from '../question/slices.ts'
import { countGroup } from './facts/groups.ts'
import { type Scope, scopeOf, within } from './facts/scope.ts'
import type { Histories } from './history.ts'
import type { Log } from './log.ts'

/** Who stands behind a number: those for whom alone it would not be 0. */
export function people(question: Ask<'people'>, past: Histories, log: Log): PeopleAnswer {
  const { kpi, limit = PEOPLE_A_TIME, offset = 0 } = question
  const about = aboutOf(past.population, peopleDefinition, 'person')
  const fact = peopleFact(kpi)
  if (fact === null) return { rows: [], found: null, about }
  const scope = scopeOf(past, log, question)
  const slice = past.population.period ?? { from: 0, to: -1 }
  const behind = [...scope.people].filter((one) => counts(fact, { ...scope, people: new Map([one]) }, slice))
  const rows = behind.map(([person, history]) => {
    const here = history.filter((one) => one.here && within(slice, one)).map(({ event }) => event.time)
    return {
      person,
      events: here.length,
      first: here[0] ?? null,
      last: here.at(-1) ?? null,
      orders: history.filter(({ isOrder }) => isOrder).length,
    }
  })
  rows.sort((a, b) => (b.last ?? 0) - (a.last ?? 0) || compareText(a.person, b.person))
  return { rows: rows.slice(offset, offset + limit), found: rows.length, about }
}

function counts(fact: FactId, scope: Scope, slice: Slice): boolean {
  // Everybody in a stage has reached it, also in the last one, where progress is not known.
  const asked = fact === 'reached' ? 'events' : fact
  return (countGroup[facts[asked].group](scope, slice).values[asked] ?? 0) > 0
}
