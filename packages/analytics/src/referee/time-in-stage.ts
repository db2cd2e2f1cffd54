import { compareText } from '../compare-text.ts'
import { aboutOf } from '../question/about.ts'
import type { AskOf } from '../question/people-behind.ts'
import type { Ask } from '../question/resolved.ts'
import {
  type Lengths,
  type TimeInStageAnswer,
  timeInStageChoices,
  timeInStageDefinition,
} from '../question/time-in-stage.ts'
import { survivalOf } from '../question/time-in-stage-curve.ts'
import { median, quantile } from '../statistics/interval.ts'
import { kaplanMeier, type Wait } from '../statistics/kaplan-meier.ts'
import { type Histories, inPeriod, type Located } from './history.ts'
import { isAt } from './is-at.ts'
import { keysOf } from './keys.ts'

export function timeInStage(question: Ask<'time-in-stage'>, past: Histories): TimeInStageAnswer {
  const { by, reading, times } = question
  const stays = [...past.people.values()].flatMap((own) => countedStays(question, past, own))
  const byKey = Map.groupBy(stays, ({ key }) => key)
  const onMap = by === 'touchpoint' ? reading.touchpoints : reading.stages
  const keys = by === 'event' ? [...byKey.keys()] : onMap.map(({ id }) => id)
  const rows = keys.map((key) => {
    const here = byKey.get(key) ?? []
    const left = here.filter(({ ended }) => ended)
    return {
      key,
      n: here.length,
      left: left.length,
      censored: here.length - left.length,
      ofLeft: lengthsOf(left.map(({ time }) => time)),
      ...survivalOf(kaplanMeier(here), here.length, times),
    }
  })
  if (by === 'event') rows.sort((a, b) => b.n - a.n || compareText(a.key, b.key))
  const whole = inPeriod(past).map(([, own]) => own.at(-1)!.event.time - own[0]!.event.time)
  return {
    rows,
    throughput: {
      people: whole.length,
      ...lengthsOf(whole),
      min: quantile(whole, 0),
      max: quantile(whole, 1),
    },
    about: aboutOf(past.population, timeInStageDefinition, 'person', timeInStageChoices(question)),
  }
}

/** Whether a person has a stay that the number counts. */
export const isStaying = ({ of, key, state }: AskOf<'time-in-stage'>, past: Histories, own: Located[]): boolean =>
  countedStays(of, past, own).some(
    (stay) => stay.key === key && (state === undefined || stay.ended === (state === 'left')),
  )

/** A person's stays that began in the period, as they are asked. */
function countedStays(question: Ask<'time-in-stage'>, past: Histories, own: Located[]): Stay[] {
  const begun = staysOf(question, own, past.population.watermark ?? 0).filter(({ began }) => began.inPeriod)
  return question.per === 'stay' ? begun : [...Map.groupBy(begun, ({ key }) => key).values()].map(together)
}

interface Stay extends Wait {
  key: string
  began: Located
}

/** A person's stays, over the whole history: each until something else, or the exit, or else up to the newest event. */
function staysOf({ by, reading, exit, stepsAt }: Ask<'time-in-stage'>, own: Located[], watermark: number): Stay[] {
  const isExit = (one: Located) =>
    exit !== undefined && (by === 'event' ? one.event.name === exit : isAt(stepsAt![0]!, one))
  const steps = own.flatMap((one) => {
    const [key] = isExit(one) ? [null] : keysOf(by, reading, one)
    return key === undefined ? [] : [{ key, one }]
  })
  const entries = steps.filter(({ key }, index) => index === 0 || key !== steps[index - 1]!.key)
  return entries.flatMap(({ key, one }, index) => {
    if (key === null) return []
    const next = entries[index + 1]?.one.event.time
    return [{ key, began: one, time: (next ?? watermark) - one.event.time, ended: next !== undefined }]
  })
}

/** One person's stays in one stage, as one; they have left when they have left the last. */
const together = (stays: Stay[]): Stay => ({
  ...stays[0]!,
  time: stays.reduce((sum, { time }) => sum + time, 0),
  ended: stays.every(({ ended }) => ended),
})

const lengthsOf = (times: readonly number[]): Lengths => ({
  mean: times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0) / times.length,
  median: median(times),
  p25: quantile(times, 0.25),
  p75: quantile(times, 0.75),
  p90: quantile(times, 0.9),
})
