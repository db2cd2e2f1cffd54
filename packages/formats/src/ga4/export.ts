import { type Fields, isInexact, isRecord, recordOf, tooLarge } from '../json/record.ts'
import type { JsonFormat } from '../json-format.ts'
import { errorRow, type Fault } from '../row-error.ts'
import { eventReader, type Ga4Fields } from './event.ts'

/** The GA4 export to BigQuery as JSON: an object a line, or one list. Whole numbers may be written as text. */
export const ga4Export: JsonFormat = {
  id: 'ga4',
  name: { nl: 'Google Analytics 4, export naar BigQuery', en: 'Google Analytics 4, BigQuery export' },
  recognise: (fields) =>
    'event_timestamp' in fields && 'event_name' in fields && ('event_params' in fields || 'user_pseudo_id' in fields),
  open() {
    const read = eventReader()
    return (raw, line, last) => {
      const record = recordOf(raw, last)
      if ('fault' in record) return [errorRow(line, record.fault)]
      const flat = flattened(record.fields)
      return 'reason' in flat ? [errorRow(line, flat)] : read(flat, line)
    }
  },
}

/** An exported event as flat fields, as warehouses write them too. */
export function flattened(fields: Fields): Ga4Fields | Fault {
  const flat = new Map<string, string>()
  for (const [field, value] of Object.entries(fields)) {
    const prefix = lists[field]
    const fault = prefix === undefined ? put(flat, field, value) : putList(flat, field, prefix, value)
    if (fault) return fault
  }
  return flat
}

/** Lists of keys and values, and what their keys begin with once flat. */
const lists: Record<string, string | undefined> = { event_params: 'param_', user_properties: 'user_property_' }

function put(flat: Map<string, string>, field: string, value: unknown): Fault | null {
  if (value === null || value === undefined || value === '') return null
  if (isRecord(value) && !(value instanceof Date)) {
    for (const [inner, each] of Object.entries(value)) {
      const fault = put(flat, `${field}_${inner}`, each)
      if (fault) return fault
    }
    return null
  }
  if (isInexact(value)) return tooLarge(field, value)
  if (Array.isArray(value) && value.length === 0) return null
  flat.set(field, textOf(value))
  return null
}

function putList(flat: Map<string, string>, field: string, prefix: string, value: unknown): Fault | null {
  if (value === null || value === undefined) return null
  if (!Array.isArray(value)) return noList(field)
  for (const each of value) {
    if (!isRecord(each) || typeof each.key !== 'string') return noList(field)
    const found = isRecord(each.value) ? typed(each.value) : each.value
    const fault = put(flat, prefix + each.key, found)
    if (fault) return fault
  }
  return null
}

/** The one value of `{string_value, int_value, float_value, double_value}` that is filled in. */
const typed = ({ string_value, int_value, float_value, double_value }: Fields): unknown =>
  string_value ?? int_value ?? float_value ?? double_value

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return String(value)
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner))
}

const noList = (field: string): Fault => ({
  field,
  reason: {
    nl: `${field} is geen lijst van {"key": …, "value": {…}}`,
    en: `${field} is not a list of {"key": …, "value": {…}}`,
  },
  remedy: {
    nl: 'Exporteer de tabel events_… zoals ze is, zonder de geneste velden te veranderen',
    en: 'Export the table events_… as it is, without changing its nested fields',
  },
})
