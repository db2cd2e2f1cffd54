import { hash } from 'node:crypto'
import { type Event, parseNumber, pathOf } from '@wegwijs/journey'
import { currencyCode } from '../currency.ts'
import type { Row } from '../import.ts'
import { daysIn } from '../period.ts'
import { mergeOnce, personId } from '../person-id.ts'
import { errorRow, type Fault, isFault, missingField, notANumber } from '../row-error.ts'
import { badTime } from '../time-error.ts'
import { type ReadTime, timeReader } from '../time-format.ts'
import { channelOfEvent } from './origin.ts'

/**
 * An event of the GA4 export, flat: nested fields joined by “_” (`device_category`), parameters as `param_KEY`, user
 * properties as `user_property_KEY`. The BigQuery export, Parquet and warehouse tables all become this first.
 */
export type Ga4Fields = ReadonlyMap<string, string>

/** Fields of an event that only serve Google's or a connector's own bookkeeping; the rest is kept as properties. */
const bookkeeping = new Set([
  ...['event_name', 'name', 'event_timestamp', 'timestamp', 'event_date', 'date', 'user_id', 'is_intraday'],
  ...['event_previous_timestamp', 'event_server_timestamp_offset', 'event_bundle_sequence_id', 'bundle_sequence_id'],
  ...['batch_page_id', 'batch_ordering_id', 'batch_event_index', 'user_first_touch_timestamp'],
  ...['_fivetran_id', '_fivetran_synced'],
])

/** Reads events one after another, and says once of each device and user that they were met together. */
export function eventReader(): (fields: Ga4Fields, line: number) => Row[] {
  const merged = mergeOnce()
  const readTime = timeReader('auto', (wall) => wall, [])
  return (fields, line) => {
    const event = eventOf(fields, readTime)
    if ('reason' in event) return [errorRow(line, event)]
    const [device, user] = ['user_pseudo_id', 'user_id'].map((field) => personId(fields.get(field) ?? ''))
    const row: Row = { kind: 'event', line, event }
    return device && user ? [...merged(line, { from: device, into: user, anonymous: true }), row] : [row]
  }
}

function eventOf(fields: Ga4Fields, readTime: ReadTime): Event | Fault {
  const at = (...names: string[]): string => {
    for (const name of names) if (fields.get(name)) return fields.get(name)!
    return ''
  }
  const when = at('event_timestamp', 'timestamp')
  if (when === '') return missingField('event_timestamp')
  const time = readTime(when)
  if (typeof time !== 'number') return badTime('event_timestamp', when, time)
  const name = at('event_name', 'name')
  if (name === '') return missingField('event_name')
  const device = at('user_pseudo_id')
  const session = at('param_ga_session_id')
  const money = moneyOf(fields, name)
  if (isFault(money)) return money
  const engaged = at('param_engagement_time_msec')
  const seconds = engaged === '' ? 0 : parseNumber(engaged)
  if (seconds === null) return notANumber('engagement_time_msec', engaged)

  const properties: Record<string, string> = {}
  for (const [field, value] of fields) if (value !== '' && !bookkeeping.has(field)) properties[plain(field)] = value
  const page = at('param_page_location')
  if (page !== '') properties.path = pathOf(page)
  if (device !== '' && session !== '') properties.visit = `${device}.${session}`
  const [day] = daysIn(at('event_date', 'date'))
  // Exports are cut by days of the property's zone, which are not those of the time in UTC.
  if (day) properties.export_day = day
  if (engaged !== '') properties.engagement_seconds = String(seconds / 1000)
  return {
    id: keyOf(fields, device, session, name, when),
    person: personId(at('user_id')) || personId(device) || null,
    time,
    name,
    source: 'ga4',
    channel: channelOfEvent(fields),
    ...money,
    properties,
  }
}

/** The name of a field as a property. One called __proto__ would set the prototype instead. */
const plain = (field: string): string => {
  const name = field.startsWith('param_') ? field.slice('param_'.length) : field
  return name === '__proto__' ? '_proto_' : name
}

/**
 * GA4 gives its events no id. Two rows are one event when date, stream, device, session, name, time and all
 * parameters are the same, whatever their order (the rule of Velir/dbt-ga4).
 */
function keyOf(fields: Ga4Fields, device: string, session: string, name: string, when: string): string {
  const names: string[] = []
  for (const [field, value] of fields) if (value !== '' && field.startsWith('param_')) names.push(field)
  const date = (fields.get('event_date') ?? fields.get('date') ?? '').replaceAll('-', '')
  const content = [date, fields.get('stream_id') ?? '', device, session, name, when]
  for (const field of names.sort()) content.push(field, fields.get(field)!)
  return `ga4.${hash('sha256', JSON.stringify(content), 'base64url').slice(0, 27)}`
}

type Money = Pick<Event, 'value' | 'currency'>

/**
 * What an event is worth: a purchase its revenue, a refund what is paid back, else the parameter `value`, in the
 * currency the event names; without one, in the dollars Google worked out. Zero is a worth for a purchase only.
 */
function moneyOf(fields: Ga4Fields, name: string): Money | Fault {
  const own = [...(name === 'refund' ? ['ecommerce_refund_value'] : []), 'ecommerce_purchase_revenue', 'param_value']
  const named = fields.get('param_currency') ?? ''
  const currency = named && currencyCode(named)
  if (isFault(currency)) return currency
  const dollars = [...own.slice(0, -1).map((field) => `${field}_in_usd`), 'event_value_in_usd', 'value_in_usd']
  const inOwn = firstAmount(fields, own, name)
  if (isFault(inOwn)) return inOwn
  const inDollars = currency === '' ? firstAmount(fields, dollars, name) : null
  if (isFault(inDollars)) return inDollars
  if (inDollars !== null) return { value: inDollars, currency: 'USD' }
  if (inOwn === null) return {}
  return currency === '' ? { value: inOwn } : { value: inOwn, currency }
}

function firstAmount(fields: Ga4Fields, names: readonly string[], event: string): number | null | Fault {
  for (const name of names) {
    const raw = fields.get(name)
    if (!raw) continue
    const amount = parseNumber(raw)
    if (amount === null) return notANumber(name, raw)
    if (amount !== 0 || event === 'purchase') return amount
  }
  return null
}
