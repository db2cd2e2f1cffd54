import { type Journey, recordsOf } from '../../journey/journey.ts'
import type { LaneContent } from '../../journey/record.ts'
import { plain } from '../../journey/table/lane-names.ts'
import { type Column, columnsOf, rangeOf } from '../columns.ts'
import type { ClippedItem, Clipping } from './clipping.ts'

/** A journey with new steps or lanes, by the index of the column or lane of the clipping that they are. */
export interface Grown {
  journey: Journey
  ids: ReadonlyMap<number, string>
}

/**
 * Finds the column for one of the columns of an item. A whole column has its new step; a whole lane keeps its columns;
 * loose records begin at the target.
 */
export function columnFinder(
  journey: Journey,
  clipping: Clipping,
  target: Column,
  steps: Grown,
): (item: ClippedItem, column: number) => Column | undefined {
  const columns = columnsOf(journey)
  const start = rangeOf(journey, target)!.from
  const first = Math.min(...clipping.items.filter((item) => isLoose(clipping, item)).map(({ column }) => column))
  return (item, column) => {
    if (clipping.columns[item.column]?.whole) {
      const step = steps.ids.get(column)
      return step === undefined ? undefined : columns.find((each) => each.step === step)
    }
    return columns[isLoose(clipping, item) ? start + column - first : column]
  }
}

/**
 * Finds the lane for a card. A whole lane has its new lane; cards of a whole column look for the lane they came from,
 * as all do without a target; loose cards begin at the target.
 */
export function laneFinder(
  journey: Journey,
  clipping: Clipping,
  target: string | null,
  whole: Grown,
): (item: ClippedItem) => string | undefined {
  const known = new Set(whole.ids.values())
  const lanes = recordsOf(journey, 'lane').filter(({ id }) => !known.has(id))
  const start = target === null ? -1 : lanes.findIndex(({ id }) => id === target)
  const from = lanes.slice(Math.max(start, 0)).filter(holdsCards)
  const rows = clipping.lanes.map((lane, index) => (holdsCards(lane) ? index : -1)).filter((index) => index >= 0)
  const rowOf = ({ lane }: ClippedItem): number => (lane === undefined ? -1 : rows.indexOf(lane))
  const loose = clipping.items.filter((item) => item.record.kind === 'card' && isLoose(clipping, item))
  const first = Math.min(...loose.map(rowOf))
  return (item) => {
    const lane = item.lane === undefined ? undefined : clipping.lanes[item.lane]
    if (!lane) return undefined
    if (lane.whole) return whole.ids.get(item.lane!)
    return start < 0 || !isLoose(clipping, item) ? sameLane(journey, clipping, lane) : from[rowOf(item) - first]?.id
  }
}

/** Feelings have lanes without cards. */
const holdsCards = ({ content }: { content: LaneContent }): boolean => content !== 'feelings'

const isLoose = ({ columns, lanes }: Clipping, { column, lane }: ClippedItem): boolean =>
  !columns[column]?.whole && !(lane !== undefined && lanes[lane]?.whole)

/** The lane itself, or in another journey the one for the same content; one of one’s own by its name. */
function sameLane(journey: Journey, from: Clipping, lane: Clipping['lanes'][number]): string | undefined {
  if (from.journey === journey.id && journey.records[lane.id]?.kind === 'lane') return lane.id
  const named = plain(lane.name ?? '')
  return recordsOf(journey, 'lane').find(
    ({ content, name }) => content === lane.content && (content !== 'own' || plain(name ?? '') === named),
  )?.id
}
