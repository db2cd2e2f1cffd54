import {
  type Card,
  type EvidenceState,
  type Feeling,
  type SourceKind,
  sourceKindOf,
  type WithId,
} from '@wegwijs/journey'
import { type DrawnMap, evidenceStateOf } from './drawn-map.ts'
import type { Span } from './layout.ts'

/** What is brought forward on a map; what does not fit all of it stays in the background. */
export interface MapFilter {
  persona?: string | undefined
  evidence?: EvidenceState | undefined
  source?: SourceKind | undefined
  /** Only what happens at moments of truth. */
  truths?: boolean | undefined
}

/** Whether the filter leaves a card, over the columns it is drawn in, or a feeling in the background. */
export const fadesUnder =
  (filter: MapFilter) =>
  (map: DrawnMap, record: WithId<Card | Feeling>, columns?: Span): boolean =>
    !(
      isAbout(filter, record.personas) &&
      (filter.evidence === undefined || evidenceStateOf(map, record.id) === filter.evidence) &&
      (filter.source === undefined || sourcesOf(map, record.id).includes(filter.source)) &&
      (!filter.truths || isAtTruth(map, record, columns))
    )

/** Whether the filter leaves these personas in sight; none are everybody. */
export const isAbout = ({ persona }: MapFilter, personas: readonly string[]): boolean =>
  persona === undefined || personas.length === 0 || personas.includes(persona)

const sourcesOf = (map: DrawnMap, id: string): SourceKind[] => (map.evidence.get(id) ?? []).map(sourceKindOf)

/** A feeling that is one, or a card in the column of one. */
function isAtTruth(map: DrawnMap, record: Card | Feeling, columns: Span | undefined): boolean {
  if (record.kind === 'feeling') return record.momentOfTruth === true
  return columns !== undefined && truthColumns(map).some((column) => columns[0] <= column && column <= columns[1])
}

const found = new WeakMap<DrawnMap, number[]>()

/** Worked out once for a map, which never changes: every card asks it. */
export function truthColumns(map: DrawnMap): number[] {
  const known = found.get(map)
  if (known) return known
  const columns = map.feelings.filter(({ feeling }) => feeling.momentOfTruth).map(({ x }) => Math.floor(x))
  found.set(map, columns)
  return columns
}

/** How many cards and feelings of the map rest on each kind of source. */
export function sourceCounts(map: DrawnMap): ReadonlyMap<SourceKind, number> {
  const ids = [
    ...map.lanes.flatMap(({ cards }) => cards.map(({ id }) => id)),
    ...map.feelings.map(({ feeling }) => feeling.id),
  ]
  const counts = new Map<SourceKind, number>()
  for (const id of ids) {
    for (const kind of new Set(sourcesOf(map, id))) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}
