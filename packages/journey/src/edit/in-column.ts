import type { Journey } from '../journey/journey.ts'
import type { Card, Feeling, JourneyRecord, Touchpoint } from '../journey/record.ts'
import type { Column, Placed } from './columns.ts'
import { movedTo } from './new-record.ts'

/** The record put in a column: its stage, its step if it is one, and the moment that goes with the stage. */
export function inColumn<R extends Placed>(journey: Journey, record: R, { stage, step }: Column): R {
  const there = movedTo(journey, record, stage)
  return step === null ? there : { ...there, step }
}

/** What people put in columns. */
export type OnMap = Touchpoint | Card | Feeling
export const isOnMap = (record: JourneyRecord | undefined): record is OnMap =>
  record?.kind === 'touchpoint' || record?.kind === 'card' || record?.kind === 'feeling'

/** Whether people move it from place to place: what stands in columns, and action points, which stand in stages. */
export const canBeMoved = (record: JourneyRecord | undefined): boolean => isOnMap(record) || record?.kind === 'action'
