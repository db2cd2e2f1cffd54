import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AdSpend, Event, Figure, Merge, Reading, SearchDay } from '@wegwijs/journey'
import { afterAll, beforeAll, expect } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { Engine } from './clickhouse/engine.ts'
import { serveEmbedded } from './clickhouse/http-front.ts'
import { viewPeople } from './clickhouse/merges.ts'
import { sql } from './clickhouse/sql.ts'
import { Store } from './clickhouse/store.ts'
import { type Answers, type Question, type QuestionKind, questionSchema } from './question/question.ts'
import { noReading, type Resolved, withRules } from './question/resolved.ts'
import type { Log } from './referee/log.ts'
import { referee } from './referee/referee.ts'

/** Random cases each property is tried on; every run of the tests draws others. WEGWIJS_RUNS asks for more. */
export const RUNS = Number(process.env.WEGWIJS_RUNS ?? 5)

/** A store of this test file, gone when it ends: embedded, or with WEGWIJS_STORE=url reached as a ClickHouse server is. */
export function ownStore(): () => Store {
  const directory = mkdtempSync(join(tmpdir(), 'wegwijs-contract-'))
  const front = process.env.WEGWIJS_STORE === 'url' ? serveEmbedded(directory) : null
  let store: Store
  beforeAll(async () => {
    const engine = front ? await Engine.at((await front).url) : await Engine.embedded(directory)
    store = await Store.open(engine, undefined, { summedFrom: 0 })
  })
  afterAll(async () => {
    await store.close()
    await (await front)?.close()
    rmSync(directory, { recursive: true, force: true })
  })
  return () => store
}

/** Puts a log into an emptied store, in the order given. */
export async function given(
  store: Store,
  log: readonly Event[],
  spent: readonly AdSpend[] = [],
  merges: readonly Merge[] = [],
  { figures = [], searches = [] }: { figures?: readonly Figure[]; searches?: readonly SearchDay[] } = {},
): Promise<void> {
  for (const table of [sql`events`, sql`ad_spend`, sql`merges`, sql`people`, sql`figures`, sql`search_days`]) {
    await store.engine.command(sql`TRUNCATE TABLE ${table}`)
  }
  await viewPeople(store.engine)
  const staging = await store.stage()
  staging.addSpend(spent)
  staging.addMerges(merges)
  staging.addFigures(figures)
  staging.addSearches(searches)
  await staging.add(log.map((event, index) => ({ line: index + 1, event })))
  await staging.land({ file: 'random', format: 'ndjson', rows: log.length, invalid: 0, at: 0 })
}

/** A question as it comes in, as the engines get it: read by a map, or by event name. */
export function asked<K extends Exclude<QuestionKind, 'attribution' | 'conformance' | 'reconcile'>>(
  kind: K,
  question: object,
  map: Reading = noReading,
): Resolved<Extract<Question, { kind: K }>> {
  const {
    journey: _journey,
    model: _model,
    ...rest
  } = questionSchema.parse({ kind, ...question }) as Question & {
    journey?: unknown
    model?: unknown
  }
  return { ...rest, reading: map } as unknown as Resolved<Extract<Question, { kind: K }>>
}

/** What both engines say of a log that the store was given, once they agree: `alike` is how far. */
export async function agreed<Q extends Question>(
  store: Store,
  question: Resolved<Q>,
  log: Log,
  alike: (told: unknown) => unknown = close,
): Promise<Answers[Q['kind']]> {
  const told = referee(question, log)
  expect(alike(await answer(store, question)), JSON.stringify(question)).toEqual(alike(told))
  return told
}

/** As `agreed`, of the events and then of what is kept of them for a map whose rules are all known. */
export async function agreedKept<Q extends Question>(
  store: Store,
  question: Resolved<Q>,
  log: Log,
  alike: (told: unknown) => unknown = close,
): Promise<Answers[Q['kind']]> {
  await agreed(store, question, log, alike)
  await store.matched.keep(withRules(question as unknown as Resolved).reading)
  return agreed(store, question, log, alike)
}

/** The seed is printed, so that a failure can be repeated with WEGWIJS_SEED. */
export function seed(): number {
  const seed = Number(process.env.WEGWIJS_SEED ?? Date.now() % 2 ** 31)
  console.info(`seed ${seed}`)
  return seed
}

/** Sums of fractions may differ in the last bits between engines. */
export function close(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12)) + 0
  if (Array.isArray(value)) return value.map(close)
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, close(part)]))
  return value
}
