import { type AdSpend, dayOf } from '@wegwijs/journey'
import { currencyReader } from '../ads/currency.ts'
import { totalRow } from '../ads/reasons.ts'
import { amountOf, microsOf } from '../amount.ts'
import type { Field } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import { endsBeforeItStarts, errorRow, type Fault, missingField } from '../row-error.ts'
import type { OpenTable, ReadRow } from '../table-format.ts'
import { badTime } from '../time-error.ts'
import { cellOf, timeIn } from './fields.ts'

/** Makes rows of advertising by a mapping. The currency is never guessed: a table that does not say it is refused. */
export function spendMapper(mapping: Mapping, table: OpenTable): ReadRow | Fault {
  const at = (field: Field) => cellOf(mapping, table, field)
  const [when, channel, campaign, platform] = [at('day'), at('channel'), at('campaign'), at('platform')]
  const [until, reach, engagements] = [at('until'), at('reach'), at('engagements')]
  const paidIn = mapping.fields.cost ? 'cost' : 'costMicros'
  const place = (field: Field): number => {
    const source = mapping.fields[field]
    return source && 'column' in source ? table.headers.indexOf(source.column) : -1
  }
  const currency = currencyReader(table, place(paidIn), place('currency'), mapping)
  if ('reason' in currency) return currency
  const [impressions, clicks, cost] = [at('impressions'), at('clicks'), at(paidIn)]
  const [readDay, readUntil] = [dayReader(mapping, table, 'day'), dayReader(mapping, table, 'until')]
  const read = (field: Field, raw: string): number | Fault => amountOf(field, raw, mapping.decimal, field !== 'cost')

  return (cells, line) => {
    if (isTotal(when(cells)) || (when(cells) === '' && isTotal(campaign(cells)))) {
      return [{ kind: 'leftOut', line, reason: totalRow }]
    }
    const day = readDay(when(cells))
    if (typeof day !== 'string') return [errorRow(line, day)]
    const shown = read('impressions', impressions(cells))
    const clicked = read('clicks', clicks(cells))
    const paid = read(paidIn, cost(cells))
    for (const found of [shown, clicked, paid]) if (typeof found === 'object') return [errorRow(line, found)]
    const named = campaign(cells)
    if (named === '') return [errorRow(line, missingField('campaign'))]
    const code = currency.read(cells)
    if (typeof code !== 'string') return [errorRow(line, code)]
    const spend: AdSpend = {
      day,
      channel: channel(cells),
      campaign: named,
      impressions: shown as number,
      clicks: clicked as number,
      costMicros: microsOf(paid as number, paidIn === 'costMicros'),
      currency: code,
    }
    if (platform(cells) !== '') spend.platform = platform(cells)
    if (until(cells) !== '') {
      const last = readUntil(until(cells))
      if (typeof last !== 'string') return [errorRow(line, last)]
      if (last < day) return [errorRow(line, endsBeforeItStarts(day, last))]
      if (last > day) spend.until = last
    }
    for (const [field, cell] of [
      ['reach', reach(cells)],
      ['engagements', engagements(cells)],
    ] as const) {
      if (cell === '') continue
      const number = read(field, cell)
      if (typeof number === 'object') return [errorRow(line, number)]
      spend[field] = number
    }
    return [{ kind: 'spend', line, spend }]
  }
}

/** What a sheet calls the row that adds up the others, where a day should stand. */
const isTotal = (cell: string): boolean => /^(grand|sub|eind)?[- ]?tota(a?l|l?en)s?\b/i.test(cell)

function dayReader(mapping: Mapping, table: OpenTable, field: 'day' | 'until'): (raw: string) => string | Fault {
  const read = timeIn(mapping, table, field, (wall) => wall)
  return (raw) => {
    if (raw === '') return missingField(field)
    const ms = read(raw)
    return typeof ms === 'number' ? dayOf(ms) : badTime(field, raw, ms)
  }
}
