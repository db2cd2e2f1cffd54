import type { Engine } from './engine.ts'
import { sql } from './sql.ts'

/** What a store holds at a moment: the events and intents tell apart what is between the beginning of an import and its line in the list. */
interface State {
  /** Number of the last import that was written down. */
  change: number
  events: number
  intents: number
}

/** The state of a store. Whoever asks while an answer is on its way shares the next one. */
export function storeState(engine: Engine): Promise<State> {
  const line = lines.get(engine) ?? { running: Promise.resolve() }
  lines.set(engine, line)
  line.next ??= line.running.then(() => {
    delete line.next
    const asked = stateNow(engine)
    line.running = asked.catch(() => {})
    return asked
  })
  return line.next
}

/** Tells a store from what it was before. */
export const storeVersion = async (engine: Engine): Promise<string> => JSON.stringify(await storeState(engine))

/** The answer on its way, and the one that begins after it. */
interface Line {
  running: Promise<unknown>
  next?: Promise<State>
}
const lines = new WeakMap<Engine, Line>()

async function stateNow(engine: Engine): Promise<State> {
  const [now] = await engine.rows<State>(sql`
    SELECT (SELECT max(change) FROM imports) AS change, (SELECT count() FROM intents) AS intents, count() AS events FROM events`)
  return now!
}
