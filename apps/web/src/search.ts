import type { Period } from '@wegwijs/analytics/question'
import { type OfferedDays, offeredDays } from '@wegwijs/api'
import {
  type EvidenceState,
  evidenceStates,
  isDay,
  type ModelId,
  modelIds,
  type SourceKind,
  sourceKinds,
  type WorkKind,
  workKinds,
} from '@wegwijs/journey'

/** What stands in the address of a map: a link to it shows the same view to a colleague. */
export interface MapSearch {
  /** Model to read the journey through; absent means its own. */
  model?: ModelId | undefined
  /** Days to look back from the newest event; absent means everything. */
  days?: OfferedDays | undefined
  /** Calendar days (UTC, both included), such as `2026-01-01`; only together. */
  from?: string | undefined
  to?: string | undefined
  /** What the side panel shows, such as `touchpoint:tp-cart` or `new:touchpoint:see`. */
  panel?: string | undefined
  persona?: string | undefined
  /** Which state is drawn; absent means the journey as it is. */
  state?: 'to-be' | 'difference' | undefined
  /** An earlier version that the map is compared with. */
  version?: string | undefined
  /** Whether that version itself is on the map, instead of the marks of what changed since. */
  preview?: boolean | undefined
  evidence?: EvidenceState | undefined
  /** Kind of source that what is brought forward rests on. */
  source?: SourceKind | undefined
  /** Whether only moments of truth, and what happens there, are brought forward. */
  truths?: boolean | undefined
}
/** What both views of a journey keep. */
export type PeriodSearch = Pick<MapSearch, 'days' | 'from' | 'to'>
export type FlowsSearch = PeriodSearch & Pick<MapSearch, 'model'>
export interface PersonasSearch extends FlowsSearch {
  /** Ids of the personas side by side, such as `lotte,henk`. */
  compare?: string | undefined
}
export interface ImproveSearch extends FlowsSearch {
  /** Id of the pain or opportunity shown beside the matrix. */
  finding?: string | undefined
}
/** Which work is shown; see the filters of `scenes/work`. */
export interface WorkSearch {
  kind?: WorkKind | undefined
  status?: (typeof statusFilters)[number] | undefined
  /** '' is nobody. */
  owner?: string | undefined
  department?: string | undefined
  journey?: string | undefined
  overdue?: boolean | undefined
  sort?: (typeof workSorts)[number] | undefined
}
export const libraryFilters = ['noOwner', 'noRule', 'several', 'alike'] as const
export interface LibrarySearch {
  /** Words to look for. */
  q?: string | undefined
  /** `unchosen` is what nobody has said yet. */
  media?: 'paid' | 'owned' | 'earned' | 'unchosen' | undefined
  presence?: 'online' | 'offline' | 'unchosen' | undefined
  only?: (typeof libraryFilters)[number] | undefined
}
export interface ImportSearch {
  /** The journey to go back to after importing. */
  journey?: string | undefined
}

export const statusFilters = ['open', 'todo', 'doing', 'done', 'all'] as const
export const workSorts = ['due', 'verdict', 'owner', 'journey'] as const

/** The period that an address names; everything when it names none. */
export function periodOf({ days, from, to }: PeriodSearch): Period | undefined {
  if (from !== undefined && to !== undefined) return { from, to }
  return days === undefined ? undefined : { days }
}

type Raw = Record<string, unknown>

export const mapSearch = (raw: Raw): MapSearch => ({
  ...flowsSearch(raw),
  panel: textOf(raw.panel),
  persona: textOf(raw.persona),
  state: oneOf(['to-be', 'difference'] as const, raw.state),
  version: textOf(raw.version),
  preview: raw.preview === true || undefined,
  evidence: oneOf(evidenceStates, raw.evidence),
  source: oneOf(sourceKinds, raw.source),
  truths: raw.truths === true || undefined,
})
export const flowsSearch = (raw: Raw): FlowsSearch => ({
  model: oneOf(modelIds, raw.model),
  ...periodSearch(raw),
})
function periodSearch({ days, from, to }: Raw): PeriodSearch {
  if (isDay(from) && isDay(to) && from <= to) return { from, to }
  return { days: oneOf(offeredDays, days) }
}
export const personasSearch = (raw: Raw): PersonasSearch => ({ ...flowsSearch(raw), compare: textOf(raw.compare) })
export const improveSearch = (raw: Raw): ImproveSearch => ({ ...flowsSearch(raw), finding: textOf(raw.finding) })
export const workSearch = (raw: Raw): WorkSearch => ({
  kind: oneOf(workKinds, raw.kind),
  status: oneOf(statusFilters, raw.status),
  owner: typeof raw.owner === 'string' ? raw.owner : undefined,
  department: typeof raw.department === 'string' ? raw.department : undefined,
  journey: textOf(raw.journey),
  overdue: raw.overdue === true || undefined,
  sort: oneOf(workSorts, raw.sort),
})
export const librarySearch = (raw: Raw): LibrarySearch => ({
  q: textOf(raw.q),
  media: oneOf(['paid', 'owned', 'earned', 'unchosen'] as const, raw.media),
  presence: oneOf(['online', 'offline', 'unchosen'] as const, raw.presence),
  only: oneOf(libraryFilters, raw.only),
})
export const importSearch = (raw: Raw): ImportSearch => ({ journey: textOf(raw.journey) })

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

function oneOf<T extends string | number>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((candidate) => candidate === value)
}
