import type { Engine } from './engine.ts'
import { sql } from './sql.ts'

/**
 * Tells a store from what it was before. An import ends with a line in the list of imports; the events and intents tell
 * apart what is between its beginning and that line.
 */
export async function storeVersion(engine: Engine): Promise<string> {
  const [now] = await engine.rows<{ change: number; events: number; intents: number }>(sql`
    SELECT (SELECT max(change) FROM imports) AS change, (SELECT count() FROM intents) AS intents, count() AS events FROM events`)
  return JSON.stringify(now)
}
