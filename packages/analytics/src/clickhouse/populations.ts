import type { Population } from '../question/about.ts'
import { boundsOf, type Identity, type Period } from '../question/read-by.ts'
import { type Comings, comings } from './comings.ts'
import type { Engine } from './engine.ts'
import { Located } from './gathered.ts'
import { eventsOf } from './merges.ts'
import { bind, type Sql, sql } from './sql.ts'
import { storeVersion } from './store-version.ts'

/** The first and last moment of a store and how many events it has. */
interface Ends {
  oldest: number
  newest: number
  n: number
}

/** Where a period begins and ends, before anybody in it is counted. */
export type Bounds = Omit<Population, 'people' | 'events' | 'unidentifiedEvents'>

/** Who and what lies within each period, counted once while the store does not change: every answer tells it. */
export class Populations {
  readonly #engine: Engine
  #version = ''
  #ends: Promise<Ends> | undefined
  readonly #kept = new Map<string, Promise<Population>>()

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** The number of all events. */
  async size(): Promise<number> {
    return (await this.#ofStore()).n
  }

  async bounds(period?: Period, identity?: Identity): Promise<Bounds> {
    const { oldest, newest, n } = await this.#ofStore()
    const apart = identity === 'apart' && { isApart: true as const }
    if (n === 0) return { period: null, watermark: null, oldest: null, ...apart }
    return { period: boundsOf(period, oldest, newest), watermark: newest, oldest, ...apart }
  }

  /** @param events what is kept of the events, if anything is: then it is counted sooner. */
  async of(period?: Period, identity?: Identity, events?: Sql): Promise<Population> {
    const bounds = await this.bounds(period, identity)
    const key = JSON.stringify([period, identity])
    const kept = this.#kept.get(key) ?? population(this.#engine, bounds, events)
    this.#kept.set(key, kept)
    kept.catch(() => this.#kept.delete(key))
    return kept
  }

  async #ofStore(): Promise<Ends> {
    const version = await storeVersion(this.#engine)
    if (version !== this.#version) {
      this.#kept.clear()
      this.#ends = undefined
    }
    this.#version = version
    const ends = this.#ends ?? endsOf(this.#engine)
    this.#ends = ends
    ends.catch(() => {
      if (this.#ends === ends) this.#ends = undefined
    })
    return ends
  }
}

async function endsOf(engine: Engine): Promise<Ends> {
  const [ends] = await engine.rows<Ends>(sql`SELECT min(time) AS oldest, max(time) AS newest, count() AS n FROM events`)
  return ends!
}

/** How many people and events lie within the bounds. */
async function population(engine: Engine, bounds: Bounds, events?: Sql): Promise<Population> {
  const nobody = { ...bounds, people: 0, events: 0, unidentifiedEvents: 0 }
  if (!bounds.period) return nobody
  const within = sql`time >= ${bind('Int64', bounds.period.from)} AND time <= ${bind('Int64', bounds.period.to)}`
  const [[known], [unknown]] = await Promise.all([
    events instanceof Located && events.kept
      ? comings<{ events: number }>(engine, everybody, [bounds.period], bounds, events)
      : engine.rows<{ people: number; events: number }>(sql`
          SELECT uniqExact(person) AS people, count() AS events FROM ${eventsOf(bounds)} WHERE person != '' AND ${within}`),
    engine.rows<{ events: number }>(sql`SELECT count() AS events FROM events WHERE person = '' AND ${within}`),
  ])
  const { people, events: told } = known ?? nobody
  return { ...bounds, people, events: told, unidentifiedEvents: unknown!.events }
}

const everybody: Comings = {
  rows: (events) => sql`SELECT who, time FROM (${events})`,
  by: [],
  sums: { events: ['sum', sql`1`] },
}
