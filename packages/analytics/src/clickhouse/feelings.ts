import { aboutOf, type Population } from '../question/about.ts'
import { type FeelingsAnswer, feelingsDefinition } from '../question/feelings.ts'
import { type Ask, QUOTES } from '../question/resolved.ts'
import { meanInterval } from '../statistics/interval.ts'
import type { Engine } from './engine.ts'
import { bind, type Sql, sql } from './sql.ts'

export async function feelings(
  engine: Engine,
  { reading }: Ask<'feelings'>,
  past: Population,
  events: Sql,
): Promise<FeelingsAnswer> {
  const ids = bind(
    'Array(String)',
    reading.touchpoints.map(({ id }) => id),
  )
  const found = await engine.rows<{
    place: number
    n: number
    total: number
    squares: number
    quotes: [number, string, number, string][]
  }>(sql`
    SELECT place, count() AS n, sum(feeling) AS total, sum(feeling * feeling) AS squares,
      arraySlice(arraySort(q -> (-q.1, q.2), groupArrayIf((time, text, given, toString(scale)), text != '')), 1, ${bind('UInt8', QUOTES)}) AS quotes
    FROM (
      SELECT time, text, scale, assumeNotNull(score) AS given, if(scale = 'nps', (given - 5) / 2.5, given - 3) AS feeling,
        arrayJoin(arrayDistinct(arrayConcat(touchpoints, arrayFilter(i -> i > 0, [indexOf(${ids}, about)])))) AS place
      FROM (${events}) WHERE in_period AND score IS NOT NULL AND scale IN ('nps', 'csat')
    ) GROUP BY place`)
  const byPlace = new Map(found.map((row) => [row.place, row]))
  const rows = reading.touchpoints.flatMap(({ id }, index) => {
    const row = byPlace.get(index + 1)
    if (!row) return []
    const interval = meanInterval(row.n, row.total, row.squares)
    const quotes = row.quotes.map(([time, text, score, scale]) => ({ text, score, scale, time }))
    return [
      { key: id, n: row.n, mean: row.total / row.n, low: interval?.low ?? null, high: interval?.high ?? null, quotes },
    ]
  })
  return { rows, about: aboutOf(past, feelingsDefinition, 'event') }
}
