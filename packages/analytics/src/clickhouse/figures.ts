import type { Population } from '../question/about.ts'
import { aboutFigures, type FigureSpan, type FiguresAnswer, isAdditive, type KpiFigures } from '../question/figures.ts'
import { reportedDays } from '../question/reported-days.ts'
import type { Ask } from '../question/resolved.ts'
import type { Engine } from './engine.ts'
import { bind, named, type Sql, sql } from './sql.ts'

type Span = [day: string, until: string, value: number]

interface Row {
  kpi: string
  source: string
  currency: string
  /** '{}' for the whole. */
  split: string
  spans: Span[]
  newest: Span
  single: number
  total: number
  first: string
  last: string
  missing: number
}

export async function figures(
  engine: Engine,
  { kpi, period }: Ask<'figures'>,
  past: Population,
): Promise<FiguresAnswer> {
  const within = reportedDays(period, past, await newestReported(engine, 'figures'))
  const found = await engine.rows<Row>(sql`
    SELECT kpi, toString(source) AS source, toString(currency) AS currency, split,
      arraySort(groupArray((toString(day), toString(until), value))) AS spans,
      argMax((toString(day), toString(until), value), (toInt32(until), -toInt32(day))) AS newest,
      countIf(day = until) AS single, sumIf(value, day = until) AS total,
      toString(minIf(day, day = until)) AS first, toString(maxIf(day, day = until)) AS last,
      dateDiff('day', minIf(day, day = until), maxIf(day, day = until)) + 1 - single AS missing
    FROM (SELECT * FROM figures FINAL) AS told
    WHERE ${daysWithin(within)} AND ${kpi ? sql`told.kpi = ${bind('String', kpi)}` : sql`true`}
    GROUP BY told.kpi AS kpi, told.source, told.currency, told.split AS split
    ORDER BY kpi, source, currency, split`)
  const groups = Map.groupBy(found, ({ kpi, source, currency }) => JSON.stringify([kpi, source, currency]))
  const rows = [...groups.values()].map(rowOf)
  return { rows, about: aboutFigures(past, rows) }
}

/** The last day that a table of reported days speaks of. */
export async function newestReported(engine: Engine, table: 'figures' | 'search_days'): Promise<string | null> {
  const [row] = await engine.rows<{ newest: string; n: number }>(
    sql`SELECT toString(max(until)) AS newest, count() AS n FROM ${named(table)}`,
  )
  return row!.n > 0 ? row!.newest : null
}

export const daysWithin = ({ from, to }: { from: string; to: string }): Sql =>
  sql`(toString(day) >= ${bind('String', from)} AND toString(until) <= ${bind('String', to)})`

function rowOf(own: Row[]): KpiFigures {
  const { kpi, source, currency } = own[0]!
  const whole = own.find(({ split }) => split === '{}')
  return {
    kpi,
    source,
    currency: currency || null,
    newest: whole ? spanOf(whole.newest) : null,
    sum: whole ? sumOf(whole) : null,
    days: whole ? whole.spans.map(spanOf) : [],
    splits: own
      .filter((row) => row !== whole)
      .map((row) => ({ split: JSON.parse(row.split), newest: spanOf(row.newest), sum: sumOf(row) })),
  }
}

const spanOf = ([day, until, value]: Span): FigureSpan => ({ day, until, value })

const sumOf = ({ kpi, single, total, first, last, missing }: Row): KpiFigures['sum'] =>
  isAdditive(kpi) && single > 0 ? { value: total, days: single, from: first, until: last, missing } : null
