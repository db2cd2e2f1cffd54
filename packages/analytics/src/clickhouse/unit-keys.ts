import type { Ask } from '../question/resolved.ts'
import { type Sql, sql } from './sql.ts'

/** What tells one unit from another, and which events are of a unit. */
export const unitKeys: Record<Ask<'funnel' | 'paths'>['unit'], { key: Sql; exists: Sql }> = {
  person: { key: sql`who`, exists: sql`true` },
  account: { key: sql`account`, exists: sql`account != ''` },
  visit: { key: sql`who, visit`, exists: sql`visit != 0` },
}
