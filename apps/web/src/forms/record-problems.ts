import { isPlaced, type Journey, type JourneyRecord } from '@wegwijs/journey'

/** What keeps a record from being saved: the field and the message that says how to mend it. */
export type FieldProblem = 'required' | 'url' | 'noStage' | 'number'
export type RecordProblems = Record<string, FieldProblem>

/** The fields that still need something, by field name. Empty when the record may be saved. */
export function problemsOf(record: JourneyRecord, journey: Journey): RecordProblems {
  const problems: RecordProblems = {}
  const require = (field: string, value: string | undefined): void => {
    if (!value?.trim()) problems[field] = 'required'
  }
  switch (record.kind) {
    case 'stage':
    case 'step':
    case 'persona':
    case 'touchpoint':
    case 'lane':
      require('name', record.name)
      break
    case 'card':
    case 'action':
      require('text', record.text)
      break
    case 'evidence':
      // An assumption has no source; everything else says where it comes from.
      if (record.state !== 'assumed') require('source', record.source)
      if (!(record.for in journey.records)) problems.for = 'required'
      if (record.link && !/^https?:\/\/\S+\.\S+/.test(record.link)) problems.link = 'url'
      break
    case 'validation':
      require('with', record.with)
      require('by', record.by)
      require('day', record.day)
      break
    case 'kpi':
      if (!record.kpi) require('name', record.name)
      break
    case 'feeling':
      break
  }
  if (isPlaced(record) && Object.values(journey.records).every(({ kind }) => kind !== 'stage')) {
    problems.stage = 'noStage'
  }
  return problems
}

/** The record as it is kept: edited by hand, so no longer a placeholder; empty optional texts left out. */
export function asKept<R extends JourneyRecord>(record: R): R {
  const kept: Record<string, unknown> = { ...record, placeholder: undefined }
  for (const optional of ['sort', 'face', 'quote', 'link', 'due', 'type'] as const) {
    if (kept[optional] === '') kept[optional] = undefined
  }
  if (record.kind === 'kpi' && !record.name) kept.name = undefined
  if (record.kind === 'kpi' && !record.owner) kept.owner = undefined
  if (record.kind === 'lane' && record.content !== 'own' && !record.name) kept.name = undefined
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as R
}
