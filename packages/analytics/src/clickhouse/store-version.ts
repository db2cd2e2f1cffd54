import type { Engine } from './engine.ts'
import { sql } from './sql.ts'

/** Tells a store from what it was before: an import adds events and a line to the list of imports; nothing takes them away. */
export async function storeVersion(engine: Engine): Promise<string> {
  const [now] = await engine.rows<{ change: number; events: number }>(
    sql`SELECT (SELECT max(change) FROM imports) AS change, count() AS events FROM events`,
  )
  return JSON.stringify(now)
}
