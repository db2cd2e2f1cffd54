import { type AdSpend, type Event, type Scale, scaleRange, scales } from '@wegwijs/journey'
import type { Row } from '../import.ts'
import { type Mapping, needed, noSuchZone, unreadableFormat } from '../mapping.ts'
import { readNumber } from '../number.ts'
import {
  badCurrency,
  badScale,
  badTime,
  errorRow,
  type Fault,
  missingField,
  negative,
  notANumber,
  notWhole,
  scoreOutsideScale,
} from '../row-error.ts'
import type { OpenTable } from '../table-format.ts'
import { clockOf } from '../time.ts'
import { isTimeFormat, timeReader } from '../time-format.ts'
import { scaleOfHeader } from './guess-mapping.ts'

/** Makes one row of cells, as many as there are headers, into a row. */
export type MapRow = (cells: string[], line: number) => Row

type ReadCell = (cells: string[]) => string
type Field = keyof Mapping['fields']

/** Prepares a mapping for a table; answers what is wrong when the two do not fit. */
export function compileMapping(mapping: Mapping, table: OpenTable): MapRow | Fault {
  const fault = misfit(mapping, table)
  if (fault) return fault
  return mapping.record === 'event' ? eventMapper(mapping, table) : spendMapper(mapping, table)
}

function misfit(mapping: Mapping, table: OpenTable): Fault | null {
  for (const field of needed[mapping.record]) {
    if (!mapping.fields[field]) return unmapped(field, table.headers)
  }
  for (const [field, source] of Object.entries(mapping.fields)) {
    if ('column' in source && !table.headers.includes(source.column))
      return noColumn(field, source.column, table.headers)
  }
  const missing = mapping.properties?.find((name) => !table.headers.includes(name))
  if (missing !== undefined) return noColumn('properties', missing, table.headers)
  const format = formatOf(mapping, mapping.record === 'event' ? 'time' : 'day')
  if (!isTimeFormat(format)) return badFormat(format)
  return clockOf(mapping.zone) ? null : unknownZone(mapping.zone)
}

function formatOf(mapping: Mapping, field: 'time' | 'day'): string {
  const source = mapping.fields[field]
  return (source && 'column' in source && source.format) || 'auto'
}

function cellOf(mapping: Mapping, table: OpenTable, field: Field): ReadCell {
  const source = mapping.fields[field]
  if (!source) return () => ''
  if ('constant' in source) return () => source.constant
  const index = table.headers.indexOf(source.column)
  return (cells) => cells[index]!.trim()
}

/** What a field holds in the head of the file: one value for a constant. */
function columnOf(mapping: Mapping, table: OpenTable, field: Field): string[] {
  const source = mapping.fields[field]
  if (!source) return []
  const values = 'constant' in source ? [source.constant] : table.samples[table.headers.indexOf(source.column)]!
  return values.map((value) => value.trim()).filter((value) => value !== '')
}

/** What systems write where nobody was known; taken as text it would be one very busy person. */
const nobody = new Set(['', 'NULL', 'null', '(null)', '\\N', 'NaN', 'nan', 'None', 'undefined'])

function eventMapper(mapping: Mapping, table: OpenTable): MapRow {
  const at = (field: Field) => cellOf(mapping, table, field)
  const [id, person, name, account] = [at('id'), at('person'), at('name'), at('account')]
  const [source, channel, text] = [at('source'), at('channel'), at('text')]
  const time = at('time')
  const readTime = timeReader(formatOf(mapping, 'time'), clockOf(mapping.zone)!, columnOf(mapping, table, 'time'))
  const money = moneyReader(at('value'), at('currency'), mapping)
  const score = scoreReader(at('score'), scaleCell(mapping, table), mapping)
  // A customer number written 17850.0 by a spreadsheet is the customer 17850, unless the column holds other names too.
  const numbered = columnOf(mapping, table, 'person').every((cell) => nobody.has(cell) || /^\d+(\.0+)?$/.test(cell))
  const kept = propertyColumns(mapping, table)

  return (cells, line) => {
    const when = time(cells)
    if (when === '') return errorRow(line, missingField('time'))
    const ms = readTime(when)
    if (typeof ms !== 'number') return errorRow(line, badTime('time', when, ms))
    const what = name(cells)
    if (what === '') return errorRow(line, missingField('name'))
    const who = person(cells)
    const properties: Record<string, string> = {}
    for (const { header, index } of kept) {
      const cell = cells[index]!
      if (cell !== '') properties[header] = cell
    }
    const event: Event = {
      person: nobody.has(who) ? null : numbered ? withoutZeros(who) : who,
      time: ms,
      name: what,
      source: source(cells),
      channel: channel(cells),
      properties,
    }
    const key = id(cells)
    if (key !== '') event.id = key
    const firm = account(cells)
    if (firm !== '') event.account = firm
    const said = text(cells)
    if (said !== '') event.text = said
    const fault = money(cells, event) ?? score(cells, event)
    return fault ? errorRow(line, fault) : { kind: 'event', line, event }
  }
}

function withoutZeros(number: string): string {
  const point = number.indexOf('.')
  return point > 0 && /^\d+\.0+$/.test(number) ? number.slice(0, point) : number
}

/** Columns kept under their own header: those the mapping lists, or all that no field uses. */
function propertyColumns(mapping: Mapping, table: OpenTable): { header: string; index: number }[] {
  const used = new Set(Object.values(mapping.fields).map((source) => ('column' in source ? source.column : '')))
  const listed = mapping.properties && new Set(mapping.properties)
  return table.headers
    .map((header, index) => ({ header, index }))
    .filter(({ header }) => (listed ? listed.has(header) : !used.has(header)))
}

type Fill = (cells: string[], event: Event) => Fault | null

function moneyReader(value: ReadCell, currency: ReadCell, mapping: Mapping): Fill {
  if (!mapping.fields.value && !mapping.fields.currency) return () => null
  return (cells, event) => {
    const raw = value(cells)
    if (raw !== '') {
      const number = readNumber(raw, mapping.decimal)
      if (number === null) return notANumber('value', raw)
      event.value = number
    }
    const code = currencyOf(currency(cells) || (raw.includes('€') ? 'EUR' : ''))
    if (code === null) return badCurrency(currency(cells))
    if (code !== '') event.currency = code
    return null
  }
}

/** A currency code in capitals, '' when there is none, null when it is no code. */
function currencyOf(raw: string): string | null {
  const code = raw === '€' ? 'EUR' : raw.toUpperCase()
  return code === '' || /^[A-Z]{3}$/.test(code) ? code : null
}

/** The scale as mapped, or else as the header of the score says it. */
function scaleCell(mapping: Mapping, table: OpenTable): ReadCell {
  const source = mapping.fields.score
  if (mapping.fields.scale || !source || !('column' in source)) return cellOf(mapping, table, 'scale')
  const scale = scaleOfHeader(source.column) ?? ''
  return () => scale
}

function scoreReader(score: ReadCell, scale: ReadCell, mapping: Mapping): Fill {
  if (!mapping.fields.score) return () => null
  return (cells, event) => {
    const raw = score(cells)
    if (raw === '') return null
    const number = readNumber(raw, mapping.decimal)
    if (number === null) return notANumber('score', raw)
    const named = scale(cells)
    const known = named.toLowerCase() as Scale
    if (!scales.includes(known)) return badScale(named)
    const [low, high] = scaleRange[known]
    if (number < low || number > high) return scoreOutsideScale(number, known)
    event.score = number
    event.scale = known
    return null
  }
}

function spendMapper(mapping: Mapping, table: OpenTable): MapRow {
  const at = (field: Field) => cellOf(mapping, table, field)
  const [day, channel, campaign, currency] = [at('day'), at('channel'), at('campaign'), at('currency')]
  const numbers = { impressions: at('impressions'), clicks: at('clicks'), cost: at('cost') }
  const readDay = timeReader(formatOf(mapping, 'day'), (wall) => wall, columnOf(mapping, table, 'day'))

  return (cells, line) => {
    const when = day(cells)
    if (when === '') return errorRow(line, missingField('day'))
    const ms = readDay(when)
    if (typeof ms !== 'number') return errorRow(line, badTime('day', when, ms))
    const found = { impressions: 0, clicks: 0, cost: 0 }
    for (const field of ['impressions', 'clicks', 'cost'] as const) {
      const raw = numbers[field](cells)
      if (raw === '') return errorRow(line, missingField(field))
      const number = readNumber(raw, mapping.decimal)
      if (number === null) return errorRow(line, notANumber(field, raw))
      if (number < 0) return errorRow(line, negative(field, raw))
      if (field !== 'cost' && !Number.isInteger(number)) return errorRow(line, notWhole(field, raw))
      found[field] = number
    }
    const named = campaign(cells)
    if (named === '') return errorRow(line, missingField('campaign'))
    const code = currencyOf(currency(cells))
    if (code === null) return errorRow(line, badCurrency(currency(cells)))
    const spend: AdSpend = {
      day: new Date(ms).toISOString().slice(0, 10),
      channel: channel(cells),
      campaign: named,
      impressions: found.impressions,
      clicks: found.clicks,
      costMinor: Math.round(found.cost * 100),
      currency: code || 'EUR',
    }
    return { kind: 'spend', line, spend }
  }
}

const quoted = (headers: readonly string[]): string => {
  const shown = headers.slice(0, 12).map((header) => `“${header}”`)
  return headers.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ')
}

const unmapped = (field: string, headers: readonly string[]): Fault => ({
  field,
  reason: {
    nl: `Geen kolom herkend voor ${field}; de kop is ${quoted(headers)}`,
    en: `No column recognised for ${field}; the header is ${quoted(headers)}`,
  },
  remedy: {
    nl: `Kies in de koppeling een kolom of een vaste tekst voor ${field}`,
    en: `Choose a column or a fixed text for ${field} in the mapping`,
  },
})

const noColumn = (field: string, column: string, headers: readonly string[]): Fault => ({
  field,
  reason: {
    nl: `De kolom “${column}” staat niet in het bestand; de kop is ${quoted(headers)}`,
    en: `The column “${column}” is not in the file; the header is ${quoted(headers)}`,
  },
  remedy: { nl: 'Kies in de koppeling een kolom die er wel is', en: 'Choose a column that is there in the mapping' },
})

const badFormat = (format: string): Fault => ({
  field: 'time',
  reason: unreadableFormat(format),
  remedy: { nl: 'Verbeter de notatie in de koppeling', en: 'Correct the format in the mapping' },
})

const unknownZone = (zone: string): Fault => ({
  field: 'zone',
  reason: noSuchZone(zone),
  remedy: { nl: 'Verbeter de tijdzone in de koppeling', en: 'Correct the time zone in the mapping' },
})
