import { z } from 'zod'

/** How a column's text becomes a time. `auto` tries ISO 8601, epoch and the usual European and American shapes, and refuses what is ambiguous. */
export const timeFormatSchema = z
  .union([
    z.enum(['auto', 'iso', 'epoch-s', 'epoch-ms', 'epoch-us', 'excel-days']),
    z.string().regex(/^[dMyHhmsSaZ\-/.:, T]+$/),
  ])
  .describe('auto, iso, epoch-s, epoch-ms, epoch-us, excel-days, or a pattern such as dd-MM-yyyy HH:mm')

/** Where a field comes from: a column, or the same text for every row. A time may stand in two: the day, and in `clock` the time of day. */
export const sourceOfFieldSchema = z.union([
  z.strictObject({ column: z.string(), format: timeFormatSchema.optional(), clock: z.string().optional() }),
  z.strictObject({ constant: z.string() }),
])
export type SourceOfField = z.infer<typeof sourceOfFieldSchema>

export const eventTargets = [
  'id',
  'person',
  'time',
  'name',
  'account',
  'source',
  'channel',
  'value',
  'currency',
  'score',
  'scale',
  'text',
] as const
export const spendTargets = [
  'day',
  'until',
  'platform',
  'channel',
  'campaign',
  'impressions',
  'clicks',
  'reach',
  'engagements',
  'cost',
  'costMicros',
  'currency',
] as const

export const answerTargets = ['time', 'person', 'id', 'account', 'source', 'channel', 'survey', 'touchpoint'] as const

export const orderTargets = [
  'time',
  'order',
  'person',
  'value',
  'quantity',
  'currency',
  'status',
  'refund',
  'refundedAt',
  'paidAt',
  'account',
  'source',
  'channel',
] as const

/** Fields that hold a time, and so may say how it is written. */
export const timeTargets = ['time', 'day', 'until', 'refundedAt'] as const

/** What a status says of an order; `none` is no order, such as one that waits for payment. */
const statusSchema = z.enum(['completed', 'cancelled', 'refunded', 'partlyRefunded', 'none'])
export type OrderStatus = z.infer<typeof statusSchema>

/** What a column of a survey asks: a score on a scale, an open answer, something to keep beside, or nothing. */
const questionSchema = z.strictObject({
  column: z.string(),
  what: z.enum(['nps', 'csat', 'ces', 'text', 'property', 'skip']),
})
export type Question = z.infer<typeof questionSchema>

/**
 * How the columns of a table become events, days of advertising, answers to a survey or orders. Guessed from the headers,
 * edited, saved as a file.
 */
export const mappingSchema = z.strictObject({
  record: z.enum(['event', 'spend', 'answers', 'orders']),
  /** Absent means: found out from the content. */
  encoding: z.string().optional(),
  delimiter: z.string().length(1).optional(),
  decimal: z.enum(['.', ',']).default('.'),
  /** Zone for times written without one; absent means the one the file states, else UTC. */
  zone: z.string().optional(),
  fields: z.partialRecord(
    z.enum([...eventTargets, ...spendTargets, ...answerTargets, ...orderTargets]),
    sourceOfFieldSchema,
  ),
  /** What the questions of a survey ask; a column that is not named is as its words and values suggest. */
  questions: z.array(questionSchema).optional(),
  /** What the words in the status of an order mean, beside those everybody uses. */
  statuses: z.record(z.string(), statusSchema).optional(),
  /** Columns kept as properties under their own name; absent means every column not used above. */
  properties: z.array(z.string()).optional(),
})
export type Mapping = z.infer<typeof mappingSchema>

const needed = {
  event: ['time', 'name'],
  spend: ['day', 'campaign', 'impressions', 'clicks'],
  answers: ['time'],
  orders: ['time', 'order'],
} as const

/** Fields without which a row is nothing, and that the mapping does not name. */
export function missingFields({ record, fields }: Mapping): (keyof Mapping['fields'])[] {
  const missing: (keyof Mapping['fields'])[] = needed[record].filter((field) => !fields[field])
  return record === 'spend' && !fields.cost && !fields.costMicros ? [...missing, 'cost'] : missing
}

/**
 * Whether a mapping can read a table by itself. One that names less adds to what the format of a product already
 * knows, such as a constant for a currency that its file does not name.
 */
export const isComplete = (mapping: Mapping): boolean => missingFields(mapping).length === 0
