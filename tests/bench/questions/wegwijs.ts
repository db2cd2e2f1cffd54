import { Engine, Store } from '@wegwijs/analytics'
import type { Event } from '@wegwijs/journey'
import { asked, keepTables, type QuestionName, questionNames, type Told } from './asked.ts'
import { best, type Cost, measured } from './cost.ts'
import { journeys } from './journeys.ts'
import { eventOf } from './map.ts'

/** One size in a process of its own, so that its memory is its own: people and a data folder in, `WegwijsFigures` out. */
export interface WegwijsFigures {
  load: Cost & { events: number }
  /** Or why there are none. */
  tables: Cost | string
  questions: Record<QuestionName, Asked>
}

/** A question before and after the tables are kept; what failed has no cost. */
export interface Asked {
  first: Cost | null
  warm: Cost | null
  told: Told | null
  failures: string[]
}

const ROWS_AT_ONCE = 200_000

const [people, data] = [Number(process.argv[2]), process.argv[3]!]
const store = await Store.open(await Engine.embedded(data))
const { cost, result: events } = await measured(() => load(store, people))
const questions = Object.fromEntries(
  questionNames.map((name) => [name, { first: null, warm: null, told: null, failures: [] } as Asked]),
) as WegwijsFigures['questions']
for (const name of questionNames) await askFirst(name)
const tables = await tried(() => measured(() => keepTables(store)))
for (const name of questionNames) {
  const warm = await tried(() => best(3, () => asked[name](store)))
  if (typeof warm === 'string') questions[name].failures.push(warm)
  else Object.assign(questions[name], { warm: warm.cost, told: warm.result })
}
await store.close()
process.send!({ load: { ...cost, events }, tables: typeof tables === 'string' ? tables : tables.cost, questions })

async function askFirst(name: QuestionName): Promise<void> {
  const first = await tried(() => measured(() => asked[name](store)))
  if (typeof first === 'string') questions[name].failures.push(first)
  else questions[name].first = first.cost
}

/** What fails is a finding, not the end of the bench. */
async function tried<T>(work: () => Promise<T>): Promise<T | string> {
  try {
    return await work()
  } catch (error) {
    return String(error).slice(0, 200)
  }
}

async function load(store: Store, people: number): Promise<number> {
  const staging = await store.stage()
  let rows = 0
  let person = 0
  let batch: { line: number; event: Event }[] = []
  for (const events of journeys(people)) {
    for (let index = 0; index < events.length; index++)
      batch.push({ line: ++rows, event: eventOf(person, events, index) })
    person++
    if (batch.length < ROWS_AT_ONCE) continue
    await staging.add(batch)
    batch = []
  }
  await staging.add(batch)
  const { stored } = await staging.land({ file: 'bench', format: 'bench', rows, invalid: 0, at: 0 })
  if (stored !== rows) throw new Error(`Stored ${stored} of ${rows} events`)
  return rows
}
