import type { Text } from '@wegwijs/journey'
import { z } from 'zod'
import { clockOf } from './time.ts'
import { isTimeFormat } from './time-format.ts'

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
  /** Zone for times written without one. */
  zone: z.string().default('UTC'),
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

const targets: Record<Mapping['record'], readonly string[]> = {
  event: eventTargets,
  spend: spendTargets,
  answers: answerTargets,
  orders: orderTargets,
}

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

/** What is wrong in a mapping file, and where. */
export interface MappingProblem {
  /** Path in the file, such as `fields.time.format`. */
  where: string
  what: Text
}

/** Checks a mapping as read from a file. */
export function parseMapping(
  json: unknown,
): { ok: true; mapping: Mapping } | { ok: false; problems: [MappingProblem, ...MappingProblem[]] } {
  const result = mappingSchema.safeParse(json)
  if (!result.success) {
    const problems = result.error.issues.map((issue) => ({ where: issue.path.join('.'), what: wordsFor(issue) }))
    return { ok: false, problems: problems as [MappingProblem, ...MappingProblem[]] }
  }
  const [first, ...rest] = misuse(result.data)
  return first ? { ok: false, problems: [first, ...rest] } : { ok: true, mapping: result.data }
}

/** What the shape allows and the meaning does not. */
function misuse(mapping: Mapping): MappingProblem[] {
  const problems: MappingProblem[] = []
  for (const [field, source] of Object.entries(mapping.fields)) {
    const where = `fields.${field}`
    if (!targets[mapping.record].includes(field)) problems.push({ where, what: otherRecord(field, mapping.record) })
    const format = 'column' in source ? source.format : undefined
    if (format === undefined) continue
    if (!(timeTargets as readonly string[]).includes(field))
      problems.push({ where: `${where}.format`, what: noTimeField(field) })
    else if (!isTimeFormat(format)) {
      problems.push({ where: `${where}.format`, what: unreadableFormat(format) })
    }
  }
  for (const [where, record] of Object.entries(onlyIn)) {
    if (mapping[where as keyof Mapping] !== undefined && mapping.record !== record) {
      problems.push({ where, what: onlyFor(where, record) })
    }
  }
  if (!clockOf(mapping.zone)) problems.push({ where: 'zone', what: noSuchZone(mapping.zone) })
  return problems
}

function wordsFor(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `“${key}”`).join(', ')
    return { nl: `Onbekend: ${keys}`, en: `Not known: ${keys}` }
  }
  if (issue.path[0] === 'fields' && issue.path.length > 1) {
    return {
      nl: 'Verwacht {"column": "…"} of {"constant": "…"}, voor een bekend veld',
      en: 'Expected {"column": "…"} or {"constant": "…"}, for a known field',
    }
  }
  return { nl: `Klopt niet: ${issue.message}`, en: `Not right: ${issue.message}` }
}

const otherRecord = (field: string, record: Mapping['record']): Text => ({
  nl: `Het veld ${field} hoort niet bij ${recordWords[record].nl}`,
  en: `The field ${field} is no part of ${recordWords[record].en}`,
})

const recordWords: Record<Mapping['record'], Text> = {
  event: { nl: 'een gebeurtenis', en: 'an event' },
  spend: { nl: 'advertentiekosten', en: 'advertising cost' },
  answers: { nl: 'antwoorden op een enquête', en: 'answers to a survey' },
  orders: { nl: 'bestellingen', en: 'orders' },
}

/** What belongs to one kind of row only. */
const onlyIn = { questions: 'answers', statuses: 'orders' } as const

const onlyFor = (where: string, record: Mapping['record']): Text => ({
  nl: `${where} hoort alleen bij ${recordWords[record].nl}`,
  en: `${where} only belongs to ${recordWords[record].en}`,
})

const noTimeField = (field: string): Text => ({
  nl: `Alleen time, day, until en refundedAt hebben een notatie, ${field} niet`,
  en: `Only time, day, until and refundedAt have a format, ${field} has not`,
})

/** The sentence for a time format that is no pattern. */
export const unreadableFormat = (format: string): Text => ({
  nl: `De notatie “${format}” moet jaar, maand en dag elk één keer noemen, zoals dd-MM-yyyy HH:mm`,
  en: `The format “${format}” must name year, month and day once each, such as dd-MM-yyyy HH:mm`,
})

/** The sentence for a time zone that does not exist. */
export const noSuchZone = (zone: string): Text => ({
  nl: `De tijdzone “${zone}” is onbekend; gebruik een naam zoals Europe/Amsterdam`,
  en: `The time zone “${zone}” is not known; use a name such as Europe/Amsterdam`,
})
