import { aboutOf, type Population } from '../question/about.ts'
import { definitions, openChoice, sequenceChoice } from '../question/definitions.ts'
import { type KpiFacts, kpisOf, leadNames } from '../question/kpi-facts.ts'
import type { Answers, By, Question } from '../question/question.ts'
import { comparingStages, DAY, END, QUOTES, type Resolved, START } from '../question/resolved.ts'
import { meanInterval } from '../statistics/interval.ts'
import type { Engine } from './engine.ts'
import { located, population } from './located.ts'
import { bind, type Sql, sql } from './sql.ts'

type Ask<K extends Question['kind']> = Resolved<Extract<Question, { kind: K }>>

/** The fast answer. The referee says what it must be. */
export async function answer<Q extends Question>(engine: Engine, question: Resolved<Q>): Promise<Answers[Q['kind']]> {
  const past = await population(engine, question.period)
  const ask = answers[question.kind] as (
    engine: Engine,
    question: Resolved,
    past: Population,
  ) => Promise<Answers[Q['kind']]>
  return ask(engine, question as unknown as Resolved, past)
}

const answers: {
  [K in Question['kind']]: (engine: Engine, question: Ask<K>, past: Population) => Promise<Answers[K]>
} = {
  counts,
  transitions,
  flow,
  unmatched,
  overlap,
  feelings,
  loops,
  kpis,
}

async function counts(engine: Engine, { by, reading }: Ask<'counts'>, past: Population): Promise<Answers['counts']> {
  const about = aboutOf(past, definitions.counts, 'person')
  if (by === 'event') {
    const rows = await engine.rows<Answers['counts']['rows'][number]>(sql`
      SELECT name AS key, count() AS events, uniqExact(person) AS people FROM (${located(reading, past, {})})
      GROUP BY key ORDER BY events DESC, key`)
    return { rows, about }
  }
  const places = by === 'touchpoint' ? sql`touchpoints` : sql`stages`
  const found = await engine.rows<{ place: number; events: number; people: number }>(sql`
    SELECT arrayJoin(${places}) AS place, count() AS events, uniqExact(person) AS people
    FROM (${located(reading, past, { touchpoints: true, stages: by === 'stage' })}) GROUP BY place`)
  const byPlace = new Map(found.map((row) => [row.place, row]))
  const known = by === 'touchpoint' ? reading.touchpoints : reading.stages
  const rows = known.map(({ id }, index) => {
    const { events, people } = byPlace.get(index + 1) ?? { events: 0, people: 0 }
    return { key: id, events, people }
  })
  return { rows, about }
}

/** A person's steps in order, as (time, seq, place); place is an event name or a position on the map. */
const steps = (place: Sql, where: Sql): Sql => sql`arraySort(groupArrayIf((time, seq, ${place}), ${where}))`

/** Leaves out steps whose place is that of the step before. */
const collapsed = (of: Sql): Sql =>
  sql`arrayFilter((step, index) -> index = 1 OR step.3 != all_steps[index - 1].3, ${of}, arrayEnumerate(${of}))`

async function transitions(
  engine: Engine,
  { by, reading }: Ask<'transitions'>,
  past: Population,
): Promise<Answers['transitions']> {
  const onMap = by === 'touchpoint' ? sql`touchpoints` : sql`stages`
  const place = by === 'event' ? sql`toString(name)` : sql`toString(${onMap}[1])`
  const where = by === 'event' ? sql`true` : sql`notEmpty(${onMap})`
  const wanted = by === 'event' ? {} : { touchpoints: true, stages: by === 'stage' }
  // -1 stands for the two ends: no gap is negative.
  const rows = await engine.rows<{
    from: string
    to: string
    end: number
    count: number
    people: number
    medianMs: number | null
  }>(sql`
    SELECT edge.1 AS from, edge.2 AS to, edge.4 AS end, count() AS count, uniqExact(person) AS people,
      quantileExactInclusiveOrNullIf(0.5)(edge.3, edge.4 = 0) AS medianMs
    FROM (
      SELECT person, arrayJoin(arrayMap(i -> (
          if(i = 1, '', steps[i - 1].3), if(i > length(steps), '', steps[i].3),
          if(i = 1 OR i > length(steps), 0, steps[i].1 - steps[i - 1].1), if(i = 1, 1, if(i > length(steps), 2, 0))
        ), range(1, length(steps) + 2))) AS edge
      FROM (
        SELECT person, all_steps, ${by === 'stage' ? collapsed(sql`all_steps`) : sql`all_steps`} AS steps
        FROM (SELECT person, ${steps(place, where)} AS all_steps FROM (${located(reading, past, wanted)}) GROUP BY person)
        WHERE notEmpty(all_steps)
      )
    ) GROUP BY from, to, end`)
  const name = keyNamer(by, reading)
  const edges = rows.map(({ from, to, end, count, people, medianMs }) => ({
    from: end === 1 ? START : name(from),
    to: end === 2 ? END : name(to),
    count,
    people,
    medianMs,
  }))
  edges.sort((a, b) => b.count - a.count || compareText(a.from, b.from) || compareText(a.to, b.to))
  return { edges, about: aboutOf(past, definitions.transitions, 'person', [sequenceChoice(by)]) }
}

function keyNamer(by: By, reading: Ask<'transitions'>['reading']): (place: string) => string {
  if (by === 'event') return (place) => place
  const known = by === 'touchpoint' ? reading.touchpoints : reading.stages
  return (place) => known[Number(place) - 1]!.id
}

async function flow(engine: Engine, { reading, openDays }: Ask<'flow'>, past: Population): Promise<Answers['flow']> {
  const count = reading.stages.length
  const silentBefore = bind('Int64', (past.watermark ?? 0) - openDays * DAY)
  const all = bind(
    'Array(UInt32)',
    reading.stages.map((_, index) => index + 1),
  )
  const person = sql`
    SELECT person, arraySort(groupArray((time, seq, stages))) AS all_steps, arrayFilter(step -> notEmpty(step.3), all_steps) AS steps,
      all_steps[-1].1 <= ${silentBefore} AS silent,
      arrayMap(s -> arrayFirstIndex(step -> has(step.3, s), steps), ${all}) AS first
    FROM (${located(reading, past, { stages: true })}) GROUP BY person HAVING notEmpty(steps)`
  const stages = await engine.rows<{
    stage: number
    people: number
    events: number
    back: number
    dropped: number
    open: number
  }>(sql`
    SELECT stage, count() AS people, sum(events) AS events, countIf(back) AS back, countIf(stuck AND silent) AS dropped,
      countIf(stuck AND NOT silent) AS open
    FROM (
      SELECT stage, silent, arrayCount(step -> has(step.3, stage), steps) AS events,
        arrayExists(i -> steps[i].3[1] = stage AND steps[i + 1].3[1] < stage, range(1, length(steps))) AS back,
        NOT arrayExists(step -> arrayExists(s -> s > stage, step.3), arraySlice(steps, first[stage] + 1)) AS stuck
      FROM (${person}) ARRAY JOIN arrayFilter(s -> first[s] > 0, ${all}) AS stage
    ) GROUP BY stage`)
  const found = await engine.rows<{ i: number; j: number; people: number; medianMs: number }>(sql`
    SELECT i, j, count() AS people, quantileExactInclusive(0.5)(steps[later].1 - steps[first[i]].1) AS medianMs
    FROM (
      SELECT steps, first, i, j, arrayFirstIndex((step, at) -> at > first[i] AND has(step.3, j), steps, arrayEnumerate(steps)) AS later
      FROM (SELECT steps, first, i FROM (${person}) ARRAY JOIN arrayFilter(s -> first[s] > 0, ${all}) AS i)
      ARRAY JOIN arrayFilter(s -> s != i AND first[s] > 0, ${all}) AS j
    ) WHERE later > 0 GROUP BY i, j`)
  const byStage = new Map(stages.map((row) => [row.stage, row]))
  const byPair = new Map(found.map((row) => [row.i * (count + 1) + row.j, row]))
  const none = { people: 0, events: 0, back: 0, dropped: 0, open: 0 }
  return {
    stages: reading.stages.map(({ id }, index) => {
      const { people, events, back, dropped, open } = byStage.get(index + 1) ?? none
      return { key: id, people, events, returning: back, dropped, open }
    }),
    pairs: reading.stages.flatMap((from, i) =>
      reading.stages.flatMap((to, j) => {
        if (i === j) return []
        const pair = byPair.get((i + 1) * (count + 1) + j + 1)
        const people = byStage.get(i + 1)?.people ?? 0
        const going = pair?.people ?? 0
        return [
          {
            from: from.id,
            to: to.id,
            people: going,
            share: people ? going / people : null,
            medianMs: pair?.medianMs ?? null,
          },
        ]
      }),
    ),
    about: aboutOf(past, definitions.flow, 'person', [sequenceChoice('stage'), openChoice(openDays)]),
  }
}

async function unmatched(
  engine: Engine,
  { reading }: Ask<'unmatched'>,
  past: Population,
): Promise<Answers['unmatched']> {
  const rows = await engine.rows<Answers['unmatched']['rows'][number]>(sql`
    SELECT name, source, count() AS events, uniqExact(person) AS people
    FROM (${located(reading, past, { touchpoints: true })}) WHERE empty(touchpoints)
    GROUP BY name, source ORDER BY people DESC, events DESC, name, source`)
  return { rows, about: aboutOf(past, definitions.unmatched, 'person') }
}

async function overlap(engine: Engine, { reading }: Ask<'overlap'>, past: Population): Promise<Answers['overlap']> {
  const found = await engine.rows<{ first: number; second: number; events: number; people: number }>(sql`
    SELECT pair.1 AS first, pair.2 AS second, count() AS events, uniqExact(person) AS people
    FROM (
      SELECT person, arrayJoin(arrayFlatten(arrayMap((a, i) -> arrayMap(b -> (a, b), arraySlice(touchpoints, i + 1)),
        touchpoints, arrayEnumerate(touchpoints)))) AS pair
      FROM (${located(reading, past, { touchpoints: true })}) WHERE length(touchpoints) > 1
    ) GROUP BY first, second`)
  const id = (place: number): string => reading.touchpoints[place - 1]!.id
  const rows = found.map(({ first, second, events, people }) => ({
    first: id(first),
    second: id(second),
    events,
    people,
  }))
  rows.sort((a, b) => b.events - a.events || compareText(a.first, b.first) || compareText(a.second, b.second))
  return { rows, about: aboutOf(past, definitions.overlap, 'person') }
}

async function feelings(engine: Engine, { reading }: Ask<'feelings'>, past: Population): Promise<Answers['feelings']> {
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
        arrayJoin(arrayDistinct(arrayConcat(touchpoints, arrayFilter(i -> i > 0, [indexOf(${ids}, properties['touchpoint'])])))) AS place
      FROM (${located(reading, past, { touchpoints: true })})
      WHERE score IS NOT NULL AND scale IN ('nps', 'csat')
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
  return { rows, about: aboutOf(past, definitions.feelings, 'event') }
}

async function loops(engine: Engine, { reading }: Ask<'loops'>, past: Population): Promise<Answers['loops']> {
  const comparing = bind(
    'Array(UInt32)',
    comparingStages(reading).map((index) => index + 1),
  )
  const [row] = await engine.rows<{ buyers: number; returned: number; skipped: number }>(sql`
    SELECT countIf(bought) AS buyers, countIf(again) AS returned, countIf(again AND NOT compared) AS skipped
    FROM (
      SELECT arraySort(groupArray((time, seq, is_order, orders_so_far, hasAny(stages, ${comparing}), in_period))) AS steps,
        arrayExists(step -> step.3 = 1 AND step.6, steps) AS bought,
        arrayExists(step -> step.3 = 1 AND step.4 = 2 AND step.6, steps) AS again,
        arrayExists(step -> step.3 = 0 AND step.4 = 1 AND step.5, steps) AS compared
      FROM (${located(reading, past, { stages: true, orders: true, wholeHistory: true })}) GROUP BY person
    )`)
  const { buyers, returned, skipped } = row!
  return {
    buyers,
    returned,
    skipped,
    comparedAgain: returned - skipped,
    about: aboutOf(past, definitions.loops, 'person'),
  }
}

async function kpis(engine: Engine, { reading }: Ask<'kpis'>, past: Population): Promise<Answers['kpis']> {
  const [counted] = await engine.rows<
    Omit<KpiFacts, 'spendRows' | 'impressions' | 'clicks' | 'costMinor' | 'spendCurrencies'>
  >(sql`
    SELECT uniqExact(person) AS people, countIf(is_order = 1) AS orders, countIf(is_order = 1 AND value IS NOT NULL) AS valuedOrders,
      ifNull(sumIf(toInt64(floor(value * 100 + 0.5)), is_order = 1), 0) AS revenueMinor,
      arraySort(groupUniqArrayIf(toString(currency), is_order = 1 AND value IS NOT NULL)) AS orderCurrencies,
      uniqExactIf(person, is_order = 1) AS buyers, uniqExactIf(person, is_order = 1 AND orders_so_far = 1) AS firstTimeBuyers,
      uniqExactIf(person, is_order = 1 AND orders_so_far >= 2) AS repeatBuyers,
      uniqExactIf(person, has(${bind('Array(String)', leadNames)}, toString(name))) AS leads,
      countIf(scale = 'nps' AND score IS NOT NULL) AS npsAnswers, countIf(scale = 'nps' AND score >= 9) AS promoters,
      countIf(scale = 'nps' AND score < 7) AS detractors,
      countIf(scale = 'csat' AND score IS NOT NULL) AS csatAnswers, countIf(scale = 'csat' AND score >= 4) AS csatSatisfied
    FROM (${located(reading, past, { orders: true })})`)
  const { from, to } = past.period ?? { from: 0, to: -1 }
  const [spent] = await engine.rows<
    Pick<KpiFacts, 'spendRows' | 'impressions' | 'clicks' | 'costMinor' | 'spendCurrencies'>
  >(sql`
    SELECT count() AS spendRows, sum(impressions) AS impressions, sum(clicks) AS clicks, sum(cost_minor) AS costMinor,
      arraySort(groupUniqArray(toString(currency))) AS spendCurrencies
    FROM ad_spend FINAL
    WHERE toInt64(toUnixTimestamp(toDateTime(day, 'UTC'))) * 1000 > ${bind('Int64', from - DAY)}
      AND toInt64(toUnixTimestamp(toDateTime(day, 'UTC'))) * 1000 <= ${bind('Int64', to)}`)
  return { rows: kpisOf({ ...counted!, ...spent! }), about: aboutOf(past, definitions.kpis, 'person') }
}

/** Text order by bytes of UTF-8, as the engine sorts. */
function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
