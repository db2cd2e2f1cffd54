import { bind, type Sql, sql } from './sql.ts'

/** Whether an event has one of these names. IN looks at each name of the dictionary once, has() at every row. */
export const nameIn = (names: readonly string[]): Sql => sql`(name IN ${bind('Array(String)', names)})`
