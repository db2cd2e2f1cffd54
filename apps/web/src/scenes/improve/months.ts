import { monthsAfter, type WorkItem } from '@wegwijs/journey'

export interface MonthOfWork {
  /** YYYY-MM */
  month: string
  items: WorkItem[]
}

const MONTHS_SHOWN_EMPTY = 12

/**
 * Work with a day, by month. Months without work between two with work stay, so that distance in time shows; only a gap
 * of more than a year is closed.
 */
export function byMonth(work: readonly WorkItem[]): MonthOfWork[] {
  const dated = work.filter(({ due }) => due !== undefined).sort((a, b) => (a.due! < b.due! ? -1 : 1))
  const months: MonthOfWork[] = []
  for (const item of dated) {
    const month = item.due!.slice(0, 7)
    const last = months.at(-1)
    if (last?.month !== month) months.push(...gap(last?.month, month), { month, items: [] })
    months.at(-1)!.items.push(item)
  }
  return months
}

function gap(after: string | undefined, before: string): MonthOfWork[] {
  if (after === undefined) return []
  const empty: MonthOfWork[] = []
  for (let month = monthAfter(after); month < before; month = monthAfter(month)) empty.push({ month, items: [] })
  return empty.length > MONTHS_SHOWN_EMPTY ? [] : empty
}

const monthAfter = (month: string): string => monthsAfter(`${month}-01`, 1).slice(0, 7)
