import { type Journey, withRecord } from '../journey/journey.ts'
import type { Action, Card, WorkStatus } from '../journey/record.ts'

/** What can be changed about work in a list; undefined takes a day or mark away. */
export interface WorkChange {
  owner?: string
  department?: string
  due?: string | undefined
  status?: WorkStatus
  impact?: number | undefined
  effort?: number | undefined
}

/** The journey with an action point, pain or opportunity changed; unchanged when somebody has removed it meanwhile. */
export function withWork(journey: Journey, id: string, change: WorkChange): Journey {
  const record = journey.records[id]
  if (record?.kind === 'card') return withRecord(journey, id, without({ ...record, ...change }, emptyOnCard))
  if (record?.kind !== 'action') return journey
  const { impact: _impact, effort: _effort, ...forAction } = change
  return withRecord(
    journey,
    id,
    without({ ...record, ...forAction }, () => false),
  )
}

/** The journey with an opportunity said to answer these pains and needs. */
export function withAnswers(journey: Journey, id: string, answers: readonly string[]): Journey {
  const record = journey.records[id]
  if (record?.kind !== 'card') return journey
  const { answers: _before, ...rest } = record
  return withRecord(journey, id, answers.length > 0 ? { ...rest, answers: [...answers] } : rest)
}

/** A card has no owner rather than an owner without a name. */
const emptyOnCard = (value: unknown): boolean => value === ''

function without(record: object, isEmpty: (value: unknown) => boolean): Card | Action {
  return Object.fromEntries(
    Object.entries(record).filter(([field, value]) => value !== undefined && (field === 'text' || !isEmpty(value))),
  ) as Card | Action
}
