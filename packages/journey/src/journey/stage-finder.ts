import type { Placed } from '../edit/columns.ts'
import { type Journey, recordsOf } from './journey.ts'
import { stageIndex } from './reading.ts'

/** Finds the stage a record stands in, in the journey's own model; a card on a touchpoint stands where that stands. */
export function stageFinder(journey: Journey): (placed: Placed) => { id: string; name: string } | undefined {
  const stages = recordsOf(journey, 'stage')
  return (placed) => {
    const on = placed.touchpoint ? journey.records[placed.touchpoint] : undefined
    const index = stageIndex(on?.kind === 'touchpoint' ? on : placed, stages)
    return index === null ? undefined : stages[index]
  }
}
