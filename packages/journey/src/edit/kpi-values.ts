import type { KpiRecord } from '../journey/record.ts'

type Values = KpiRecord['values']
type Entry = Values[number]

/** Values entered by hand with others added: one a day and source, the new one holds; oldest first. */
export function withValues(values: Values, added: Values): Values {
  const replaced = new Set(added.map(keyOfEntry))
  return [...values.filter((each) => !replaced.has(keyOfEntry(each))), ...added].sort(byDay)
}

/** Values as somebody made them out of `opened`, carried over to what they have become meanwhile. */
export function carriedValues(opened: Values, written: Values, now: Values): Values {
  const had = new Set(opened.map((each) => JSON.stringify(each)))
  const has = new Set(written.map((each) => JSON.stringify(each)))
  const isRemoved = (each: Entry): boolean => had.has(JSON.stringify(each)) && !has.has(JSON.stringify(each))
  return withValues(
    now.filter((each) => !isRemoved(each)),
    written.filter((each) => !had.has(JSON.stringify(each))),
  )
}

const keyOfEntry = ({ day, source }: Pick<Entry, 'day' | 'source'>): string => JSON.stringify([day, source])
const byDay = (a: Entry, b: Entry): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)
