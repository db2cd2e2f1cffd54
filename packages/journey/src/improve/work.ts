import { placeOfAction } from '../edit/columns.ts'
import { inMapOrder } from '../edit/map-order.ts'
import { type Journey, recordsOf } from '../journey/journey.ts'
import type { WorkStatus } from '../journey/record.ts'
import { stageFinder } from '../journey/stage-finder.ts'
import { type FindingKind, findingKinds, findingsOf } from './finding.ts'

export const workKinds = ['action', ...findingKinds] as const
export type WorkKind = 'action' | FindingKind

/** Something to be done or decided: an action point, a pain point or an opportunity. */
export interface WorkItem {
  id: string
  kind: WorkKind
  text: string
  /** Name of the stage; '' when none. */
  stage: string
  owner: string
  department: string
  due: string | undefined
  status: WorkStatus
  impact: number | undefined
  effort: number | undefined
}

/** The work of a journey in map order, action points first. An action point stands where it was put, else with the first card it answers. */
export function workOf(journey: Journey): WorkItem[] {
  const stageOf = stageFinder(journey)
  const actions = inMapOrder(journey, recordsOf(journey, 'action')).map((action): WorkItem => {
    const { id, text, owner, department, due, status } = action
    const placed = placeOfAction(journey, action)
    const stage = (placed && stageOf(placed)?.name) ?? ''
    return { id, kind: 'action', text, stage, owner, department, due, status, impact: undefined, effort: undefined }
  })
  const findings = findingsOf(journey).map(({ id, kind, stage, card }): WorkItem => {
    const { text, owner = '', department = '', due, status = 'todo', impact, effort } = card
    return { id, kind, text, stage, owner, department, due, status, impact, effort }
  })
  return [...actions, ...findings]
}

/** Past its day and not done. On the day itself there is still time. */
export const isOverdue = ({ due, status }: { due?: string | undefined; status: WorkStatus }, today: string): boolean =>
  due !== undefined && due < today && status !== 'done'

/** What should have been done already, the longest overdue first. */
export const overdueWork = (journey: Journey, today: string): WorkItem[] =>
  workOf(journey)
    .filter((item) => isOverdue(item, today))
    .sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : 0))
