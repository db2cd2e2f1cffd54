import { type Journey, type KpiRecord, metrics, recordsOf, type WithId } from '@wegwijs/journey'
import { metricOf } from '../../data/kpi-reading.ts'
import { cellsOf, isoDayOf } from '../pasted-values.ts'
import { keptValue } from '../typed-number.ts'

/** Why a pasted line gives no value. */
export type Unread = 'day' | 'kpi' | 'several' | 'value'

export interface ManyPasted {
  /** Values by the id of their KPI. */
  values: Record<string, KpiRecord['values']>
  unread: { line: string; why: Unread }[]
}

/**
 * Lines of a spreadsheet as values of several KPIs: day, KPI, value, source. A KPI is known by the name it has on the map
 * or by that of the product, in Dutch or English. Lines that fit no KPI, or more than one, are given back with the reason.
 */
export function manyPastedValues(pasted: string, journey: Journey): ManyPasted {
  const records = recordsOf(journey, 'kpi')
  const found: ManyPasted = { values: {}, unread: [] }
  const lines = pasted.split(/\r?\n/).filter((line) => line.trim() !== '')
  for (const [index, line] of lines.entries()) {
    const [day = '', name = '', typed = '', source = ''] = cellsOf(line)
    const isoDay = isoDayOf(day)
    const fitting = records.filter((record) => namesOf(record).includes(plain(name)))
    const unit = fitting[0] && metricOf({ kpi: fitting[0].kpi ?? null, record: fitting[0] })?.unit
    const value = keptValue(typed, unit)
    // The headings above a table are no values.
    if (index === 0 && !isoDay && typeof value !== 'number') continue
    const why = whyUnread({ isoDay, fitting: fitting.length, value })
    if (why) found.unread.push({ line, why })
    else (found.values[fitting[0]!.id] ??= []).push({ day: isoDay!, value: value!, source: source.slice(0, 300) })
  }
  return found
}

function whyUnread(read: { isoDay: string | null; fitting: number; value: number | null | undefined }): Unread | null {
  if (read.isoDay === null) return 'day'
  if (read.fitting !== 1) return read.fitting === 0 ? 'kpi' : 'several'
  return typeof read.value === 'number' ? null : 'value'
}

/** The team's own name goes before that of the product: two KPIs may be the same at different places. */
function namesOf({ name, kpi }: WithId<KpiRecord>): string[] {
  if (name) return [plain(name)]
  return kpi ? [kpi, metrics[kpi].name.nl, metrics[kpi].name.en].map(plain) : []
}

const plain = (name: string): string => name.trim().toLowerCase()

/** The values of a KPI with others added: one a day and source, typed again it is replaced; newest first. */
export function withValues<R extends KpiRecord>(record: R, added: KpiRecord['values']): R {
  const isKept = (old: KpiRecord['values'][number]): boolean =>
    !added.some((each) => each.day === old.day && each.source === old.source)
  const values = [...record.values.filter(isKept), ...added].sort((a, b) => (a.day < b.day ? 1 : -1))
  return { ...record, values }
}
