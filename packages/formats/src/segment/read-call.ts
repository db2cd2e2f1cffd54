import type { Event } from '@wegwijs/journey'
import { parseNumber, pathOf } from '@wegwijs/journey'
import type { Row } from '../import.ts'
import { currencyOf, type Fields, isRecord, notAnObject, recordOf, textOf, timeOf } from '../json/record.ts'
import { mergeRow, personId } from '../person-id.ts'
import { errorRow, type Fault, isFault, missingField, notANumber } from '../row-error.ts'
import { campaignOf } from './campaign.ts'
import { flattened } from './flattened.ts'

/** The calls of the Segment specification; RudderStack and Jitsu send the same. */
export const callTypes = ['track', 'identify', 'page', 'screen', 'group', 'alias'] as const
type CallType = (typeof callTypes)[number]

/** One call (https://segment.com/docs/connections/spec) as rows: an event, two ids that are one person, or neither. */
export function readCall(raw: string, line: number, last: boolean): Row[] {
  const record = recordOf(raw, last)
  if ('fault' in record) return [errorRow(line, record.fault)]
  const { fields } = record
  const type = callTypes.find((each) => each === fields.type)
  if (!type) return [errorRow(line, unknownType(fields.type))]
  const time = timeOfCall(fields)
  if (typeof time !== 'number') return [errorRow(line, time)]
  if (type === 'identify') return identify(fields, line)
  if (type === 'alias') return alias(fields, line)
  const event = eventOf(type, fields, time)
  return [isFault(event) ? errorRow(line, event) : { kind: 'event', line, event }]
}

/**
 * When it happened: `timestamp`, which the receiving side has already corrected for a wrong clock of the device; else
 * `originalTimestamp` with that correction done here, receivedAt − (sentAt − originalTimestamp); else when it was
 * received or sent.
 */
function timeOfCall(fields: Fields): number | Fault {
  const at = (field: string): number | Fault | undefined =>
    fields[field] === undefined || fields[field] === null ? undefined : timeOf(field, fields[field])
  const [original, sent, received] = [at('originalTimestamp'), at('sentAt'), at('receivedAt')]
  const known = at('timestamp')
  if (known !== undefined) return known
  if (typeof original === 'number' && typeof sent === 'number' && typeof received === 'number') {
    return received - (sent - original)
  }
  return original ?? received ?? sent ?? missingTime
}

function eventOf(type: 'track' | 'page' | 'screen' | 'group', fields: Fields, time: number): Event | Fault {
  const name = nameOf(type, fields)
  if (typeof name !== 'string') return name
  const person = personOf(fields)
  if (person !== null && typeof person !== 'string') return person
  const context = isRecord(fields.context) ? fields.context : {}
  const account = textOf(type === 'group' ? fields : context, 'groupId')
  if (typeof account !== 'string') return account
  if (type === 'group' && account === '') return missingField('groupId')
  const properties = propertiesOf(type, fields, context)
  if (isFault(properties)) return properties
  const { channel, utm } = campaignOf(context)
  const event: Event = { person, time, name, source: 'segment', channel, properties: { ...utm, ...properties } }
  if (account !== '') event.account = account
  const id = idOf(type, fields)
  if (isFault(id)) return id
  if (id !== '') event.id = id
  return (type === 'group' ? null : moneyFault(properties, event)) ?? event
}

function nameOf(type: 'track' | 'page' | 'screen' | 'group', fields: Fields): string | Fault {
  if (type === 'page') return 'Page Viewed'
  if (type === 'screen') return 'Screen Viewed'
  if (type === 'group') return 'Group Identified'
  const name = textOf(fields, 'event')
  if (typeof name === 'string' && name.trim() === '') return missingField('event')
  return name
}

/** The known customer, or else the visitor; null when the call names neither. */
function personOf(fields: Fields): string | null | Fault {
  const user = textOf(fields, 'userId')
  if (typeof user !== 'string') return user
  const visitor = textOf(fields, 'anonymousId')
  if (typeof visitor !== 'string') return visitor
  return personId(user) || personId(visitor) || null
}

/** Calls of different types may carry one `messageId`, as the examples in the specification do. */
function idOf(type: CallType, fields: Fields): string | Fault {
  const message = textOf(fields, 'messageId')
  return typeof message !== 'string' || message === '' ? message : `${type}:${message}`
}

function propertiesOf(type: CallType, fields: Fields, context: Fields): Record<string, string> | Fault {
  const field = type === 'group' ? 'traits' : 'properties'
  const own = fields[field] ?? {}
  if (!isRecord(own)) return notAnObject(field)
  const properties = flattened(own)
  if (isFault(properties)) return properties
  const page = isRecord(context.page) ? context.page : {}
  for (const key of ['path', 'title', 'url', 'referrer']) {
    const value = page[key]
    if (typeof value === 'string' && value !== '') properties[key] ??= value
  }
  // The address also has the search of the page, without what only says where a click came from.
  if (properties.url) properties.path = pathOf(properties.url)
  if (type === 'page' || type === 'screen') {
    for (const key of ['name', 'category']) {
      const value = fields[key]
      if (typeof value === 'string' && value !== '') properties[key] ??= value
    }
  }
  return properties
}

/** Fields an amount may stand in, the first that is there holds; `value` and `total` are often no money at all. */
const amounts = ['revenue', 'total', 'value']

function moneyFault(properties: Record<string, string>, event: Event): Fault | null {
  const { revenue, currency } = properties
  if (revenue !== undefined && parseNumber(revenue) === null) return notANumber('revenue', revenue)
  const amount = amounts.map((field) => parseNumber(properties[field] ?? '')).find((value) => value !== null)
  if (amount !== undefined && amount !== null) event.value = amount
  if (currency === undefined || currency === '') return null
  const code = currencyOf(currency)
  if (typeof code !== 'string') return code
  event.currency = code
  return null
}

/** Who somebody is: from now on the visitor is the customer. */
function identify(fields: Fields, line: number): Row[] {
  return joined(fields, 'anonymousId', 'userId', line) ?? [{ kind: 'leftOut', line, reason: nothingJoined }]
}

function alias(fields: Fields, line: number): Row[] {
  return joined(fields, 'previousId', 'userId', line) ?? [errorRow(line, missingAlias)]
}

/** The row that makes two ids one person; null when one of them is not there. */
function joined(fields: Fields, from: string, into: string, line: number): Row[] | null {
  const [one, other] = [textOf(fields, from), textOf(fields, into)]
  if (typeof one !== 'string') return [errorRow(line, one)]
  if (typeof other !== 'string') return [errorRow(line, other)]
  if (one.trim() === '' || other.trim() === '') return null
  // An alias may also be of a visitor, which the call then names as its own.
  const anonymous = from === 'anonymousId' || one === fields.anonymousId
  return [mergeRow(line, { from: one, into: other, ...(anonymous && { anonymous }) })]
}

const nothingJoined = {
  nl: 'identify zonder anonymousId: verbindt niemand; eigenschappen van mensen worden niet bewaard',
  en: 'identify without an anonymousId: joins nobody; traits of people are not kept',
}

const missingTime: Fault = {
  field: 'timestamp',
  reason: { nl: 'De aanroep heeft geen tijd', en: 'The call has no time' },
  remedy: {
    nl: 'Geef timestamp mee, of originalTimestamp met sentAt en receivedAt',
    en: 'Give timestamp, or originalTimestamp with sentAt and receivedAt',
  },
}

const missingAlias: Fault = {
  field: 'previousId',
  reason: { nl: 'alias noemt geen twee ids', en: 'alias does not name two ids' },
  remedy: { nl: 'Vul previousId en userId in', en: 'Fill in previousId and userId' },
}

const unknownType = (type: unknown): Fault => ({
  field: 'type',
  reason: {
    nl: `De soort aanroep ${JSON.stringify(type) ?? '(geen)'} is onbekend`,
    en: `The call type ${JSON.stringify(type) ?? '(none)'} is not known`,
  },
  remedy: {
    nl: `Gebruik ${callTypes.join(', ')}`,
    en: `Use ${callTypes.join(', ')}`,
  },
})
