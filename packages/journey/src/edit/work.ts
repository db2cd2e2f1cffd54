import { type Journey, withRecord } from '../journey/journey.ts'
import type { Action, Card, WorkStatus } from '../journey/record.ts'

/** What can be changed about work in a list; undefined takes a day, mark or ring away. */
export interface WorkChange {
  owner?: string
  department?: string
  due?: string | undefined
  status?: WorkStatus
  impact?: number | undefined
  effort?: number | undefined
  ringed?: boolean | undefined
}

/** The journey with an action point, pain or opportunity changed; unchanged when somebody has removed it meanwhile. */
export function withWork(journey: Journey, id: string, change: WorkChange): Journey {
  const record = journey.records[id]
  if (record?.kind === 'card') return withRecord(journey, id, without({ ...record, ...change }, emptyOnCard))
  if (record?.kind !== 'action') return journey
  const { impact: _impact, effort: _effort, ringed: _ringed, ...forAction } = change
  return withRecord(
    journey,
    id,
    without({ ...record, ...forAction }, () => false),
  )
}

/** The journey with an opportunity said to answer a pain or need, or no longer; what else it answers stays. */
export function withAnswer(journey: Journey, id: string, answered: string, isAnswered: boolean): Journey {
  const record = journey.records[id]
  if (record?.kind !== 'card') return journey
  const { answers: before = [], ...rest } = record
  const others = before.filter((other) => other !== answered)
  const answers = isAnswered ? [...others, answered] : others
  return withRecord(journey, id, answers.length > 0 ? { ...rest, answers } : rest)
}

/** A card has no owner rather than an owner without a name. */
const emptyOnCard = (value: unknown): boolean => value === ''

function without(record: object, isEmpty: (value: unknown) => boolean): Card | Action {
  return Object.fromEntries(
    Object.entries(record).filter(([field, value]) => value !== undefined && (field === 'text' || !isEmpty(value))),
  ) as Card | Action
}
