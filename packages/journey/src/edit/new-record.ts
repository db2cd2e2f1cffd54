import { type Journey, recordsOf } from '../journey/journey.ts'
import { orderKeyAfter } from '../journey/order-key.ts'
import type { JourneyRecord, RecordKind, RecordOf } from '../journey/record.ts'
import type { MetricId } from '../metric/metrics.ts'
import { modelOf } from '../model/models.ts'
import { type Moment, momentIds } from '../moment.ts'
import { ownStages } from './columns.ts'

/** What is known of a record before its form opens: where on the map it was asked for. */
export interface Preset {
  stage?: string
  step?: string
  moment?: Moment
  lane?: string
  touchpoint?: string
  /** The card an action point answers, the record evidence is about, or the event a touchpoint counts. */
  from?: string
  /** Words to begin with. */
  text?: string
}

/** An empty record of a kind, at the end of its row, where the preset says. */
export function newRecord<K extends RecordKind>(journey: Journey, kind: K, preset: Preset = {}): RecordOf<K> {
  return empty(journey, kind, preset) as RecordOf<K>
}

function empty(journey: Journey, kind: RecordKind, preset: Preset): JourneyRecord {
  const order = orderKeyAfter(recordsOf(journey, kind))
  const stages = recordsOf(journey, 'stage')
  const stage = preset.stage ?? stages[0]?.id
  const place = {
    moment: preset.moment ?? firstMoment(journey, stage),
    ...(stage ? { stage } : {}),
    ...(preset.step ? { step: preset.step } : {}),
  }
  const touchpoint = preset.touchpoint ? { touchpoint: preset.touchpoint } : {}
  switch (kind) {
    case 'stage':
      return { kind, order, name: '', question: '', moments: [] }
    case 'step':
      return { kind, order, stage: stage ?? '', name: '' }
    case 'persona':
      return {
        kind,
        order,
        name: '',
        who: '',
        goal: '',
        job: '',
        frustrations: '',
        challenge: '',
        looksOn: '',
        quote: '',
      }
    case 'touchpoint':
      return {
        kind,
        order,
        ...place,
        name: preset.from ?? '',
        channel: '',
        owner: '',
        department: '',
        message: '',
        proof: '',
        callToAction: '',
        ...(preset.from ? { rule: { field: 'name', op: 'is', value: preset.from } } : {}),
      }
    case 'lane':
      return { kind, order, content: 'own', name: '' }
    case 'card':
      return {
        kind,
        order,
        ...place,
        lane: preset.lane ?? recordsOf(journey, 'lane')[0]?.id ?? '',
        ...touchpoint,
        personas: [],
        text: '',
      }
    case 'feeling':
      return { kind, order, ...place, ...touchpoint, personas: [], assumed: 0, emotion: '' }
    case 'action':
      return {
        kind,
        order,
        text: preset.text ?? '',
        from: preset.from ? [preset.from] : [],
        // Of a card it stands where the card stands, also when that moves.
        ...(preset.stage && !preset.from ? { moment: place.moment, stage: preset.stage } : {}),
        owner: '',
        department: '',
        status: 'todo',
      }
    case 'evidence':
      return { kind, order, for: preset.from ?? preset.touchpoint ?? '', state: 'researched', source: '' }
    case 'validation':
      return {
        kind,
        order,
        of: preset.from ? [preset.from] : [],
        by: '',
        audience: 'customers',
        with: '',
        day: '',
        changed: '',
      }
    case 'kpi':
      return { kind, order, ...place, ...kpiOf(journey, stage), values: [] }
  }
}

/** The first KPI the model judges the stage by that the journey does not have yet. */
function kpiOf(journey: Journey, stage: string | undefined): { kpi?: MetricId } {
  const there = new Set(recordsOf(journey, 'kpi').map(({ kpi }) => kpi))
  const kpi = modelOf(journey.model)
    .stages.find(({ id }) => id === stage)
    ?.kpis.find((each) => !there.has(each))
  return kpi ? { kpi } : {}
}

/** An id that no record of the journey has yet. */
export function newRecordId(journey: Journey, kind: RecordKind): string {
  const id = `${kind}-${crypto.randomUUID().slice(0, 8)}`
  return id in journey.records ? newRecordId(journey, kind) : id
}

/**
 * The moment a record gets when it is put in a stage: the first the stage holds. A stage of one's own may hold none;
 * then it is the one that comes just before it, so that other models draw the record about there.
 */
export function firstMoment(journey: Journey, stage: string | undefined): Moment {
  const stages = ownStages(journey)
  const at = stages.findIndex(({ id }) => id === stage)
  const own = stages[at]?.moments[0]
  if (at < 0 || own) return own ?? momentIds[0]
  const before = stages.slice(0, at).flatMap(({ moments }) => moments)
  const after = stages.slice(at + 1).flatMap(({ moments }) => moments)
  return before.at(-1) ?? after[0] ?? momentIds[0]
}

/** The record moved to a stage. Its moment stays when the stage holds it, else it becomes the stage's first. */
export function movedTo<R extends { moment: Moment; stage?: string | undefined; step?: string | undefined }>(
  journey: Journey,
  record: R,
  stage: string,
): R {
  const target = journey.records[stage]
  const holds = target?.kind === 'stage' && target.moments.includes(record.moment)
  const { step: _elsewhere, ...rest } = record
  return { ...rest, stage, moment: holds ? record.moment : firstMoment(journey, stage) } as R
}
