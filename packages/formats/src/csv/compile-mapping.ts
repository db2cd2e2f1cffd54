import type { Text } from '@wegwijs/journey'
import { looseClock } from '../clock-column.ts'
import { formatOf, zoneOf } from '../mapped.ts'
import { type Mapping, missingFields, timeTargets } from '../mapping.ts'
import { noSuchZone, unreadableFormat } from '../mapping-problem.ts'
import { type Fault, quotedHeaders } from '../row-error.ts'
import type { OpenTable, ReadRow } from '../table-format.ts'
import { clockOf } from '../time.ts'
import { isTimeFormat } from '../time-format.ts'
import { absentColumn } from './absent-column.ts'
import { answersMapper } from './map-answers.ts'
import { eventsMapper } from './map-events.ts'
import { ordersMapper } from './map-orders.ts'
import { spendMapper } from './map-spend.ts'

/** Prepares a mapping for a table; answers what is wrong when the two do not fit. */
export function compileMapping(mapping: Mapping, table: OpenTable): ReadRow | Fault {
  const fault = misfit(mapping, table)
  if (fault) return fault
  table.notes.push(...looseClock(mapping, table))
  if (mapping.record === 'answers') return answersMapper(mapping, table)
  if (mapping.record === 'orders') return ordersMapper(mapping, table)
  return mapping.record === 'event' ? eventsMapper(mapping, table) : spendMapper(mapping, table)
}

function misfit(mapping: Mapping, table: OpenTable): Fault | null {
  const [field] = missingFields(mapping)
  if (field) return unmapped(field, table.headers)
  const absent = absentColumn(mapping, table.headers)
  if (absent) return absent
  for (const field of timeTargets) {
    const format = formatOf(mapping, field)
    if (!isTimeFormat(format)) return badFormat(format)
  }
  return clockOf(zoneOf(mapping)) ? null : unknownZone(zoneOf(mapping))
}

const unmapped = (field: string, headers: readonly string[]): Fault => ({
  field,
  reason: {
    nl: `Geen kolom herkend voor ${field}; de kop is ${quotedHeaders(headers)}`,
    en: `No column recognised for ${field}; the header is ${quotedHeaders(headers)}`,
  },
  remedy: field === 'time' ? chooseTime : field === 'name' ? chooseName : chooseFor(field),
})

const chooseFor = (field: string): Text => ({
  nl: `Kies in de koppeling een kolom of een vaste tekst voor ${field}`,
  en: `Choose a column or a fixed text for ${field} in the mapping`,
})

/** A report of advertising in a language that is not known looks like a table without a time. */
const chooseTime: Text = {
  nl: `${chooseFor('time').nl}; een tabel met advertentiekosten, in welke taal ook, is te koppelen als "record": "spend"`,
  en: `${chooseFor('time').en}; a table of ad costs, in any language, can be mapped as "record": "spend"`,
}

/** A table in which nothing happened may hold something else, or numbers that somebody already counted. */
const chooseName: Text = {
  nl: `${chooseFor('name').nl}; is een rij geen gebeurtenis, zeg dan wat ze wel is met "record": "orders", "answers" of "spend"; al getelde cijfers per dag plak je als KPI-waarden (wegwijs kpi paste)`,
  en: `${chooseFor('name').en}; when a row is no event, say what it is with "record": "orders", "answers" or "spend"; numbers that were counted already are pasted as KPI values (wegwijs kpi paste)`,
}

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
