import type { Reading } from '@wegwijs/journey'
import type { By } from '../question/read-by.ts'
import type { Located } from './history.ts'

/** Where an event stands, in map order: its name, or the ids of its touchpoints or stages. */
export function keysOf(by: By, reading: Reading, { event, touchpoints, stages }: Located): string[] {
  if (by === 'event') return [event.name]
  if (by === 'touchpoint') return touchpoints.map((index) => reading.touchpoints[index]!.id)
  return stages.map((index) => reading.stages[index]!.id)
}
