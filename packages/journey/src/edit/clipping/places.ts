import { type Journey, recordsOf } from '../../journey/journey.ts'
import type { LaneContent } from '../../journey/record.ts'
import { plain } from '../../journey/table/lane-names.ts'
import { type Column, columnsOf, rangeOf } from '../columns.ts'
import type { ClippedItem, Clipping } from './clipping.ts'
import { columnOfMoment, namesake } from './same-column.ts'

/** A journey with new steps or lanes, by the index of the column or lane of the clipping that they are. */
export interface Grown {
  journey: Journey
  ids: ReadonlyMap<number, string>
}

/** Where something comes to stand; `byNumber` when nothing here is called so and no stage has its moment. */
interface Place {
  column: Column
  byNumber?: true
}

/**
 * Finds the place for one of the columns of an item. A whole column has its new step; a card of a whole lane goes to the
 * stage or step called the same, else to the stage of its moment, else by number; loose records begin at the target.
 */
export function columnFinder(
  journey: Journey,
  clipping: Clipping,
  target: Column,
  steps: Grown,
): (item: ClippedItem, column: number) => Place | undefined {
  const columns = columnsOf(journey)
  const place = (column: Column | undefined): Place | undefined => column && { column }
  const start = rangeOf(journey, target)!.from
  const first = Math.min(...clipping.items.filter((item) => isLoose(clipping, item)).map(({ column }) => column))
  return (item, column) => {
    if (clipping.columns[item.column]?.whole) {
      const step = steps.ids.get(column)
      return step === undefined ? undefined : place(columns.find((each) => each.step === step))
    }
    if (isLoose(clipping, item)) return place(columns[start + column - first])
    const known = namesake(journey, clipping.columns[column]!, column) ?? columnOfMoment(journey, item, column)
    const numbered = columns[column]
    return place(known) ?? (numbered && { column: numbered, byNumber: true })
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
