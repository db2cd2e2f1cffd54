import type { Engine } from './engine.ts'
import { sql } from './sql.ts'

/**
 * Tells a store from what it was before. An import ends with a line in the list of imports; the events and intents tell
 * apart what is between its beginning and that line. Whoever asks while an answer is on its way shares the next one.
 */
export function storeVersion(engine: Engine): Promise<string> {
  const line = lines.get(engine) ?? { running: Promise.resolve() }
  lines.set(engine, line)
  line.next ??= line.running.then(() => {
    delete line.next
    const asked = versionNow(engine)
    line.running = asked.catch(() => {})
    return asked
  })
  return line.next
}

/** The answer on its way, and the one that begins after it. */
interface Line {
  running: Promise<unknown>
  next?: Promise<string>
}
const lines = new WeakMap<Engine, Line>()

async function versionNow(engine: Engine): Promise<string> {
  const [now] = await engine.rows<{ change: number; events: number; intents: number }>(sql`
    SELECT (SELECT max(change) FROM imports) AS change, (SELECT count() FROM intents) AS intents, count() AS events FROM events`)
  return JSON.stringify(now)
}
