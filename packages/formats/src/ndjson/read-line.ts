import { type AdSpend, type Event, nearestWord, type Scale, scaleRange, scales } from '@wegwijs/journey'
import type { Row, RowError } from '../import.ts'
import {
  badCurrency,
  badScale,
  badTime,
  errorRow,
  missingField,
  negative,
  notANumber,
  notWhole,
  scoreOutsideScale,
} from '../row-error.ts'
import { noZone, readIso } from '../time.ts'
import { checkedTime, type TimeProblem } from '../time-format.ts'

type Fault = Omit<RowError, 'line'>
type Fields = Record<string, unknown>

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
export function readLine(raw: string, line: number, last: boolean): Row {
  let fields: unknown
  try {
    fields = JSON.parse(raw)
  } catch {
    return errorRow(line, brokenLine(raw, last))
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return errorRow(line, noObject)
  const result = (fields as Fields).kind === 'spend' ? spendOf(fields as Fields) : eventOf(fields as Fields)
  if ('reason' in result) return errorRow(line, result)
  return 'day' in result ? { kind: 'spend', line, spend: result } : { kind: 'event', line, event: result }
}

function eventOf(fields: Fields): Event | Fault {
  for (const field in fields) if (!known.event.has(field)) return unknownField(field, eventFields)
  if (fields.kind !== undefined && fields.kind !== 'event') return badKind(fields.kind)
  const time = timeOf(fields.time)
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

function timeOf(raw: unknown): number | Fault {
  if (raw === undefined || raw === null || raw === '') return missingField('time')
  const time: number | TimeProblem =
    typeof raw === 'number' ? checkedTime(Math.floor(raw)) : typeof raw === 'string' ? zonedTime(raw) : 'unreadable'
  return typeof time === 'number' ? time : badTime('time', typeof raw === 'string' ? raw : JSON.stringify(raw), time)
}

function zonedTime(raw: string): number | TimeProblem {
  const time = checkedTime(readIso(raw, noZone))
  return time === 'unreadable' && !Number.isNaN(readIso(raw, (wall) => wall)) ? 'zoneless' : time
}

/** A text field, '' when absent. Whole numbers are taken as their digits, as customer numbers often are written so. */
function textOf(fields: Fields, field: string): string | Fault {
  const value = fields[field]
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  if (Number.isSafeInteger(value)) return String(value)
  return isInexact(value) ? tooLarge(field, value) : notText(field, value)
}

/**
 * Turns property values into text: numbers and booleans as JSON writes them, null left out, lists and objects as JSON.
 * The parsed object is ours, so values are replaced in place; that also keeps a key such as “__proto__” a plain key.
 */
function writeOutProperties(raw: unknown): Fault | null {
  if (raw === undefined || raw === null) return null
  if (typeof raw !== 'object' || Array.isArray(raw)) return notAnObject
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

/** A whole number beyond what JavaScript counts exactly. */
const isInexact = (value: unknown): value is number => Number.isInteger(value) && !Number.isSafeInteger(value)

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

function currencyOf(raw: unknown): string | Fault {
  const code = typeof raw === 'string' ? raw.toUpperCase() : ''
  return /^[A-Z]{3}$/.test(code) ? code : badCurrency(typeof raw === 'string' ? raw : JSON.stringify(raw))
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

/** The fault of a line that is no JSON; at the end of a file that usually means a file that is cut short. */
export function brokenLine(raw: string, last: boolean): Fault {
  const start = raw.slice(0, 60)
  if (raw.startsWith('[')) return noObject
  return {
    field: '',
    reason: last
      ? { nl: 'De laatste regel is afgebroken', en: 'The last line breaks off' }
      : { nl: `De regel is geen geldige JSON: ${start}`, en: `The line is not valid JSON: ${start}` },
    remedy: last
      ? {
          nl: 'Het bestand is waarschijnlijk afgekapt; haal het opnieuw op',
          en: 'The file is probably cut short; download it again',
        }
      : { nl: 'Zet op elke regel één JSON-object', en: 'Put one JSON object on each line' },
  }
}

const noObject: Fault = {
  field: '',
  reason: { nl: 'De regel is geen JSON-object', en: 'The line is not a JSON object' },
  remedy: {
    nl: 'Zet op elke regel één JSON-object, zonder lijst eromheen',
    en: 'Put one JSON object on each line, without a list around them',
  },
}

const notAnObject: Fault = {
  field: 'properties',
  reason: { nl: 'properties is geen object', en: 'properties is not an object' },
  remedy: { nl: 'Schrijf {"kenmerk": "waarde"}', en: 'Write {"property": "value"}' },
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

const notText = (field: string, value: unknown): Fault => ({
  field,
  reason: {
    nl: `${JSON.stringify(value).slice(0, 60)} is geen tekst`,
    en: `${JSON.stringify(value).slice(0, 60)} is not text`,
  },
  remedy: { nl: 'Zet de waarde tussen aanhalingstekens', en: 'Put the value between quotes' },
})

const tooLarge = (field: string, value: number): Fault => ({
  field,
  reason: {
    nl: `Het getal ${value} is te groot om precies te lezen`,
    en: `The number ${value} is too large to be read exactly`,
  },
  remedy: { nl: 'Schrijf het als tekst, tussen aanhalingstekens', en: 'Write it as text, between quotes' },
})
