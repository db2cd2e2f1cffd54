import {
  inState,
  isOverdue,
  type Journey,
  type Quadrant,
  quadrantOf,
  quadrants,
  type WorkItem,
  type WorkStatus,
  workOf,
} from '@wegwijs/journey'
import type { WorkSearch } from '../../search.ts'

/** Work with the journey it belongs to. */
export interface BacklogItem extends WorkItem {
  journey: { id: string; title: string }
}

export type WorkSort = NonNullable<WorkSearch['sort']>
export type StatusFilter = NonNullable<WorkSearch['status']>

/** Everything to be done in all journeys that are still in use. */
export const backlogOf = (journeys: readonly Journey[]): BacklogItem[] =>
  journeys
    .filter(({ status }) => status !== 'archived')
    .flatMap((journey) =>
      workOf(inState(journey, 'as-is')).map((item) => ({ ...item, journey: { id: journey.id, title: journey.title } })),
    )

/** What of the backlog is wanted; an absent field wants everything, and of statuses what is not done yet. */
export function filtered(items: readonly BacklogItem[], filter: WorkSearch, today: string): BacklogItem[] {
  const { kind, status = 'open', owner, department, journey, overdue } = filter
  return items.filter(
    (item) =>
      (kind === undefined || item.kind === kind) &&
      hasStatus(item.status, status) &&
      (owner === undefined || item.owner === owner) &&
      (department === undefined || item.department === department) &&
      (journey === undefined || item.journey.id === journey) &&
      (!overdue || isOverdue(item, today)),
  )
}

const hasStatus = (status: WorkStatus, wanted: StatusFilter): boolean =>
  wanted === 'all' || (wanted === 'open' ? status !== 'done' : status === wanted)

/** What is overdue always comes first, the longest overdue on top; the rest in the order asked for. */
export function sorted(items: readonly BacklogItem[], sort: WorkSort, today: string): BacklogItem[] {
  const late = (item: BacklogItem): string => (isOverdue(item, today) ? `0${item.due}` : '1')
  return items.toSorted((a, b) => compare(late(a), late(b)) || compare(keyOf[sort](a), keyOf[sort](b)) || byDue(a, b))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const LAST = '\uffff'
const dueKey = ({ due }: BacklogItem): string => due ?? LAST
const byDue = (a: BacklogItem, b: BacklogItem): number => compare(dueKey(a), dueKey(b))

const keyOf: Record<WorkSort, (item: BacklogItem) => string> = {
  due: dueKey,
  owner: ({ owner }) => owner.toLowerCase() || LAST,
  journey: ({ journey }) => journey.title.toLowerCase(),
  verdict: ({ impact, effort }) => {
    const quadrant: Quadrant | null = impact === undefined || effort === undefined ? null : quadrantOf(impact, effort)
    return quadrant === null ? LAST : String(quadrants.indexOf(quadrant))
  },
}
