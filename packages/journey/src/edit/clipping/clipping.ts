import { z } from 'zod'
import { type Journey, journeyIdSchema, recordsOf } from '../../journey/journey.ts'
import {
  actionSchema,
  cardSchema,
  feelingSchema,
  type JourneyRecord,
  laneContents,
  recordIdSchema,
  touchpointSchema,
} from '../../journey/record.ts'
import { columnOf, columnsOf, ownStages, placeOfAction, rangeOf, stageOf } from '../columns.ts'
import { isOnMap } from '../in-column.ts'

const index = z.number().int().nonnegative()
const name = z.string().max(300)

/** Part of a map on the clipboard: records with their place as rows and columns, so that it fits another map too. */
export const clippingSchema = z.strictObject({
  format: z.literal('wegwijs.clipping'),
  version: z.literal(1),
  /** The journey it was copied from. */
  journey: journeyIdSchema,
  /** All lanes of that journey; those copied as a whole become new lanes. */
  lanes: z.array(
    z.strictObject({ id: recordIdSchema, content: z.enum(laneContents), name: name.optional(), whole: z.boolean() }),
  ),
  /** All columns of that journey, a step with the name of its stage; those copied as a whole become new steps. */
  columns: z.array(z.strictObject({ name, stage: name.optional(), whole: z.boolean() })),
  items: z.array(
    z.strictObject({
      id: recordIdSchema,
      /** For cards. */
      lane: index.optional(),
      column: index,
      /** The last column it covers. */
      until: index,
      record: z.discriminatedUnion('kind', [touchpointSchema, cardSchema, feelingSchema]),
    }),
  ),
  /** Action points, by the number of their stage and its first column. */
  actions: z
    .array(z.strictObject({ id: recordIdSchema, stage: index, column: index, record: actionSchema }))
    .default([]),
  /** What the personas are called that the records name. */
  personas: z.record(recordIdSchema, name),
})
export type Clipping = z.infer<typeof clippingSchema>
export type ClippedItem = Clipping['items'][number]
export type ClippedAction = Clipping['actions'][number]

/** The clipping in a text from the clipboard; null when it holds something else. */
export function readClipping(text: string): Clipping | null {
  try {
    return clippingSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/**
 * A copy of the cards, touchpoints, feelings and action points; of lanes with their cards; of steps, or stages as their columns, with
 * what stands in them. Evidence stays behind: it was found for the original.
 */
export function clipped(journey: Journey, ids: readonly string[]): Clipping {
  const chosen = new Set(ids)
  const lanes = recordsOf(journey, 'lane')
  const columns = columnsOf(journey).map(({ stage, step }) => ({
    name: nameOf(journey.records[step ?? stage]),
    ...(step === null ? {} : { stage: nameOf(journey.records[stage]) }),
    whole: chosen.has(stage) || (step !== null && chosen.has(step)),
  }))
  const items = (['touchpoint', 'card', 'feeling'] as const)
    .flatMap((kind) => recordsOf(journey, kind))
    .flatMap(({ id }): ClippedItem[] => {
      const record = journey.records[id]
      const range = isOnMap(record) ? columnOf(journey, record) : null
      if (!isOnMap(record) || !range) return []
      const goesAlong = columns[range.from]!.whole || (record.kind === 'card' && chosen.has(record.lane))
      if (!chosen.has(id) && !goesAlong) return []
      const lane = record.kind === 'card' ? { lane: lanes.findIndex((each) => each.id === record.lane) } : {}
      return [{ id, ...lane, column: range.from, until: range.to, record }]
    })
  const named = new Set(items.flatMap(({ record }) => ('personas' in record ? record.personas : [])))
  return {
    format: 'wegwijs.clipping',
    version: 1,
    journey: journey.id,
    lanes: lanes.map(({ id, content, name }) => ({ id, content, ...(name ? { name } : {}), whole: chosen.has(id) })),
    columns,
    items,
    actions: recordsOf(journey, 'action').flatMap(({ id }): ClippedAction[] => {
      const record = journey.records[id]
      const place = chosen.has(id) && record?.kind === 'action' ? placeOfAction(journey, record) : undefined
      const stage = place && stageOf(journey, place)
      if (record?.kind !== 'action' || stage === undefined) return []
      const { from } = rangeOf(journey, { stage, step: null })!
      return [{ id, stage: ownStages(journey).findIndex((each) => each.id === stage), column: from, record }]
    }),
    personas: Object.fromEntries([...named].map((id) => [id, nameOf(journey.records[id])])),
  }
}

/** How much was copied: as much as `pasted` can make of it, whole lanes and columns among them. */
export const sizeOf = ({ lanes, columns, items, actions }: Clipping): number =>
  items.length + actions.length + [...lanes, ...columns].filter(({ whole }) => whole).length

/** Whether a clipping holds exactly these records of this journey, and all of them are still there. */
export function isClippingOf(journey: Journey, clipping: Clipping, ids: readonly string[]): boolean {
  const clips = new Set([...clipping.items, ...clipping.actions].map(({ id }) => id))
  return (
    ids.length > 0 &&
    clipping.journey === journey.id &&
    ![...clipping.lanes, ...clipping.columns].some(({ whole }) => whole) &&
    clips.size === ids.length &&
    ids.every((id) => clips.has(id) && id in journey.records)
  )
}

/** What a stage, a step or a persona is called. */
export const nameOf = (record: JourneyRecord | undefined): string =>
  record && 'name' in record ? (record.name ?? '') : ''
