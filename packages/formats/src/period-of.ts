import { constantOf } from './mapped.ts'
import type { Mapping } from './mapping.ts'
import { daysIn, type Period } from './written-date.ts'

/** The period a mapping names as constants `day` and `until`; null when it names none. */
export function periodOf(mapping?: Mapping): Period | null {
  const [day] = daysIn(constantOf(mapping, 'day') ?? '')
  const [until] = daysIn(constantOf(mapping, 'until') ?? '')
  return day ? { day, until: until ?? day } : null
}
