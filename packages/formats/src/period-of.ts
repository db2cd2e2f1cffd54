import type { Mapping } from './mapping.ts'
import { daysIn, type Period } from './written-date.ts'

/** The period a mapping names as constants `day` and `until`; null when it names none. */
export function periodOf(mapping?: Mapping): Period | null {
  const constant = (field: 'day' | 'until'): string => {
    const source = mapping?.fields[field]
    return source && 'constant' in source ? source.constant : ''
  }
  const [day] = daysIn(constant('day'))
  const [until] = daysIn(constant('until'))
  return day ? { day, until: until ?? day } : null
}
