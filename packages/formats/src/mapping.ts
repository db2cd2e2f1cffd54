import { z } from 'zod'

/** How a column's text becomes a time. `auto` tries ISO 8601, epoch and the usual European and American shapes, and refuses what is ambiguous. */
export const timeFormatSchema = z
  .union([z.enum(['auto', 'iso', 'epoch-s', 'epoch-ms', 'epoch-us']), z.string().regex(/^[dMyHhmsSaZ\-/.:, T]+$/)])
  .describe('auto, iso, epoch-s, epoch-ms, epoch-us, or a pattern such as dd-MM-yyyy HH:mm')

/** Where a field comes from: a column, or the same text for every row. */
export const sourceOfFieldSchema = z.union([
  z.strictObject({ column: z.string(), format: timeFormatSchema.optional() }),
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
export const spendTargets = ['day', 'channel', 'campaign', 'impressions', 'clicks', 'cost', 'currency'] as const

/** How the columns of a table become events or days of advertising. Guessed from the headers, edited, saved as a file. */
export const mappingSchema = z.strictObject({
  record: z.enum(['event', 'spend']),
  /** Absent means: found out from the content. */
  encoding: z.string().optional(),
  delimiter: z.string().length(1).optional(),
  decimal: z.enum(['.', ',']).default('.'),
  /** Zone for times written without one. */
  zone: z.string().default('UTC'),
  fields: z.partialRecord(
    z.enum([...eventTargets, 'day', 'campaign', 'impressions', 'clicks', 'cost']),
    sourceOfFieldSchema,
  ),
  /** Columns kept as properties under their own name; absent means every column not used above. */
  properties: z.array(z.string()).optional(),
})
export type Mapping = z.infer<typeof mappingSchema>
