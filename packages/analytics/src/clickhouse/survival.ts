import { CURVE_POINTS } from '../question/time-in-stage.ts'
import { Z } from '../statistics/interval.ts'
import { HALF } from '../statistics/kaplan-meier.ts'
import { bind, join, type Sql, sql } from './sql.ts'

/**
 * What `kaplanMeier` tells, by place, of rows (place, length, ended). All lengths of a place are sorted, those that ended
 * before the others of the same time; taken one by one they give the same estimate, and that after the last of a time
 * counts. A share is that of all which last longer, made larger for each that was lost from sight: where none was it is
 * exact. A curve is only the steps that are told.
 */
export const survival = (stays: Sql, times: readonly number[] | undefined): Sql => sql`
  WITH arrayEnumerate(lengths) AS places,
    arrayCumSum(arrayMap((d, i) -> if(d, 1 / ((n - i + 1) * (n - i)), 0), endings, places)) AS spread_at,
    arrayPopBack(arrayPushFront(arrayCumSum(arrayMap((d, i) -> if(d, 0, log((n - i + 1) / (n - i))), endings, places)), 0)) AS lost,
    arrayMap((d, i, lost, spread) -> if(spread = 0, 1, (n - i + 1 - d) / n * exp(lost)), endings, places, lost, spread_at) AS share_at,
    arrayMap((own, next) -> own != next, lengths, arrayPopFront(arrayPushBack(lengths, -1))) AS is_last,
    ${lasts(sql`lengths`)} AS at, ${lasts(sql`arrayCumSum(endings)`)} AS ended_by, ${lasts(sql`share_at`)} AS shares,
    ${lasts(sql`spread_at`)} AS spreads, ${lasts(sql`arrayCumSum(falling)`)} AS fall_by,
    arrayMap(i -> n - i, ${lasts(sql`places`)}) AS longer, arrayFilter((length, d) -> d, lengths, endings) AS of_left
  SELECT toString(place) AS place, n, left, falls AS steps, if(left = 0, NULL, arraySum(of_left) / left) AS mean,
    [${join([0.25, 0.5, 0.75, 0.9].map(quantileOfLeft), ', ')}] AS quantiles,
    arrayFirstOrNull((t, share) -> share <= ${half}, at, shares) AS median,
    arrayFirstOrNull((t, share, spread) -> ${end(1)} <= ${half}, at, shares, spreads) AS medianLow,
    arrayFirstOrNull((t, share, spread) -> ${end(-1)} <= ${half}, at, shares, spreads) AS medianHigh,
    arrayFilter((step, isTold) -> isTold, arrayZip(at, ended_by, longer, shares, spreads), ${isTold(times)}) AS curve
  FROM (
    SELECT place, length(codes) AS n, arrayMap(code -> intDiv(code, 2), codes) AS lengths,
      arrayMap(code -> code % 2 = 0, codes) AS endings, arraySum(endings) AS left,
      arrayMap((d, own, before) -> d AND own != before, endings, lengths, arrayPopBack(arrayPushFront(lengths, -1))) AS falling,
      arraySum(falling) AS falls
    FROM (SELECT place, arraySort(groupArray(length * 2 + if(ended, 0, 1))) AS codes FROM (${stays}) GROUP BY place)
  )`

/** Of what holds after each length, what holds after all of the same time. */
const lasts = (each: Sql): Sql => sql`arrayFilter((one, isLast) -> isLast, ${each}, is_last)`

/** By linear interpolation (type 7). */
function quantileOfLeft(share: number): Sql {
  const place = sql`((toFloat64(left) - 1) * ${bind('Float64', share)})`
  const valueAt = (index: Sql) => sql`of_left[toUInt64(${index}) + 1]`
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
    const place = (fall: Sql) => sql`intDiv((${fall}) * ${points}, greatest(falls, ${points}))`
    return sql`arrayMap((fall, before) -> fall != before AND ${place(sql`fall`)} > ${place(sql`fall - 1`)},
      fall_by, arrayPopBack(arrayPushFront(fall_by, 0)))`
  }
  const below = sql`arrayMap(t -> toInt32(arrayCount(asked -> asked < t, ${bind('Array(Int64)', times)})), at)`
  return sql`arrayMap((own, next) -> own != next, ${below}, arrayPushBack(arrayPopFront(${below}), -1))`
}
const points = bind('UInt64', CURVE_POINTS)
