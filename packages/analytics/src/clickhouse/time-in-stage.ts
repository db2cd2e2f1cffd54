import { compareText } from '../compare-text.ts'
import { aboutOf, type Population } from '../question/about.ts'
import type { Ask } from '../question/resolved.ts'
import {
  type Lengths,
  type TimeInStageAnswer,
  timeInStageChoices,
  timeInStageDefinition,
} from '../question/time-in-stage.ts'
import { curveAt, pointOf } from '../question/time-in-stage-curve.ts'
import type { Engine } from './engine.ts'
import { keyNamer } from './keys.ts'
import { type Sql, sql } from './sql.ts'
import { staysOf } from './stays.ts'
import { survival } from './survival.ts'

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
