import { type Column, recordsOf, stageIndex, stageOf } from '@wegwijs/journey'
import type { DrawnMap, PlacedFeeling } from '../../data/drawn-map.ts'

/** Where a new feeling belongs: a column, and a touchpoint in it when it has any. */
export interface Spot {
  column: Column
  touchpoint?: string
}

/** The spot nearest to a place along the columns: the nearest touchpoint of that column, else the column as a whole. */
export function spotAt(map: DrawnMap, x: number): Spot | null {
  const index = Math.min(Math.floor(x), map.columns.length - 1)
  const nearest = [...map.touchpointX]
    .filter(([, at]) => Math.floor(at) === index)
    .sort(([, a], [, b]) => Math.abs(a - x) - Math.abs(b - x))[0]?.[0]
  return nearest === undefined ? columnSpot(map, index) : touchpointSpot(map, nearest)
}

/** Where a feeling is still missing in a column: its first touchpoint without one, else the column as a whole. */
export function freeSpot(map: DrawnMap, column: number, feelings: readonly PlacedFeeling[]): Spot | null {
  const free = [...map.touchpointX].find(
    ([id, at]) => Math.floor(at) === column && !feelings.some(({ feeling }) => feeling.touchpoint === id),
  )
  return free ? touchpointSpot(map, free[0]) : columnSpot(map, column)
}

export function touchpointSpot(map: DrawnMap, id: string): Spot | null {
  const touchpoint = map.journey.records[id]
  if (touchpoint?.kind !== 'touchpoint') return null
  const stage = stageOf(map.journey, touchpoint)
  return stage === undefined ? null : { column: { stage, step: touchpoint.step ?? null }, touchpoint: id }
}

/** Read through another model, a column is told by its stage's first moment. */
function columnSpot(map: DrawnMap, index: number): Spot | null {
  const drawn = map.columns[index]
  const stage = drawn && map.stages[drawn.stage]
  if (!stage) return null
  if (map.own) return { column: { stage: stage.id, step: drawn.step?.id ?? null } }
  const own = recordsOf(map.journey, 'stage')
  const at = stage.moments[0] === undefined ? null : stageIndex({ moment: stage.moments[0] }, own)
  return at === null ? null : { column: { stage: own[at]!.id, step: null } }
}
