import { type AdSpend, type Event, nearestWord, type Scale, scaleRange, scales } from '@wegwijs/journey'
import type { Row, RowError } from '../import.ts'
import {
  badScale,
  badTime,
  errorRow,
  missingField,
  negative,
  notANumber,
  notWhole,
  scoreOutsideScale,
} from '../row-error.ts'
import { readIso } from '../time.ts'
import { currencyOf, type Fields, isInexact, notAnObject, recordOf, textOf, timeOf, tooLarge } from './record.ts'

type Fault = Omit<RowError, 'line'>

const eventFields = [
  ...['id', 'person', 'time', 'name', 'account', 'source', 'channel', 'value', 'currency'],
  ...['score', 'scale', 'text', 'properties', 'kind'],
]
const spendFields = ['kind', 'day', 'channel', 'campaign', 'impressions', 'clicks', 'cost', 'currency']
const known = { event: new Set(eventFields), spend: new Set(spendFields) }

/**
 * One line of NDJSON as a row. An event is
 * `{"id","person","time","name","account","source","channel","value","currency","score","scale","text","properties":{}}`
 * with `time` (milliseconds, or ISO 8601 with a zone) and `name` required. A day of advertising is
 * `{"kind":"spend","day":"2026-01-31","channel","campaign","impressions","clicks","cost":12.34,"currency":"EUR"}`.
 * Checked by hand and not by a schema, because it runs once per line of files of millions.
 */
export function readLine(raw: string, line: number, last: boolean): Row[] {
  const record = recordOf(raw, last)
  if ('fault' in record) return [errorRow(line, record.fault)]
  const { fields } = record
  const result = fields.kind === 'spend' ? spendOf(fields) : eventOf(fields)
  if ('reason' in result) return [errorRow(line, result)]
  return ['day' in result ? { kind: 'spend', line, spend: result } : { kind: 'event', line, event: result }]
}

function eventOf(fields: Fields): Event | Fault {
  for (const field in fields) if (!known.event.has(field)) return unknownField(field, eventFields)
  if (fields.kind !== undefined && fields.kind !== 'event') return badKind(fields.kind)
  const time = timeOf('time', fields.time)
  if (typeof time !== 'number') return time
  const name = textOf(fields, 'name')
  if (typeof name !== 'string') return name
  if (name.trim() === '') return missingField('name')
  const person = textOf(fields, 'person')
  if (typeof person !== 'string') return person
  const source = textOf(fields, 'source')
  if (typeof source !== 'string') return source
  const channel = textOf(fields, 'channel')
  if (typeof channel !== 'string') return channel
  const fault = writeOutProperties(fields.properties)
  if (fault) return fault
  const event: Event = {
    person: person.trim() === '' ? null : person,
    time,
    name,
    source,
    channel,
    properties: (fields.properties ?? {}) as Record<string, string>,
  }
  for (const field of ['id', 'account', 'text'] as const) {
    if (fields[field] === undefined) continue
    const text = textOf(fields, field)
    if (typeof text !== 'string') return text
    if (text !== '') event[field] = text
  }
  return moneyFault(fields, event) ?? scoreFault(fields, event) ?? event
}

function spendOf(fields: Fields): AdSpend | Fault {
  for (const field in fields) if (!known.spend.has(field)) return unknownField(field, spendFields)
  const { day, impressions, clicks, cost } = fields
  if (day === undefined || day === null || day === '') return missingField('day')
  if (typeof day !== 'string' || day.length !== 10 || Number.isNaN(readIso(day, (wall) => wall))) {
    return badTime('day', JSON.stringify(day), 'unreadable')
  }
  const campaign = textOf(fields, 'campaign')
  if (typeof campaign !== 'string') return campaign
  if (campaign.trim() === '') return missingField('campaign')
  const channel = textOf(fields, 'channel')
  if (typeof channel !== 'string') return channel
  for (const [field, value] of Object.entries({ impressions, clicks, cost })) {
    if (value === undefined || value === null) return missingField(field)
    if (typeof value !== 'number') return notANumber(field, JSON.stringify(value))
    if (value < 0) return negative(field, String(value))
    if (field !== 'cost' && !Number.isInteger(value)) return notWhole(field, String(value))
  }
  const currency = currencyOf(fields.currency ?? 'EUR')
  if (typeof currency !== 'string') return currency
  return {
    day,
    channel,
    campaign,
    impressions: impressions as number,
    clicks: clicks as number,
    costMinor: Math.round((cost as number) * 100),
    currency,
  }
}

/**
 * Turns property values into text: numbers and booleans as JSON writes them, null left out, lists and objects as JSON.
 * The parsed object is ours, so values are replaced in place; that also keeps a key such as “__proto__” a plain key.
 */
function writeOutProperties(raw: unknown): Fault | null {
  if (raw === undefined || raw === null) return null
  if (typeof raw !== 'object' || Array.isArray(raw)) return notAnObject('properties')
  const properties = raw as Record<string, unknown>
  for (const key in properties) {
    const value = properties[key]
    if (typeof value === 'string') continue
    if (value === null) delete properties[key]
    else if (isInexact(value)) return tooLarge(key, value)
    else properties[key] = typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  return null
}

function moneyFault(fields: Fields, event: Event): Fault | null {
  const { value, currency } = fields
  if (value !== undefined && value !== null) {
    if (typeof value !== 'number') return notANumber('value', JSON.stringify(value))
    event.value = value
  }
  if (currency === undefined || currency === null || currency === '') return null
  const code = currencyOf(currency)
  if (typeof code !== 'string') return code
  event.currency = code
  return null
}

function scoreFault(fields: Fields, event: Event): Fault | null {
  const { score, scale } = fields
  if (score === undefined || score === null) return null
  if (typeof score !== 'number') return notANumber('score', JSON.stringify(score))
  if (!scales.includes(scale as Scale)) return badScale(typeof scale === 'string' ? scale : '')
  const [low, high] = scaleRange[scale as Scale]
  if (score < low || score > high) return scoreOutsideScale(score, scale as Scale)
  event.score = score
  event.scale = scale as Scale
  return null
}

function unknownField(field: string, fields: readonly string[]): Fault {
  const near = nearestWord(field, fields)
  return {
    field,
    reason: { nl: `Het veld “${field}” is onbekend`, en: `The field “${field}” is not known` },
    remedy: near
      ? {
          nl: `Bedoel je “${near}”? Eigen kenmerken horen in properties`,
          en: `Do you mean “${near}”? Properties of your own belong in properties`,
        }
      : { nl: 'Zet eigen kenmerken in properties', en: 'Put properties of your own in properties' },
  }
}

const badKind = (kind: unknown): Fault => ({
  field: 'kind',
  reason: { nl: `Het soort ${JSON.stringify(kind)} is onbekend`, en: `The kind ${JSON.stringify(kind)} is not known` },
  remedy: { nl: 'Gebruik event of spend, of laat kind weg', en: 'Use event or spend, or leave kind out' },
})
