import { type Journey, recordsOf } from './journey.ts'
import { stageIndex } from './reading.ts'
import type { Card, Feeling, Touchpoint } from './record.ts'

type Placed = Card | Feeling | Touchpoint

/** Finds the stage a record stands in, in the journey's own model; a card on a touchpoint stands where that stands. */
export function stageFinder(journey: Journey): (placed: Placed) => { id: string; name: string } | undefined {
  const stages = recordsOf(journey, 'stage')
  return (placed) => {
    const on = 'touchpoint' in placed && placed.touchpoint ? journey.records[placed.touchpoint] : undefined
    const index = stageIndex(on?.kind === 'touchpoint' ? on : placed, stages)
    return index === null ? undefined : stages[index]
  }
}
