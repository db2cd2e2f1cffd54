import { aboutOf, type Population } from '../question/about.ts'
import { type ClvAnswer, type ClvTerms, type CustomersAlike, clvDefinition } from '../question/clv.ts'
import { FEWEST_REPEATERS, termsChoice, termsOf } from '../question/clv-terms.ts'
import { type Valued, valued } from '../question/customer-values.ts'
import { DAY } from '../question/day.ts'
import type { Ask } from '../question/resolved.ts'
import { aside } from './aside.ts'
import type { Engine } from './engine.ts'
import { givenBack, minor, paid } from './facts/money.ts'
import { scopedEvents, segmentOf } from './facts/scope.ts'
import { bind, perPerson, type Sql, sql } from './sql.ts'

/** The engine says what customers did; what follows from that is worked out by the same code as the referee's. */
export async function clv(engine: Engine, question: Ask<'clv'>, past: Population, events: Sql): Promise<ClvAnswer> {
  const end = Math.min(past.period?.to ?? 0, past.watermark ?? 0)
  const scoped = scopedEvents(events, question, [], await segmentOf(events, question))
  const customers = perPerson(sql`
    SELECT arraySort(groupUniqArrayIf(${day}, is_order)) AS days, days[1] AS first,
      arrayFilter(l -> l.1 > first AND has(days, l.1), groupArrayIf((${day}, ${minor}), is_line AND value IS NOT NULL)) AS again,
      sumIf(${paid}, value IS NOT NULL) AS paid,
      groupUniqArrayIf(toString(currency), value IS NOT NULL AND (is_line OR ${givenBack})) AS currencies
    FROM (${scoped}) WHERE time <= ${bind('Int64', end)} AND (is_line OR ${givenBack} OR ${question.at === undefined ? sql`0` : sql`here`})
    GROUP BY who HAVING notEmpty(days) AND max(here)`)
  const rows = await engine.rows<CustomersAlike & { currencies: string[] }>(sql`
    SELECT length(days) - 1 AS x, days[-1] - first AS tx, ${bind('Int64', Math.floor(end / DAY))} - first AS T,
      length(arrayDistinct(arrayMap(l -> l.1, again))) AS valued, arraySum(l -> l.2, again) AS repeatMinor,
      count() AS customers, sum(paid) AS paidMinor, groupUniqArrayArray(currencies) AS currencies
    FROM (${customers}) GROUP BY x, tx, T, valued, repeatMinor ORDER BY x, tx, T, valued, repeatMinor`)
  const currencies = [...new Set(rows.flatMap((row) => row.currencies))].sort()
  return {
    ...(await valuedOf(rows, currencies, question)),
    about: aboutOf(past, clvDefinition, 'person', [termsChoice(termsOf(question))]),
  }
}

const day = sql`toInt64(floor(time / ${bind('Int64', DAY)}))`

/** A model that is to be fitted is fitted aside. */
async function valuedOf(
  alike: readonly CustomersAlike[],
  currencies: readonly string[],
  { horizonDays, monthlyDiscount, margin }: ClvTerms,
): Promise<Valued> {
  const terms = { horizonDays, monthlyDiscount, margin }
  const repeaters = alike.reduce((sum, { x, customers }) => (x > 0 ? sum + customers : sum), 0)
  return repeaters < FEWEST_REPEATERS ? valued(alike, currencies, terms) : aside('valued', alike, currencies, terms)
}
