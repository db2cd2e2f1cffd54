import { type Journey, withRecord } from '../../journey/journey.ts'
import type { KpiRecord } from '../../journey/record.ts'
import { type Text, text } from '../../language.ts'
import { type MetricId, metrics } from '../../metric/metrics.ts'
import { nearestWord } from '../../nearest-word.ts'
import { withValues } from '../kpi-values.ts'
import { newRecord, newRecordId } from '../new-record.ts'
import { columnsIn, type Line, linesOf, usualColumns } from './cells.ts'
import { kpiFinder, type NamedKpi, unitOf } from './kpi-named.ts'
import { dayReader } from './written-day.ts'
import { decimalOf, numberOf, type WrittenNumber, written } from './written-number.ts'

type KpiEntry = KpiRecord['values'][number]

/** A line of the table that becomes a value. */
export interface PastedKpi extends KpiEntry {
  line: number
  /** The KPI's record; null when it is not on the map yet. */
  record: string | null
  metric: MetricId | null
  /** What stood there for the same day and source; null when nothing did. */
  before: number | null
}
export interface UnreadLine {
  line: number
  /** The line, as it was pasted. */
  cells: string[]
  reason: Text
}
/** What a pasted table would do to a journey. */
export interface PastedKpis {
  /** Values that are new or different. */
  changes: PastedKpi[]
  /** Lines that say what stands there already. */
  same: number
  unread: UnreadLine[]
}

/**
 * Reads a table of day, KPI, value and maybe source. Numbers and days may be Dutch or English; where a column leaves it
 * open, the decimal sign is that of the journey's language and the day comes before the month. A share without % is a
 * fraction when none of that KPI in the table is above 1. `source` is for lines that name none.
 */
export function pastedKpis(journey: Journey, pasted: string, source: string): PastedKpis {
  const [first, ...rest] = linesOf(pasted)
  const header = first ? columnsIn(first) : null
  const columns = header ?? usualColumns
  const lines = header ? rest : first ? [first, ...rest] : []
  const cell = ({ cells }: Line, column: keyof typeof columns): string => cells[columns[column]] ?? ''
  const readDay = dayReader(lines.map((line) => cell(line, 'day')))
  const numbers = lines.map((line) => written(cell(line, 'value')))
  const decimal = decimalOf(
    numbers.flatMap((number) => number?.digits ?? []),
    journey.language,
  )
  const { find, names } = kpiFinder(journey)
  const fractions = onlyFractions(lines.map((line, index) => [cell(line, 'kpi'), numbers[index]!, decimal]))

  const read = lines.map((line, index): PastedKpi | UnreadLine => {
    const unread = (reason: Text): UnreadLine => ({ ...line, reason })
    const [typedDay, name] = [cell(line, 'day'), cell(line, 'kpi')]
    const day = readDay(typedDay)
    if (!day) return unread(noDay(typedDay))
    const kpi = find(name)
    if (!kpi) return unread(noKpi(name, nearestWord(name, names)))
    const value = valueWritten(numbers[index]!, decimal, kpi, fractions.has(name))
    if (value === null) return unread(noValue(cell(line, 'value')))
    if (typeof value === 'object') return unread(value.reason)
    const from = (cell(line, 'source') || source).slice(0, 300)
    const record = 'record' in kpi ? kpi.record : null
    const before = record?.values.find((each) => each.day === day && each.source === from)?.value ?? null
    const metric = 'metric' in kpi ? kpi.metric : null
    return { line: line.line, day, value, source: from, record: record?.id ?? null, metric, before }
  })
  const unread = read.filter((each) => 'reason' in each)
  const last = new Map(read.flatMap((each) => ('reason' in each ? [] : [[keyOf(each), each] as const])))
  const kept = [...last.values()]
  const again = read.flatMap((each) => {
    const later = 'reason' in each ? undefined : last.get(keyOf(each))
    return later && later !== each
      ? [{ ...lines.find(({ line }) => line === each.line)!, reason: saidAgain(later.line) }]
      : []
  })
  return {
    changes: kept.filter(({ value, before }) => value !== before),
    same: kept.filter(({ value, before }) => value === before).length,
    unread: [...unread, ...again].sort((a, b) => a.line - b.line),
  }
}

/** The journey with the values, and with the KPIs that were not on the map yet. */
export function withPastedKpis(journey: Journey, changes: readonly PastedKpi[]): Journey {
  return [...Map.groupBy(changes, ({ record, metric }) => record ?? metric!).values()].reduce((map, own) => {
    const { record: id, metric } = own[0]!
    const record = id === null ? newKpi(map, metric!) : map.records[id]
    if (record?.kind !== 'kpi') return map
    const added = own.map(({ day, value, source }) => ({ day, value, source }))
    return withRecord(map, id ?? newRecordId(map, 'kpi'), { ...record, values: withValues(record.values, added) })
  }, journey)
}

function newKpi(journey: Journey, metric: MetricId): KpiRecord {
  const [moment] = metrics[metric].moments
  const { stage: _stage, kpi: _kpi, ...record } = newRecord(journey, 'kpi', moment ? { moment } : {})
  return { ...record, kpi: metric }
}

/** Names of KPIs of which no value in the table is above 1 and none has a percent sign. */
function onlyFractions(values: readonly (readonly [string, WrittenNumber | null, '.' | ','])[]): Set<string> {
  const small = ([, number, decimal]: (typeof values)[number]): boolean =>
    number === null || (!number.percent && Math.abs(numberOf(number.digits, decimal) ?? 0) <= 1)
  const byName = Map.groupBy(values, ([name]) => name)
  return new Set([...byName].filter(([, own]) => own.every(small)).map(([name]) => name))
}

function valueWritten(
  number: WrittenNumber | null,
  decimal: '.' | ',',
  kpi: NamedKpi,
  fraction: boolean,
): number | { reason: Text } | null {
  const value = number && numberOf(number.digits, decimal)
  if (number === null || value === null) return null
  const unit = unitOf(kpi)
  if (number.percent && unit !== undefined && unit !== 'rate') return { reason: noShare }
  if (number.money && unit !== undefined && unit !== 'money') return { reason: noMoney }
  const meant = unit === 'rate' && !fraction ? hundredth(value) : value
  if (unit === 'rate' && (meant < 0 || meant > 1)) return { reason: noShareOfAll }
  if (unit === 'nps' && Math.abs(meant) > 100) return { reason: noNps }
  return meant
}

/** 7.3 % as 0.073, not as 0.07300000000000001. */
const hundredth = (value: number): number => Number((value / 100).toPrecision(15))
const keyOf = (each: PastedKpi): string => JSON.stringify([each.record, each.metric, each.day, each.source])

const noDay = (typed: string): Text =>
  text(
    `“${typed}” is geen dag; schrijf 2026-03-01 of 1-3-2026`,
    `“${typed}” is no day; write 2026-03-01 or 1 March 2026`,
  )
const noKpi = (typed: string, near: string | null): Text =>
  text(
    `“${typed}” is geen bekende KPI${near ? `; bedoel je “${near}”?` : '; zet hem eerst op de kaart'}`,
    `“${typed}” is no known KPI${near ? `; do you mean “${near}”?` : '; put it on the map first'}`,
  )
const noValue = (typed: string): Text =>
  text(`“${typed}” is geen getal; schrijf 1.234,5 of 7,5%`, `“${typed}” is no number; write 1,234.5 or 7.5%`)
const noShare = text('Deze KPI is geen percentage; laat % weg', 'This KPI is no percentage; leave % out')
const noShareOfAll = text('Dit is een aandeel: van 0% tot en met 100%', 'This is a share: from 0% up to 100%')
const noNps = text('Een NPS ligt van −100 tot en met 100', 'An NPS lies from −100 up to 100')
const noMoney = text('Deze KPI is geen bedrag; laat € weg', 'This KPI is no amount; leave € out')
const saidAgain = (line: number): Text =>
  text(`Regel ${line} zegt hetzelfde nog eens; die telt`, `Line ${line} says the same again; that one counts`)
