import { currencyCode } from '../currency.ts'
import { badCurrency, type Fault, missingField } from '../row-error.ts'
import { noZone, readIso } from '../time.ts'
import { badTime } from '../time-error.ts'
import { checkedTime, type TimeProblem } from '../time-format.ts'

/** A JSON object as it was read, nothing in it checked yet. */
export type Fields = Record<string, unknown>

/** Reads one JSON text as an object; `last` says that the file ends with it. */
export function recordOf(raw: string, last: boolean): { fields: Fields } | { fault: Fault } {
  let fields: unknown
  try {
    fields = JSON.parse(raw)
  } catch {
    return { fault: brokenLine(raw, last) }
  }
  if (!isRecord(fields)) return { fault: noObject }
  return isDeeper(fields, DEEPEST) ? { fault: tooDeep } : { fields }
}

/** Objects and lists in each other beyond this are no data, and more than a program can walk through. */
const DEEPEST = 100

function isDeeper(value: object, than: number): boolean {
  if (than === 0) return true
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null && isDeeper(inner, than - 1)) return true
  }
  return false
}

const tooDeep: Fault = {
  field: '',
  reason: {
    nl: `Het object is meer dan ${DEEPEST} lagen diep genest`,
    en: `The object is nested more than ${DEEPEST} deep`,
  },
  remedy: {
    nl: 'Exporteer de velden zonder ze zo diep te nesten',
    en: 'Export the fields without nesting them so deep',
  },
}

/** Whether a JSON value is an object with fields. */
export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A time with its zone, or milliseconds, in milliseconds UTC. */
export function timeOf(field: string, raw: unknown): number | Fault {
  if (raw === undefined || raw === null || raw === '') return missingField(field)
  const time: number | TimeProblem =
    typeof raw === 'number' ? checkedTime(Math.floor(raw)) : typeof raw === 'string' ? zonedTime(raw) : 'unreadable'
  return typeof time === 'number' ? time : badTime(field, typeof raw === 'string' ? raw : JSON.stringify(raw), time)
}

function zonedTime(raw: string): number | TimeProblem {
  const time = checkedTime(readIso(raw, noZone))
  return time === 'unreadable' && !Number.isNaN(readIso(raw, (wall) => wall)) ? 'zoneless' : time
}

/** A text field, '' when absent. Whole numbers are taken as their digits, as customer numbers often are written so. */
export function textOf(fields: Fields, field: string): string | Fault {
  const value = fields[field]
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  if (Number.isSafeInteger(value)) return String(value)
  return isInexact(value) ? tooLarge(field, value) : notText(field, value)
}

/** A whole number beyond what JavaScript counts exactly. */
export const isInexact = (value: unknown): value is number => Number.isInteger(value) && !Number.isSafeInteger(value)

/** A currency code in capitals. */
export const currencyOf = (raw: unknown): string | Fault =>
  typeof raw === 'string' ? currencyCode(raw) : badCurrency(JSON.stringify(raw))

/** The fault of a line that is no JSON; at the end of a file that usually means a file that is cut short. */
export function brokenLine(raw: string, last: boolean): Fault {
  const start = raw.slice(0, 60)
  if (raw.startsWith('[')) return noObject
  return {
    field: '',
    reason: last
      ? { nl: 'De laatste regel is afgebroken', en: 'The last line breaks off' }
      : { nl: `De regel is geen geldige JSON: ${start}`, en: `The line is not valid JSON: ${start}` },
    remedy: last ? probablyCut : { nl: 'Zet op elke regel één JSON-object', en: 'Put one JSON object on each line' },
  }
}

/** What to do about JSON that stops before its end. */
export const probablyCut = {
  nl: 'Het bestand is waarschijnlijk afgekapt; haal het opnieuw op',
  en: 'The file is probably cut short; download it again',
}

const noObject: Fault = {
  field: '',
  reason: { nl: 'De regel is geen JSON-object', en: 'The line is not a JSON object' },
  remedy: {
    nl: 'Zet op elke regel één JSON-object, zonder lijst eromheen',
    en: 'Put one JSON object on each line, without a list around them',
  },
}

export const notAnObject = (field: string): Fault => ({
  field,
  reason: { nl: `${field} is geen object`, en: `${field} is not an object` },
  remedy: { nl: 'Schrijf {"kenmerk": "waarde"}', en: 'Write {"property": "value"}' },
})

const notText = (field: string, value: unknown): Fault => ({
  field,
  reason: {
    nl: `${JSON.stringify(value).slice(0, 60)} is geen tekst`,
    en: `${JSON.stringify(value).slice(0, 60)} is not text`,
  },
  remedy: { nl: 'Zet de waarde tussen aanhalingstekens', en: 'Put the value between quotes' },
})

export const tooLarge = (field: string, value: number): Fault => ({
  field,
  reason: {
    nl: `Het getal ${value} is te groot om precies te lezen`,
    en: `The number ${value} is too large to be read exactly`,
  },
  remedy: { nl: 'Schrijf het als tekst, tussen aanhalingstekens', en: 'Write it as text, between quotes' },
})
