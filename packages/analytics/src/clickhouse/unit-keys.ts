import type { Ask } from '../question/resolved.ts'
import { type Sql, sql } from './sql.ts'

/** What tells one unit from another, which events are of a unit, and how many units events are of. */
export const unitKeys: Record<Ask<'funnel' | 'paths'>['unit'], { key: Sql; exists: Sql; count: Sql }> = {
  person: { key: sql`who`, exists: sql`true`, count: sql`uniqExact(who)` },
  account: { key: sql`account`, exists: sql`account != ''`, count: sql`uniqExact(account)` },
  visit: {
    key: sql`who, visit`,
    exists: sql`visit != 0`,
    // The number of a visit is of one person alone unless a source named it (`visitOwn`); numbers are told apart faster than pairs.
    count: sql`uniqExactIf(visit, NOT bitTest(visit, 63)) + uniqExactIf((who, visit), bitTest(visit, 63))`,
  },
}
