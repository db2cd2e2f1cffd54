import { type Event, type Scale, scales } from '@wegwijs/journey'
import type { Row } from '../import.ts'
import { currencyOf, type Fields, isInexact, notAnObject, recordOf, textOf, timeOf, tooLarge } from '../json/record.ts'
import { personId } from '../person-id.ts'
import { badScale, errorRow, type Fault, missingField, notANumber } from '../row-error.ts'
import { misfitOf } from '../score.ts'
import { readMerge } from './read-merge.ts'
import { spendRow } from './read-spend.ts'
import { badKind, unknownField } from './unknown-field.ts'

const eventFields = [
  ...['id', 'person', 'time', 'name', 'account', 'source', 'channel', 'value', 'currency'],
  ...['score', 'scale', 'text', 'properties', 'kind'],
]
const known = new Set(eventFields)

/**
 * One line of NDJSON as a row. An event is
 * `{"id","person","time","name","account","source","channel","value","currency","score","scale","text","properties":{}}`
 * with `time` (milliseconds, or ISO 8601 with a zone) and `name` required. A day of advertising is
 * `{"kind":"spend","day":"2026-01-31","channel","campaign","impressions","clicks","cost":12.34,"currency":"EUR"}`,
 * and two ids of one person are `{"merge":{"from":"a","into":"b"}}`.
 * Checked by hand and not by a schema, because it runs once per line of files of millions.
 */
export function readLine(raw: string, line: number, last: boolean): Row[] {
  const record = recordOf(raw, last)
  if ('fault' in record) return [errorRow(line, record.fault)]
  const { fields } = record
  if ('merge' in fields) {
    const merge = readMerge(fields, line)
    return ['kind' in merge ? merge : errorRow(line, merge)]
  }
  const row = fields.kind === 'spend' ? spendRow(fields) : eventRow(fields)
  return ['reason' in row ? errorRow(line, row) : { ...row, line }]
}

function eventRow(fields: Fields): { kind: 'event'; event: Event } | Fault {
  const event = eventOf(fields)
  return 'reason' in event ? event : { kind: 'event', event }
}

function eventOf(fields: Fields): Event | Fault {
  for (const field in fields) if (!known.has(field)) return unknownField(field, eventFields)
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
    person: personId(person) || null,
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
  const misfit = misfitOf(score, scale as Scale)
  if (misfit) return misfit
  event.score = score
  event.scale = scale as Scale
  return null
}
