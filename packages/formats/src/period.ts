import { dayOf } from '@wegwijs/journey'
import { constantOf } from './mapped.ts'
import type { Mapping } from './mapping.ts'
import { wallTime } from './time.ts'

/** First and last calendar day of a period, YYYY-MM-DD, both included. */
export interface Period {
  day: string
  until: string
}

/** The first three letters of the months, Dutch and English. */
const months: Record<string, number> = {
  ...{ jan: 1, feb: 2, mar: 3, maa: 3, mrt: 3, apr: 4, may: 5, mei: 5, jun: 6, jul: 7 },
  ...{ aug: 8, sep: 9, oct: 10, okt: 10, nov: 11, dec: 12 },
}

const day = String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?`
const month = String.raw`([a-z]{3,9})\.?`
const written = new RegExp(
  String.raw`${month} ${day},? (\d{4})|${day} ${month},? (\d{4})|(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)`,
  'gi',
)

/** The days written in a text, in their order: “January 1, 2026”, “1 jan. 2026”, “2026-01-31”, “20260131”. */
export function daysIn(text: string): string[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const [, month1, day1, year1, day2, month2, year2, year3, month3, day3] = match
    const month = month3 ?? months[(month1 ?? month2)!.slice(0, 3).toLowerCase()]
    const year = Number(year1 ?? year2 ?? year3)
    const ms = wallTime(year, Number(month), Number(day1 ?? day2 ?? day3), 0, 0, 0, 0)
    return Number.isNaN(ms) ? [] : dayOf(ms)
  })
}

/** The period a title or comment above a table names, in one line (“1 jan 2026 - 31 jan 2026”) or in two; null without one. */
export function periodIn(lines: readonly string[]): Period | null {
  for (const line of lines) {
    const [first, last] = daysIn(line)
    if (first && last && first <= last) return { day: first, until: last }
  }
  const starts = lines.find((line) => /\b(start|begin)/i.test(line) && daysIn(line).length === 1)
  const ends = lines.find((line) => /\b(end|eind)/i.test(line) && daysIn(line).length === 1)
  const [day, until] = [starts && daysIn(starts)[0], ends && daysIn(ends)[0]]
  return day && until && day <= until ? { day, until } : null
}

/** The period a mapping names as constants `day` and `until`; null when it names none. */
export function periodOf(mapping?: Mapping): Period | null {
  const [day] = daysIn(constantOf(mapping, 'day') ?? '')
  const [until] = daysIn(constantOf(mapping, 'until') ?? '')
  return day ? { day, until: until ?? day } : null
}
