import { type AdSpend, isDay } from '@wegwijs/journey'
import { microsOf } from '../amount.ts'
import { currencyOf, type Fields, textOf } from '../json/record.ts'
import { endsBeforeItStarts, type Fault, missingField, negative, notANumber, notWhole } from '../row-error.ts'
import { badTime } from '../time-error.ts'
import { unknownField } from './unknown-field.ts'

/** Counts that not every platform reports. */
const reported = ['reach', 'engagements'] as const
const spendFields = [
  ...['kind', 'day', 'until', 'platform', 'channel', 'campaign', 'impressions', 'clicks', 'cost', 'currency'],
  ...reported,
]

/** A day (or several) of advertising on one campaign, as a line of JSON tells it. */
export function spendRow(fields: Fields): { kind: 'spend'; spend: AdSpend } | Fault {
  for (const field in fields) if (!spendFields.includes(field)) return unknownField(field, spendFields)
  const { day, impressions, clicks, cost } = fields
  if (day === undefined || day === null || day === '') return missingField('day')
  if (!isDay(day)) return badTime('day', JSON.stringify(day), 'unreadable')
  const until = fields.until ?? day
  if (!isDay(until)) return badTime('until', JSON.stringify(until), 'unreadable')
  if (until < day) return endsBeforeItStarts(day, until)
  const campaign = textOf(fields, 'campaign')
  if (typeof campaign !== 'string') return campaign
  if (campaign.trim() === '') return missingField('campaign')
  const channel = textOf(fields, 'channel')
  if (typeof channel !== 'string') return channel
  const platform = textOf(fields, 'platform')
  if (typeof platform !== 'string') return platform
  const optional = Object.fromEntries(
    reported.flatMap((field) => (fields[field] == null ? [] : [[field, fields[field]]])),
  )
  for (const [field, value] of Object.entries({ impressions, clicks, cost, ...optional })) {
    if (value === undefined || value === null) return missingField(field)
    if (typeof value !== 'number') return notANumber(field, JSON.stringify(value))
    if (value < 0) return negative(field, String(value))
    if (field !== 'cost' && !Number.isInteger(value)) return notWhole(field, String(value))
  }
  if (fields.currency === undefined || fields.currency === null || fields.currency === '') return noCurrency
  const currency = currencyOf(fields.currency)
  if (typeof currency !== 'string') return currency
  const spend: AdSpend = {
    day,
    ...(until === day ? {} : { until }),
    ...(platform === '' ? {} : { platform }),
    channel,
    campaign,
    impressions: impressions as number,
    clicks: clicks as number,
    ...(optional as { reach?: number; engagements?: number }),
    costMicros: microsOf(cost as number, false),
    currency,
  }
  return { kind: 'spend', spend }
}

/** Which money it is cannot be guessed: amounts in two currencies would be added up. */
const noCurrency: Fault = {
  field: 'currency',
  reason: { nl: 'Er staat niet bij in welke munt de kosten zijn', en: 'It does not say which currency the cost is in' },
  remedy: {
    nl: 'Zet op elke regel de munt, zoals "currency":"EUR"',
    en: 'Put the currency on each line, such as "currency":"EUR"',
  },
}
