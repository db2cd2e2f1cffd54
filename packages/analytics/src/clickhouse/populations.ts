import type { Population } from '../question/about.ts'
import { boundsOf, type Identity, type Period } from '../question/read-by.ts'
import type { Engine } from './engine.ts'
import { eventsOf } from './merges.ts'
import { bind, sql } from './sql.ts'
import { storeVersion } from './store-version.ts'

/** Who and what lies within each period, counted once while the store does not change: every answer tells it. */
export class Populations {
  readonly #engine: Engine
  #version = ''
  readonly #kept = new Map<string, Promise<Population>>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  async of(period?: Period, identity?: Identity): Promise<Population> {
    const version = await storeVersion(this.#engine)
    if (version !== this.#version) this.#kept.clear()
    this.#version = version
    const key = JSON.stringify([period, identity])
    const kept = this.#kept.get(key) ?? population(this.#engine, period, identity)
    this.#kept.set(key, kept)
    kept.catch(() => this.#kept.delete(key))
    return kept
  }
}

/** The bounds of a period, and how many people and events lie within. */
async function population(engine: Engine, period?: Period, identity?: Identity): Promise<Population> {
  const apart = identity === 'apart' && { isApart: true as const }
  const [ends] = await engine.rows<{ oldest: number; newest: number; n: number }>(
    sql`SELECT min(time) AS oldest, max(time) AS newest, count() AS n FROM events`,
  )
  const { oldest, newest, n } = ends!
  if (n === 0)
    return { period: null, watermark: null, oldest: null, people: 0, events: 0, unidentifiedEvents: 0, ...apart }
  const bounds = boundsOf(period, oldest, newest)
  const [within] = await engine.rows<{ people: number; events: number; nobody: number }>(sql`
    SELECT uniqExactIf(person, person != '') AS people, countIf(person != '') AS events, countIf(person = '') AS nobody
    FROM ${eventsOf({ ...apart })} WHERE time >= ${bind('Int64', bounds.from)} AND time <= ${bind('Int64', bounds.to)}`)
  const { people, events, nobody } = within!
  return { period: bounds, watermark: newest, oldest, people, events, unidentifiedEvents: nobody, ...apart }
}
