import { z } from 'zod'
import { metricIds } from '../metric/metrics.ts'
import { ownMeasureSchema } from '../metric/own-measure.ts'
import { momentIds } from '../moment.ts'
import { ruleSchema } from '../rule/rule.ts'
import { isOrderKey } from './order-key.ts'

/** An id within one journey: letters, digits, `-` and `_`. */
export const recordIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)
const orderKey = z
  .string()
  .min(1)
  .refine(isOrderKey, {
    error: 'No order key; the first is a0, the next a1 / Geen volgordesleutel; de eerste is a0, de volgende a1',
  })
  .describe('Fractional order key; records of a kind are sorted by it, ties by id')
const day = z.iso.date()
const shortText = z.string().max(300)
const longText = z.string().max(4000)
const feelingValue = z.number().min(-2).max(2)

/** A small picture inside the document itself, so that a map is one file and loads nothing from elsewhere. */
const picture = z
  .string()
  .max(200_000)
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/)
  .optional()

export const mapStates = ['as-is', 'to-be'] as const
export type MapState = (typeof mapStates)[number]

/** Fields of a record that may differ between the journey as it is and as it should become. */
const state = {
  only: z.enum(mapStates).optional().describe('Drawn in this state only; without it in both'),
  insteadOf: recordIdSchema.optional().describe('The record that this one replaces in the state to be'),
}
/** When a person last changed the record; a cell that nobody touched for long is stale. */
const updated = day.optional()

/** Where a record stands: its moment places it in any model; an explicit stage or step holds in the journey's own model. */
const place = {
  moment: z.enum(momentIds),
  stage: recordIdSchema.optional(),
  step: recordIdSchema.optional(),
}

export const stageSchema = z.strictObject({
  kind: z.literal('stage'),
  order: orderKey,
  name: shortText,
  question: shortText.default(''),
  moments: z.array(z.enum(momentIds)),
  rule: ruleSchema
    .optional()
    .describe('When given, an event is in the stage when it matches, instead of by its touchpoints'),
})

export const stepSchema = z.strictObject({
  kind: z.literal('step'),
  order: orderKey,
  stage: recordIdSchema,
  name: shortText,
})

export const personaSchema = z.strictObject({
  kind: z.literal('persona'),
  order: orderKey,
  name: shortText,
  who: longText.default(''),
  goal: longText.default(''),
  job: longText.default('').describe('Job to be done'),
  frustrations: longText.default(''),
  challenge: longText.default(''),
  looksOn: longText.default('').describe('Channels this persona uses to look for solutions'),
  quote: longText.default(''),
  picture,
  segment: ruleSchema.optional().describe('Which real customers this persona stands for'),
})

export const touchpointSchema = z.strictObject({
  kind: z.literal('touchpoint'),
  order: orderKey,
  ...place,
  name: shortText,
  type: z.string().optional().describe('Touchpoint type the rule suggestion came from'),
  presence: z.enum(['online', 'offline']).optional().describe('Without it nobody has chosen yet'),
  media: z.enum(['paid', 'owned', 'earned']).optional().describe('Without it nobody has chosen yet'),
  channel: shortText.default(''),
  owner: shortText.default(''),
  department: shortText.default(''),
  message: longText.default(''),
  proof: longText.default(''),
  callToAction: shortText.default(''),
  rule: ruleSchema.optional().describe('Measuring rule (meetregel): which events count for this touchpoint'),
  library: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,128}$/)
    .optional()
    .describe('Touchpoints with the same library id are one touchpoint on several maps'),
  ...state,
  updated,
  placeholder: z.boolean().optional().describe('Suggested by the model and not yet made one’s own'),
})

export const laneContents = [
  'actions',
  'thoughts',
  'needs',
  'feelings',
  'pains',
  'opportunities',
  'backstage',
  'stakeholders',
  'visibility',
  'own',
] as const
export type LaneContent = (typeof laneContents)[number]
export const laneSchema = z.strictObject({
  kind: z.literal('lane'),
  order: orderKey,
  content: z.enum(laneContents),
  name: shortText.optional().describe('Own name; without it the lane is called after its content'),
})

export const evidenceStates = ['assumed', 'researched', 'measured', 'contradicted'] as const
export type EvidenceState = (typeof evidenceStates)[number]

export const workStatuses = ['todo', 'doing', 'done'] as const
export type WorkStatus = (typeof workStatuses)[number]

export const cardSchema = z.strictObject({
  kind: z.literal('card'),
  order: orderKey,
  ...place,
  lane: recordIdSchema,
  until: recordIdSchema.optional().describe('Last step or stage the card covers; without it only its own'),
  touchpoint: recordIdSchema.optional(),
  personas: z.array(recordIdSchema).default([]),
  text: longText,
  picture,
  proposition: longText.optional().describe('What we promise in answer to this need'),
  proof: longText.optional().describe('What supports that promise'),
  answers: z.array(recordIdSchema).optional().describe('Pains and needs that this opportunity answers'),
  owner: shortText.optional(),
  department: shortText.optional(),
  due: day.optional(),
  status: z.enum(workStatuses).optional(),
  sort: shortText.optional().describe('Kind of pain or need, such as trust, clarity, ease'),
  ringed: z.boolean().optional().describe('One of the largest pains (red) or best opportunities (green)'),
  impact: z.number().int().min(1).max(5).optional(),
  effort: z.number().int().min(1).max(5).optional(),
  ...state,
  updated,
  placeholder: z.boolean().optional(),
})

export const feelingSchema = z.strictObject({
  kind: z.literal('feeling'),
  order: orderKey,
  ...place,
  touchpoint: recordIdSchema.optional(),
  personas: z.array(recordIdSchema).default([]),
  assumed: feelingValue,
  emotion: shortText.default('').describe('The feeling in a word or sentence'),
  face: z.string().max(16).optional(),
  momentOfTruth: z.boolean().optional(),
  ...state,
  updated,
  placeholder: z.boolean().optional(),
})

export const actionSchema = z.strictObject({
  kind: z.literal('action'),
  order: orderKey,
  text: longText,
  from: z.array(recordIdSchema).describe('Cards this action point answers'),
  moment: place.moment.optional().describe('Where it was put; without it with the first card that it answers'),
  stage: place.stage,
  owner: shortText,
  department: shortText.default(''),
  due: day.optional(),
  status: z.enum(workStatuses),
})

export const evidenceSchema = z.strictObject({
  kind: z.literal('evidence'),
  order: orderKey,
  for: recordIdSchema,
  state: z.enum(evidenceStates),
  source: shortText.describe('Interview, survey, review, call, usability test, metric …'),
  quote: longText.optional(),
  link: z.url({ protocol: /^https?$/ }).optional(),
  n: z.number().int().nonnegative().optional(),
  day: day.optional().describe('When it was found'),
  by: shortText.optional().describe('Who wrote it down'),
})

export const validationAudiences = ['customers', 'stakeholders'] as const
/** Someone checked part of the map with the people it is about. */
export const validationSchema = z.strictObject({
  kind: z.literal('validation'),
  order: orderKey,
  of: z
    .array(recordIdSchema)
    .describe('Stages, lanes, cards, feelings, touchpoints or personas; empty is the whole map'),
  by: shortText,
  audience: z.enum(validationAudiences),
  with: shortText.describe('Whom it was checked with'),
  day,
  changed: longText.default('').describe('What changed on the map because of it'),
})

export const kpiValueSchema = z.strictObject({ day, value: z.number(), source: shortText })
export const kpiRecordSchema = z.strictObject({
  kind: z.literal('kpi'),
  order: orderKey,
  ...place,
  kpi: z.enum(metricIds).optional().describe('A KPI the product computes; without it an own KPI with `name`'),
  name: shortText.optional(),
  at: recordIdSchema.optional().describe('Stage, step or touchpoint it is measured at; without it the whole journey'),
  segment: recordIdSchema.optional().describe('Persona whose segment it is measured for; without it everybody'),
  owner: shortText.optional(),
  measure: ownMeasureSchema.optional().describe('How an own KPI is counted; without it only typed values'),
  target: z.number().optional().describe('In the unit of the KPI; rates as fractions, money in units of the currency'),
  direction: z.enum(['up', 'down']).optional(),
  values: z.array(kpiValueSchema).default([]).describe('Values entered by hand, never mixed with counted ones'),
})

export const recordSchema = z.discriminatedUnion('kind', [
  stageSchema,
  stepSchema,
  personaSchema,
  touchpointSchema,
  laneSchema,
  cardSchema,
  feelingSchema,
  actionSchema,
  evidenceSchema,
  validationSchema,
  kpiRecordSchema,
])

export type JourneyRecord = z.infer<typeof recordSchema>
export type RecordKind = JourneyRecord['kind']
export type RecordOf<K extends RecordKind> = Extract<JourneyRecord, { kind: K }>
export type Stage = RecordOf<'stage'>
export type Persona = RecordOf<'persona'>
export type Touchpoint = RecordOf<'touchpoint'>
export type Lane = RecordOf<'lane'>
export type Card = RecordOf<'card'>
export type Feeling = RecordOf<'feeling'>
export type Action = RecordOf<'action'>
export type Evidence = RecordOf<'evidence'>
export type Validation = RecordOf<'validation'>
export type Step = RecordOf<'step'>
export type KpiRecord = RecordOf<'kpi'>
