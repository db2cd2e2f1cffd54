import type { Population } from '../question/about.ts'
import type { Engine } from './engine.ts'
import { Located } from './gathered.ts'
import { ever, isWithin, wholeWeeks } from './spans.ts'
import { join, named, perPerson, type Sql, sql } from './sql.ts'

/** An aggregate function, what it is of, and its parameters if it has any. */
export type Aggregate = readonly [name: string, of: Sql, parameters?: string]

/** Rows that each follow from the events of one person, and how they come together. */
export interface Summary {
  /** With `who`; whoever did nothing in the period has none, or none that adds anything. */
  rows: (events: Sql, past: Population) => Sql | Promise<Sql>
  /** The columns that tell apart what comes together. */
  by: readonly string[]
  sums: Readonly<Record<string, Aggregate>>
  /** Whether they follow from so few events that summing them up before saves nothing. */
  few?: boolean
}

/**
 * What the rows come to. Of events that are kept, those whose whole story lies within the period were summed up before (if there was time), by the weeks
 * of their first and last event: they add to every such period the same. Only those of whom something lies outside it are counted anew.
 */
export async function summedUp<Row>(engine: Engine, summary: Summary, past: Population, events: Sql): Promise<Row[]> {
  const kept = events instanceof Located ? events.kept : undefined
  const always = ever(past)
  const sums =
    kept && past.period && !summary.few && kept.summed(inWeeks(summary, await summary.rows(kept.of(always), always)))
  if (!kept || !sums) {
    return engine.rows<Row>(totals(summary, perPerson(await summary.rows(events, past))))
  }
  const settled = sql`SELECT ${join([...columns(summary), ...names(summary)], ', ')} FROM ${sums} WHERE ${isWithin(wholeWeeks(past))}`
  const crossing = grouped(summary, state, sql`(${await summary.rows(kept.of(past, 'crossing'), past)})`)
  return engine.rows<Row>(grouped(summary, merged, sql`(${settled} UNION ALL ${crossing})`))
}

/** What the rows come to, as a statement. */
export const totals = (summary: Summary, rows: Sql): Sql => grouped(summary, total, sql`(${rows})`)

/** How an aggregate is written: as a number, as what can be merged, or of what was to be merged. */
type Written = (aggregate: Aggregate, name: string) => Sql
const call = (name: string, parameters = '', of: Sql): Sql =>
  sql`${named(`${name}${parameters && `(${parameters})`}`)}(${of})`
const total: Written = ([name, of, parameters]) => call(name, parameters, of)
const state: Written = ([name, of, parameters]) => call(`${name}State`, parameters, of)
const merged: Written = ([name, , parameters], column) => call(`${name}Merge`, parameters, named(column))

const columns = ({ by }: Summary): Sql[] => by.map(named)
const names = ({ sums }: Summary): Sql[] => Object.keys(sums).map(named)

function grouped(summary: Summary, write: Written, rows: Sql, more: readonly Sql[] = []): Sql {
  const by = [...more, ...columns(summary)]
  const sums = Object.entries(summary.sums).map(([name, aggregate]) => sql`${write(aggregate, name)} AS ${named(name)}`)
  return sql`SELECT ${join([...by, ...sums], ', ')} FROM ${rows}${by.length > 0 ? sql` GROUP BY ${join(by, ', ')}` : sql``}`
}

/** The rows of everybody and ever, summed up by the weeks of people's first and last event. */
const inWeeks =
  (summary: Summary, rows: Sql) =>
  (spans: Sql): Sql =>
    grouped(summary, state, sql`(${rows}) AS told INNER JOIN ${spans} AS spans USING (who)`, [
      sql`first_week`,
      sql`last_week`,
    ])
