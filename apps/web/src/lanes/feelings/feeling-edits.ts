import {
  felt,
  newRecordId,
  withEmotion,
  withFeelingOf,
  withMeasuredFeeling,
  withMomentOfTruth,
  withNewFeeling,
} from '@wegwijs/journey'
import { useMapView } from '../../actions/map-view.ts'
import { type Pen, usePen } from '../../data/journey.ts'
import { memberName } from '../../data/member.ts'
import { today } from '../../data/today.ts'
import type { Spot } from './spots.ts'

interface FeelingEdits {
  feel: (id: string, value: number) => void
  name: (id: string, emotion: string) => void
  setTruth: (id: string, truth: boolean) => void
  giveTo: (id: string, personas: readonly string[]) => void
  /** Gives the id of the new feeling. */
  add: (spot: Spot, feeling: { assumed: number; personas: string[] }) => string
}

/** What can be done with a feeling in its lane and in its panel; each is one edit that can be undone. */
export function feelingEdits({ edit, journey: now }: Pen): FeelingEdits {
  return {
    feel: (id, value) => edit((journey) => felt(journey, id, value)),
    name: (id, emotion) => edit((journey) => withEmotion(journey, id, emotion)),
    setTruth: (id, truth) => edit((journey) => withMomentOfTruth(journey, id, truth)),
    giveTo: (id, personas) => edit((journey) => withFeelingOf(journey, id, personas)),
    add: ({ column, touchpoint }, feeling) => {
      const id = newRecordId(now(), 'feeling')
      edit((journey) => withNewFeeling(journey, id, { column, ...(touchpoint ? { touchpoint } : {}), ...feeling }))
      return id
    },
  }
}

interface MeasuredFeelingEdits extends FeelingEdits {
  /** Takes what customers answered for the new assumption. */
  takeOver: (id: string, measured: { mean: number; n: number }) => void
}

export function useFeelingEdits(): MeasuredFeelingEdits {
  const { numbers } = useMapView()
  const pen = usePen()
  return {
    ...feelingEdits(pen),
    takeOver: (id, { mean, n }) => {
      const period = numbers?.answer.feelings.about.period
      if (!period) return
      const between = { from: dayOf(period.from), to: dayOf(period.to) }
      pen.edit((journey) => withMeasuredFeeling(journey, id, { mean, n, ...between, today: today(), by: memberName() }))
    },
  }
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
