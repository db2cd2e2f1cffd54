import { type Event, type Scale, scales } from '@wegwijs/journey'
import { type Field, zoneOf } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import { readNumber } from '../number.ts'
import { badScale, errorRow, type Fault, missingField, notANumber } from '../row-error.ts'
import { misfitOf } from '../score.ts'
import type { OpenTable, ReadRow } from '../table-format.ts'
import { clockOf } from '../time.ts'
import { badTime } from '../time-error.ts'
import { cellOf, currencyOf, personOf, propertyColumns, type ReadCell, timeIn } from './fields.ts'
import { scaleOfHeader } from './guess-mapping.ts'

/** Reads a table of events, one a row. */
export function eventsMapper(mapping: Mapping, table: OpenTable): ReadRow {
  const at = (field: Field) => cellOf(mapping, table, field)
  const [id, person, name, account] = [at('id'), personOf(mapping, table), at('name'), at('account')]
  const [source, channel, text] = [at('source'), at('channel'), at('text')]
  const time = at('time')
  const readTime = timeIn(mapping, table, 'time', clockOf(zoneOf(mapping))!)
  const money = moneyReader(at('value'), at('currency'), mapping)
  const score = scoreReader(at('score'), scaleCell(mapping, table), mapping)
  const kept = propertyColumns(mapping, table)

  return (cells, line) => {
    const when = time(cells)
    if (when === '') return [errorRow(line, missingField('time'))]
    const ms = readTime(when)
    if (typeof ms !== 'number') return [errorRow(line, badTime('time', when, ms))]
    const what = name(cells)
    if (what === '') return [errorRow(line, missingField('name'))]
    const properties: Record<string, string> = {}
    for (const { header, index } of kept) {
      const cell = cells[index]!
      if (cell !== '') properties[header] = cell
    }
    const event: Event = {
      person: person(cells),
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
    return [fault ? errorRow(line, fault) : { kind: 'event', line, event }]
  }
}

type Fill = (cells: readonly string[], event: Event) => Fault | null

function moneyReader(value: ReadCell, currency: ReadCell, mapping: Mapping): Fill {
  if (!mapping.fields.value && !mapping.fields.currency) return () => null
  return (cells, event) => {
    const raw = value(cells)
    if (raw !== '') {
      const number = readNumber(raw, mapping.decimal)
      if (number === null) return notANumber('value', raw)
      event.value = number
    }
    const code = currencyOf(currency(cells), raw)
    if (typeof code !== 'string') return code
    if (code !== '') event.currency = code
    return null
  }
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
    const misfit = misfitOf(number, known)
    if (misfit) return misfit
    event.score = number
    event.scale = known
    return null
  }
}
