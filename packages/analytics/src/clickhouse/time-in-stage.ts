import { compareText } from '../compare-text.ts'
import { aboutOf, type Population } from '../question/about.ts'
import type { Ask } from '../question/resolved.ts'
import {
  CURVE_POINTS,
  type Lengths,
  type TimeInStageAnswer,
  timeInStageChoices,
  timeInStageDefinition,
} from '../question/time-in-stage.ts'
import { curveAt, pointOf } from '../question/time-in-stage-curve.ts'
import { Z } from '../statistics/interval.ts'
import { HALF } from '../statistics/kaplan-meier.ts'
import type { Engine } from './engine.ts'
import { bind, join, type Sql, sql } from './sql.ts'
import { staysOf } from './stays.ts'
import { keyNamer } from './transitions.ts'

type Row = TimeInStageAnswer['rows'][number]
type Step = [time: number, ended: number, longer: number, share: number, spread: number]

interface Told extends Pick<Row, 'n' | 'left' | 'median' | 'medianLow' | 'medianHigh' | 'steps'> {
  place: string
  mean: number | null
  quantiles: Quantiles
  curve: Step[]
}
type Quantiles = [p25: number | null, median: number | null, p75: number | null, p90: number | null]

export async function timeInStage(
  engine: Engine,
  question: Ask<'time-in-stage'>,
  past: Population,
  events: Sql,
): Promise<TimeInStageAnswer> {
  const { by, reading, times } = question
  const [told, [whole]] = await Promise.all([
    engine.rows<Told>(survival(staysOf(question, past, events), times)),
    engine.rows<{ people: number; mean: number; quantiles: Quantiles; min: number; max: number }>(sql`
      SELECT count() AS people, avgOrNull(length) AS mean, minOrNull(length) AS min, maxOrNull(length) AS max,
        quantilesExactInclusive(0.25, 0.5, 0.75, 0.9)(length) AS quantiles
      FROM (SELECT max(time) - min(time) AS length FROM (${events}) WHERE in_period GROUP BY who)`),
  ])
  const name = keyNamer(by, reading)
  const found = new Map(told.map((row) => [name(row.place), row]))
  const onMap = by === 'touchpoint' ? reading.touchpoints : reading.stages
  const keys = by === 'event' ? [...found.keys()] : onMap.map(({ id }) => id)
  const rows = keys.map((key) => rowOf(key, found.get(key), times))
  if (by === 'event') rows.sort((a, b) => b.n - a.n || compareText(a.key, b.key))
  const { mean, quantiles, ...ends } = whole!
  return {
    rows,
    throughput: { ...ends, ...lengthsOf(mean, quantiles) },
    about: aboutOf(past, timeInStageDefinition, 'person', timeInStageChoices(question)),
  }
}

function rowOf(key: string, told: Told | undefined, times: readonly number[] | undefined): Row {
  const { n, left, mean, quantiles, curve, place: _, ...survived } = told ?? nobody
  const steps = curve.map(([time, ended, longer, share, spread]) => ({ time, ended, longer, share, spread }))
  return {
    key,
    n,
    left,
    censored: n - left,
    ofLeft: lengthsOf(mean, quantiles),
    ...survived,
    curve: times ? curveAt(times, steps, n) : steps.map(pointOf),
  }
}

const nobody: Told = {
  ...{ place: '', n: 0, left: 0, mean: null, quantiles: [null, null, null, null] },
  ...{ median: null, medianLow: null, medianHigh: null, steps: 0, curve: [] },
}

const lengthsOf = (mean: number | null, [p25, median, p75, p90]: Quantiles): Lengths => ({
  mean,
  median,
  p25,
  p75,
  p90,
})

/**
 * Kaplan and Meier by place, as in `kaplanMeier`, from how many stays of each length there are and how many of them
 * ended; a curve is only the steps that are told. A share is that of all stays which are seen to last longer, made larger
 * for each of those that were lost from sight: where none was it is exact.
 */
const survival = (stays: Sql, times: readonly number[] | undefined): Sql => sql`
  WITH seen.1 AS at, seen.2 AS endings, arrayCumSum(endings) AS ended_by, arrayCumSum(seen.3) AS gone_by,
    arrayMap((by, here) -> n - by + here, gone_by, seen.3) AS at_risk,
    arrayCumSum(arrayMap((d, r) -> d / (r * (r - d)), endings, at_risk)) AS spreads,
    arrayPopBack(arrayPushFront(arrayCumSum(arrayMap((d, r, here) -> log((r - d) / (r - here)), endings, at_risk, seen.3)), 0)) AS lost,
    arrayMap((d, r, lost, spread) -> if(spread = 0, 1, (r - d) / n * exp(lost)), endings, at_risk, lost, spreads) AS shares
  SELECT toString(place) AS place, n, left, falls AS steps, if(left = 0, NULL, sum_of_left / left) AS mean,
    [${join([0.25, 0.5, 0.75, 0.9].map(quantileOfLeft), ', ')}] AS quantiles,
    arrayFirstOrNull((t, share) -> share <= ${half}, at, shares) AS median,
    arrayFirstOrNull((t, share, spread) -> ${end(1)} <= ${half}, at, shares, spreads) AS medianLow,
    arrayFirstOrNull((t, share, spread) -> ${end(-1)} <= ${half}, at, shares, spreads) AS medianHigh,
    arrayFilter((step, isTold) -> isTold,
      arrayZip(at, ended_by, arrayMap(by -> n - by, gone_by), shares, spreads), ${isTold(times)}) AS curve
  FROM (
    SELECT place, sum(gone) AS n, sum(ending) AS left, sum(length * ending) AS sum_of_left, countIf(ending > 0) AS falls,
      arraySort(groupArray((length, ending, gone))) AS seen
    FROM (SELECT place, length, countIf(ended) AS ending, count() AS gone FROM (${stays}) GROUP BY place, length)
    GROUP BY place
  )`

/** By linear interpolation (type 7) over the stays that ended, which are counted by their length. */
function quantileOfLeft(share: number): Sql {
  const place = sql`((toFloat64(left) - 1) * ${bind('Float64', share)})`
  const valueAt = (index: Sql) => sql`arrayFirst((t, by) -> by > ${index}, at, ended_by)`
  const [below, above] = [valueAt(sql`floor(${place})`), valueAt(sql`ceil(${place})`)]
  return sql`if(left = 0, NULL, ${below} + (${above} - ${below}) * (${place} - floor(${place})))`
}

const half = bind('Float64', HALF)

/** An end of the band around `share`, as in `survivalBand`; 1 where it is not known. */
const end = (side: 1 | -1): Sql =>
  sql`if(spread > 0 AND share > 0, pow(share, exp(${bind('Float64', side * Z)} * sqrt(spread) / abs(log(share)))), 1)`

/** Which steps to tell: the last up to each of the times, or else falls evenly spread by their number. */
function isTold(times: readonly number[] | undefined): Sql {
  if (times === undefined) {
    const place = (fall: Sql) => sql`intDiv((${fall}) * ${CURVE_POINTS_SQL}, greatest(falls, ${CURVE_POINTS_SQL}))`
    return sql`arrayMap((d, fall) -> d > 0 AND ${place(sql`fall`)} > ${place(sql`fall - 1`)},
      endings, arrayCumSum(arrayMap(d -> d > 0, endings)))`
  }
  const below = sql`arrayMap(t -> toInt32(arrayCount(asked -> asked < t, ${bind('Array(Int64)', times)})), at)`
  return sql`arrayMap((own, next) -> own != next, ${below}, arrayPushBack(arrayPopFront(${below}), -1))`
}
const CURVE_POINTS_SQL = bind('UInt64', CURVE_POINTS)
