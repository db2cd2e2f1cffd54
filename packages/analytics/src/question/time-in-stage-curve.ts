import { medianSurvival, type SurvivalStep, survivalBand } from '../statistics/kaplan-meier.ts'
import { CURVE_POINTS, type CurvePoint, type TimeInStageAnswer } from './time-in-stage.ts'

type Row = TimeInStageAnswer['rows'][number]

/** What survival says of a stage: from all its steps, and from those that its curve needs. */
export function survivalOf(
  all: readonly SurvivalStep[],
  n: number,
  times: readonly number[] | undefined,
): Pick<Row, 'median' | 'medianLow' | 'medianHigh' | 'steps' | 'curve'> {
  const { median, low, high } = medianSurvival(all)
  const falls = all.filter(({ ending }) => ending > 0)
  return {
    median,
    medianLow: low,
    medianHigh: high,
    steps: falls.length,
    curve: times === undefined ? thinned(falls).map(pointOf) : curveAt(times, all, n),
  }
}

/** What a point of a curve tells of a step. */
type Told = Omit<SurvivalStep, 'ending'>

/** As many steps as a curve shows when no times are asked for, evenly spread by their number, the last among them. */
function thinned(falls: readonly SurvivalStep[]): SurvivalStep[] {
  const place = (index: number) => Math.floor((index * CURVE_POINTS) / Math.max(falls.length, CURVE_POINTS))
  return falls.filter((_, index) => place(index + 1) > place(index))
}

/** A curve at the times asked for; each shows the last step up to it. */
export const curveAt = (times: readonly number[], steps: readonly Told[], n: number): CurvePoint[] =>
  times.map((time) => {
    const step = steps.findLast((each) => each.time <= time)
    if (step) return pointOf({ ...step, time })
    return { time, left: 0, longer: n, share: n === 0 ? null : 1, low: null, high: null }
  })

export function pointOf(step: Told): CurvePoint {
  const { time, ended, longer, share } = step
  return { time, left: ended, longer, share, ...survivalBand(step) }
}
