import { z } from 'zod'
import { modelIdSchema } from '../model/model.ts'
import { ruleSchema } from '../rule/rule.ts'
import { type JourneyRecord, type RecordKind, type RecordOf, recordIdSchema, recordSchema } from './record.ts'

export const journeyIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
export const CURRENT_VERSION = 1

/**
 * The journey document: flat records by id, the same shape in a file and in a live document.
 * References between records are checked by `problemsOf`.
 */
export const journeySchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('wegwijs.journey'),
    version: z.literal(CURRENT_VERSION),
    id: journeyIdSchema,
    title: z.string().min(1).max(300),
    organisation: z.string().max(300).default(''),
    /** Language of the content, which is the team's own. */
    language: z.enum(['nl', 'en']),
    /** Journeys with the same family are one journey in two languages. */
    family: z.string().max(64).optional(),
    example: z.boolean().optional(),
    model: modelIdSchema,
    scope: z.strictObject({
      audience: z.string().max(1000).default(''),
      useCase: z.string().max(1000).default(''),
      channels: z.array(z.string().max(100)).default([]),
    }),
    owner: z.string().max(300).default(''),
    status: z.enum(['draft', 'active', 'to-be', 'archived']),
    review: z.strictObject({
      next: z.iso.date().optional(),
      everyMonths: z.number().int().min(1).max(12).default(12),
      triggers: z.array(z.string().max(300)).default([]),
      last: z.iso.date().optional().describe('When the map was last reviewed'),
      raised: z
        .array(z.strictObject({ trigger: z.string().max(300), day: z.iso.date(), by: z.string().max(300).default('') }))
        .default([])
        .describe('Triggers that have happened since the last review'),
    }),
    orderRule: ruleSchema.optional().describe('Which events are orders; without it the model’s own order rule holds'),
    records: z.record(recordIdSchema, recordSchema),
  })
  .meta({ id: 'journey' })
export type Journey = z.infer<typeof journeySchema>

export type WithId<T> = T & { id: string }

/** The records of one kind in their drawn order. */
export function recordsOf<K extends RecordKind>(journey: Journey, kind: K): WithId<RecordOf<K>>[] {
  return [...((byKind(journey).get(kind) ?? []) as WithId<RecordOf<K>>[])]
}

/** Sorted out once for a journey, which never changes: drawing a large map asks for every kind many times. */
function byKind({ records }: Journey): Kinds {
  const known = kindsOfRecords.get(records)
  if (known) return known
  const all = Object.entries(records).map(([id, record]) => identified(id, record))
  const kinds = Map.groupBy(all, ({ kind }) => kind)
  for (const ofKind of kinds.values()) ofKind.sort(byOrder)
  kindsOfRecords.set(records, kinds)
  return kinds
}
type Kinds = Map<RecordKind, WithId<JourneyRecord>[]>
const kindsOfRecords = new WeakMap<Journey['records'], Kinds>()

/** A record with its id; the same record always gives the same value, so that what did not change can be told by identity. */
function identified<R extends JourneyRecord>(id: string, record: R): WithId<R> {
  const known = identifiedRecords.get(record) as WithId<R> | undefined
  if (known?.id === id) return known
  const fresh = { ...record, id }
  identifiedRecords.set(record, fresh)
  return fresh
}
const identifiedRecords = new WeakMap<JourneyRecord, WithId<JourneyRecord>>()

/** Order keys compare by code unit, as the keys are made; equal keys fall back on the id. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A new journey with the record added or replaced. */
export const withRecord = (journey: Journey, id: string, record: JourneyRecord): Journey =>
  withRecords(journey, [[id, record]])

export const withoutRecord = (journey: Journey, id: string): Journey => withRecords(journey, [[id, undefined]])

/** A new journey with these records added or replaced, or removed when there is no record; the same one when there are none. */
export function withRecords(
  journey: Journey,
  changes: Iterable<readonly [id: string, record: JourneyRecord | undefined]>,
): Journey {
  const changed = new Map(changes)
  if (changed.size === 0) return journey
  const records = { ...journey.records }
  for (const [id, record] of changed) {
    if (record) records[id] = record
    else delete records[id]
  }
  // An edit makes several journeys that differ in a record or two: those need not be sorted out from the start.
  const known = kindsOfRecords.get(journey.records)
  if (known) kindsOfRecords.set(records, kindsAfter(known, journey.records, changed))
  return { ...journey, records }
}

function kindsAfter(known: Kinds, before: Journey['records'], changed: ReadonlyMap<string, JourneyRecord | undefined>) {
  const kinds: Kinds = new Map(known)
  const touched = [...changed].flatMap(([id, record]) => [before[id]?.kind, record?.kind])
  for (const kind of new Set(touched)) {
    if (kind === undefined) continue
    const others = (known.get(kind) ?? []).filter(({ id }) => !changed.has(id))
    const fresh = [...changed].flatMap(([id, record]) => (record?.kind === kind ? [identified(id, record)] : []))
    kinds.set(kind, [...others, ...fresh].sort(byOrder))
  }
  return kinds
}
