import { randomBytes } from 'node:crypto'
import type { Rule } from '@wegwijs/journey'
import type { Connected } from '../question/measure.ts'
import type { AskedReading } from '../question/resolved.ts'
import { Unanswerable } from '../question/unanswerable.ts'
import { answeredFrom, answeredLike } from './answered.ts'
import type { Engine } from './engine.ts'
import { connected } from './facts/connected.ts'
import { gatheredFrom, gatheredLike, type KeptEvents } from './gathered.ts'
import { inWords, usualLimits } from './limits.ts'
import { matchedEvents, unkeptEvents } from './located.ts'
import { type Matching, ruleKey, rulesOf, unmatchedRules } from './places.ts'
import { spansLike, spansOf } from './spans.ts'
import { bind, compile, named, type Sql, sql } from './sql.ts'
import { storeVersion } from './store-version.ts'
import { measuredVisits, measuredVisitsLike } from './visit.ts'

/** Of so many events a table is made at a time, by parts of all people: of more the memory would not do. */
export const EVENTS_AT_ONCE = 10_000_000

/** Tables kept at a time: one for every map that is looked at. */
const KEPT = 6

/** Of fewer events all can be counted anew every time. */
export const SUMMED_FROM = 1_000_000

/** Tables of sums of one map: about forty for each model that it is read through. */
const MOST_SUMS = 1000

/** Tables beside the events of one map, most of them the people of a segment. */
const MOST_BESIDE = 100

/** From how many events on something is done otherwise. */
export interface Amounts {
  /** Tables are made of so many events at a time. */
  eventsAtOnce?: number
  /** Of so many what is summed up is kept. */
  summedFrom?: number
}

/** What is kept of the events of one map. What follows from them is made when it is first asked for. */
interface Kept {
  table: Sql
  orderRule: string
  matching: Matching
  /** The number of the last person of each part that it was made of. */
  bounds: number[]
  made: Promise<void>
  isMade: boolean
  isLarge: boolean
  /** Tables that are made when a question first needs them, by what they are of. */
  beside: Map<string, Promise<Sql>>
  /** What statements select, by their text. */
  sums: Map<string, Sums>
  connected?: Promise<Connected>
  readers: number
  retired: boolean
}

/** What a statement selects, with a table of people's weeks, and the table of it once it is made; it may have taken more than it may. */
interface Sums {
  select: (spans: Sql) => Sql
  table?: Sql
  made?: Promise<void>
}

/** The events that a question is put to, and what is kept beside them. */
export interface Asked {
  events: Sql
  /** The table that they are all of. */
  table?: Sql
  matching?: Matching
  /** The table of the visits of everybody. */
  visits?: () => Promise<Sql>
  /** The table with a row a person. */
  gathered?: () => Promise<Sql>
  /** The table with a row an answer. */
  answered?: () => Promise<Sql>
  summed?: KeptEvents['summed']
  whoever?: KeptEvents['whoever']
  connected: () => Promise<Connected>
}

/**
 * Matched events, kept as tables while the store does not change: matching every event against every rule takes most
 * of the time of a question, and it is the same for all questions and models of one map.
 */
export class MatchedTables {
  readonly #engine: Engine
  readonly #eventsAtOnce: number
  readonly #summedFrom: number
  #version = ''
  /** Least recently used first. */
  readonly #kept = new Set<Kept>()
  /** Maps that were asked about while the store did not change. */
  readonly #asked = new Set<string>()
  /** What is being made or dropped while nobody waits for it. */
  readonly #busy = new Set<Promise<unknown>>()

  constructor(engine: Engine, { eventsAtOnce = EVENTS_AT_ONCE, summedFrom = SUMMED_FROM }: Amounts = {}) {
    this.#engine = engine
    this.#eventsAtOnce = eventsAtOnce
    this.#summedFrom = summedFrom
  }

  /**
   * Makes the table for a map of which much will be asked, matched against the rules of the reading and `more`. When there
   * is one that can answer meanwhile, such as that of the map before a rule changed, nobody waits for it.
   */
  async keep(reading: AskedReading, more: readonly Rule[] = []): Promise<void> {
    await this.#forget()
    const rules = new Map([...rulesOf(reading), ...more].map((rule) => [ruleKey(rule), rule]))
    const knowsAll = ({ matching }: Kept) => [...rules.keys()].every((key) => matching.numbers.has(key))
    const meanwhile = this.#find(reading)
    const isBusy = [...this.#kept].some(({ isMade }) => !isMade)
    const known = this.#serving(reading).find(knowsAll)
    if (!known && meanwhile?.isMade && isBusy) return
    const kept = known ?? this.#make(reading, [...rules.values()])
    this.#kept.delete(kept)
    this.#kept.add(kept)
    if (this.#kept.size > KEPT) this.#retire(this.#kept.values().next().value!)
    if (!meanwhile?.isMade) await kept.made
  }

  /** Waits for what is being made or dropped: an engine that is closed meanwhile may never come to an end. */
  async close(): Promise<void> {
    while (this.#busy.size > 0) await Promise.allSettled(this.#busy)
  }

  #whileBusy<T>(work: Promise<T>): Promise<T> {
    this.#busy.add(work)
    const done = (): unknown => this.#busy.delete(work)
    work.then(done, done)
    return work
  }

  /** Makes the table unless there is one that the question can be put to. */
  async keepUnlessServed(reading: AskedReading): Promise<void> {
    await this.#forget()
    const kept = this.#find(reading)
    await (kept ? kept.made : this.keep(reading))
  }

  /** Makes the table from the second question about a map on: making it takes about as long as one question without it. */
  async keepWhenAskedAgain(reading: AskedReading): Promise<void> {
    await this.#forget()
    const map = JSON.stringify([reading.orderRule, rulesOf(reading)])
    if (this.#asked.has(map)) return this.keepUnlessServed(reading)
    this.#asked.add(map)
  }

  /** Asks about matched events: of a kept table that serves the question, else worked out for this question alone. */
  async read<T>(reading: AskedReading, ask: (asked: Asked) => Promise<T>): Promise<T> {
    const fresh = (await storeVersion(this.#engine)) === this.#version
    const kept = fresh ? this.#find(reading) : undefined
    if (!kept) {
      const events = unkeptEvents(reading)
      return ask({ events, connected: () => connected(this.#engine, events) })
    }
    kept.readers += 1
    try {
      await kept.made
      const { matching, table } = kept
      const events = sql`SELECT * FROM ${table}`
      return await ask({
        events,
        table,
        matching,
        visits: () => this.#ofPeople(kept, 'visits', measuredVisitsLike, measuredVisits),
        gathered: () => this.#ofPeople(kept, 'people', gatheredLike, (people) => gatheredFrom(people, matching.sets)),
        answered: () => this.#ofPeople(kept, 'answers', answeredLike, (people) => answeredFrom(people, matching.sets)),
        ...(kept.isLarge && {
          summed: (select) => this.#summed(kept, select),
          whoever: (select) => this.#whoever(kept, select),
        }),
        connected: () => {
          kept.connected ??= connected(this.#engine, events)
          kept.connected.catch(() => delete kept.connected)
          return kept.connected
        },
      })
    } finally {
      kept.readers -= 1
      await this.#dropUnread(kept)
    }
  }

  /** Of tables that can tell what the reading asks, one that is made, and that knows most of its rules. */
  #find(reading: AskedReading): Kept | undefined {
    const unmatched = (kept: Kept) => unmatchedRules(reading, kept.matching)!
    return this.#serving(reading).sort((a, b) => Number(b.isMade) - Number(a.isMade) || unmatched(a) - unmatched(b))[0]
  }

  #serving(reading: AskedReading): Kept[] {
    const orderRule = ruleKey(reading.orderRule)
    return [...this.#kept].filter(
      (kept) => kept.orderRule === orderRule && unmatchedRules(reading, kept.matching) !== null,
    )
  }

  /** A table made of the kept events of one part of the people after another. */
  #ofPeople(kept: Kept, of: Beside, like: (table: Sql) => Sql, from: (events: Sql) => Sql): Promise<Sql> {
    const { bounds } = kept
    return this.#beside(kept, of, async () => {
      const table = newTable(of)
      for (const [part, to] of bounds.entries()) {
        const within = sql`who > ${bind('UInt32', bounds[part - 1] ?? 0)} AND who <= ${bind('UInt32', to)}`
        const events = sql`SELECT * FROM ${kept.table}${bounds.length === 1 ? sql`` : sql` WHERE ${within}`}`
        await this.#engine.command(sql`${intoPart(part, like(table), table)} ${from(events)}`)
      }
      return table
    })
  }

  /** The people that a statement selects, as a table; of more than so many nobody keeps one. */
  #whoever(kept: Kept, select: Sql): Promise<Sql> {
    const key = JSON.stringify(compile(select))
    if (!kept.beside.has(key) && kept.beside.size >= MOST_BESIDE) return Promise.resolve(sql`(${select})`)
    return this.#beside(kept, key, async () => {
      const table = newTable('segment')
      await this.#engine.command(sql`CREATE TABLE ${table} ENGINE = MergeTree ORDER BY who AS ${select}`)
      return table
    })
  }

  /** What was made before, or is made now; when that fails it is made again for whoever asks next. */
  #beside(kept: Kept, of: string, make: () => Promise<Sql>): Promise<Sql> {
    const made = kept.beside.get(of) ?? this.#whileBusy(make())
    kept.beside.set(of, made)
    made.catch(() => kept.beside.delete(of))
    return made
  }

  /** The table of what was summed up; what is not there yet is noted, to be made when there is time. */
  #summed(kept: Kept, select: (spans: Sql) => Sql): Sql | null {
    const key = JSON.stringify(compile(select(sql`spans`)))
    if (!kept.sums.has(key) && kept.sums.size < MOST_SUMS) kept.sums.set(key, { select })
    return kept.sums.get(key)?.table ?? null
  }

  /** Sums up what was asked for, of every map, one after another, until `gone` is aborted. */
  async sumUp(gone?: AbortSignal): Promise<void> {
    for (const kept of this.#kept) {
      for (const sums of kept.sums.values()) {
        if (gone?.aborted) return
        const isNew = !sums.made && !kept.retired
        if (isNew) sums.made = this.#whileBusy(this.#sumUp(kept, sums))
        // Whoever made it hears of a failure.
        await (isNew ? sums.made : sums.made?.catch(() => {}))
      }
    }
  }

  async #sumUp(kept: Kept, sums: Sums): Promise<void> {
    const table = newTable('sums')
    kept.readers += 1
    try {
      const spans = await this.#ofPeople(kept, 'spans', spansLike, spansOf)
      await this.#engine.command(
        sql`CREATE TABLE ${table} ENGINE = MergeTree ORDER BY tuple() AS ${sums.select(spans)}`,
      )
      sums.table = table
    } catch (error) {
      // What takes more than it may is counted anew each time, and says so if that does too.
      if (!(inWords(error, usualLimits) instanceof Unanswerable)) throw error
    } finally {
      kept.readers -= 1
      await this.#dropUnread(kept)
    }
  }

  #make(reading: AskedReading, rules: readonly Rule[]): Kept {
    const hasProperties = reading.readsProperties === true
    const sets: string[] = []
    const kept: Kept = {
      table: newTable('events'),
      orderRule: ruleKey(reading.orderRule),
      matching: { numbers: new Map(rules.map((rule, number) => [ruleKey(rule), number])), sets, hasProperties },
      bounds: [],
      made: Promise.resolve(),
      isMade: false,
      isLarge: false,
      beside: new Map(),
      sums: new Map(),
      readers: 0,
      retired: false,
    }
    const fill = async () => {
      const columns = hasProperties ? sql`* EXCEPT (way_in)` : sql`* EXCEPT (way_in, properties, numbers, dates)`
      const events = await this.#events()
      const of = Math.max(1, Math.ceil(events / this.#eventsAtOnce))
      kept.isLarge = events >= this.#summedFrom
      const created = sql`CREATE TABLE ${kept.table} ENGINE = MergeTree PARTITION BY (plain, tells, buys) ORDER BY (first_week, last_week, who, time, seq)`
      for (let part = 0, before = 0; part < of; part++) {
        const events = of === 1 ? matchedEvents(reading, rules) : matchedEvents(reading, rules, { part, of, before })
        await this.#engine.command(sql`${intoPart(part, created, kept.table)} SELECT ${columns} FROM (${events})`)
        const [last] = await this.#engine.writerRows<{ who: number }>(sql`SELECT max(who) AS who FROM ${kept.table}`)
        before = last!.who
        kept.bounds.push(before)
      }
      const found = await this.#engine.writerRows<{ matched: string }>(
        sql`SELECT matched FROM ${kept.table} GROUP BY matched ORDER BY matched`,
      )
      sets.push('', ...found.flatMap(({ matched }) => matched || []))
      kept.isMade = true
    }
    kept.made = this.#whileBusy(fill())
    kept.made.catch(() => this.#kept.delete(kept))
    return kept
  }

  async #events(): Promise<number> {
    const [store] = await this.#engine.writerRows<{ events: number }>(sql`SELECT count() AS events FROM events`)
    return store!.events
  }

  /** Lets go of what was kept of a store that has changed. */
  async #forget(): Promise<void> {
    const version = await storeVersion(this.#engine)
    if (version !== this.#version) {
      this.#asked.clear()
      for (const kept of this.#kept) this.#retire(kept)
    }
    this.#version = version
  }

  #retire(kept: Kept): void {
    this.#kept.delete(kept)
    kept.retired = true
    // A table that could not be dropped is cleared when the store is opened again.
    this.#whileBusy(this.#dropUnread(kept)).catch(() => {})
  }

  async #dropUnread({ table, made, beside, sums, readers, retired }: Kept): Promise<void> {
    if (!retired || readers > 0) return
    await made.catch(() => {})
    const others = await Promise.all([...beside.values()].map((each) => each.catch(() => undefined)))
    const summed = [...sums.values()].map((each) => each.table)
    for (const each of [table, ...others, ...summed])
      if (each) await this.#engine.command(sql`DROP TABLE IF EXISTS ${each} SYNC`)
  }
}

/** What stands before the rows of a part: the first of them make the table. */
const intoPart = (part: number, created: Sql, table: Sql): Sql =>
  part === 0 ? sql`${created} AS` : sql`INSERT INTO ${table}`

/** What tables beside the events are of. */
type Beside = 'visits' | 'people' | 'answers' | 'spans' | 'segment'

const newTable = (of: Beside | 'events' | 'sums'): Sql => named(`matched_${of}_${randomBytes(8).toString('hex')}`)
