import {
  changedForOne,
  felt,
  type Journey,
  newRecordId,
  withEmotion,
  withFeelingOf,
  withMeasuredFeeling,
  withMomentOfTruth,
  withNewFeeling,
} from '@wegwijs/journey'
import { type MapView, useMapView } from '../../actions/map-view.ts'
import { type Pen, usePen } from '../../data/journey.ts'
import { memberName } from '../../data/member.ts'
import { today } from '../../data/today.ts'
import type { Spot } from './spots.ts'
import { offeredPersonas } from './voices.ts'

interface FeelingEdits {
  feel: (id: string, value: number) => void
  name: (id: string, emotion: string) => void
  setTruth: (id: string, truth: boolean) => void
  giveTo: (id: string, personas: readonly string[]) => void
  /** Gives the id of the new feeling. */
  add: (spot: Spot, feeling: { assumed: number; personas: string[] }) => string
}

/** The one persona that is shown: what changes, changes for that persona alone. */
export interface ForOne {
  persona: string | undefined
  /** Told of the persona's own feeling when a shared one parted. */
  onParted?: (own: string) => void
}

/** What can be done with a feeling in its lane and in its panel; each is one edit that can be undone. */
export function feelingEdits(pen: Pen, forOne: ForOne): FeelingEdits {
  const { edit, journey: now } = pen
  const changing = changingFor(pen, forOne)
  return {
    feel: (id, value) => changing(id, (journey, each) => felt(journey, each, value)),
    name: (id, emotion) => changing(id, (journey, each) => withEmotion(journey, each, emotion)),
    setTruth: (id, truth) => changing(id, (journey, each) => withMomentOfTruth(journey, each, truth)),
    giveTo: (id, personas) => edit((journey) => withFeelingOf(journey, id, personas)),
    add: ({ column, touchpoint }, feeling) => {
      const id = newRecordId(now(), 'feeling')
      edit((journey) => withNewFeeling(journey, id, { column, ...(touchpoint ? { touchpoint } : {}), ...feeling }))
      return id
    },
  }
}

type FeelingChange = (journey: Journey, id: string) => Journey

const changingFor =
  ({ edit, journey: now }: Pen, { persona, onParted }: ForOne) =>
  (id: string, change: FeelingChange): void => {
    if (persona === undefined) {
      edit((journey) => change(journey, id))
      return
    }
    const own = newRecordId(now(), 'feeling')
    edit((journey) => changedForOne(journey, { id, persona, own }, change))
    if (own in now().records) onParted?.(own)
  }

interface MeasuredFeelingEdits extends FeelingEdits {
  /** Takes what customers answered for the new assumption. */
  takeOver: (id: string, measured: { mean: number; n: number }) => void
}

/** Without a persona given, it is the one the map is filtered by. */
export function useFeelingEdits(given: Partial<ForOne> = {}): MeasuredFeelingEdits {
  const view = useMapView()
  const { numbers } = view
  const pen = usePen()
  const forOne = { persona: filteredBy(view), ...given }
  return {
    ...feelingEdits(pen, forOne),
    takeOver: (id, { mean, n }) => {
      const period = numbers?.answer.feelings.about.period
      if (!period) return
      const between = { from: dayOf(period.from), to: dayOf(period.to) }
      const answers = { mean, n, ...between, today: today(), by: memberName() }
      changingFor(pen, forOne)(id, (journey, each) => withMeasuredFeeling(journey, each, answers))
    },
  }
}

function filteredBy(view: MapView): string | undefined {
  const offered = offeredPersonas(view)
  return offered.length === 1 && view.map.personas.length > 1 ? offered[0]!.id : undefined
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
