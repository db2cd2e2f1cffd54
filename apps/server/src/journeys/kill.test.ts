import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WegwijsClient } from '@wegwijs/api'
import { newRecord, withRecord } from '@wegwijs/journey'
import { LiveJourney } from '@wegwijs/live-map'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from './database.ts'
import { JourneyStore } from './journey-store.ts'
import { ownFolder, tea } from './tea.ts'

const script = fileURLToPath(new URL('./kill-server.ts', import.meta.url))
const SEED = Number(process.env.WEGWIJS_SEED ?? Math.floor(Math.random() * 1e9))
const KILLS = 20
/** Lines of kills beside each other, each with a folder of its own. */
const LINES = 4
const folder = ownFolder()

/** Numbers between 0 and 1 that a seed repeats. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

async function started(file: string, options: string[]): Promise<{ child: ChildProcess; client: WegwijsClient }> {
  const child = spawn(process.execPath, [script, file, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  return { child, client: new WegwijsClient(line.toString().trim()) }
}

/** Edits one after the other until the server is gone, and notes each that was said to be saved. */
async function editUntilKilled(client: WegwijsClient, round: string, saved: Set<string>): Promise<void> {
  const { state, sequence } = await client.openJourney('thee')
  const live = LiveJourney.from(state)
  const unsent: Uint8Array[] = []
  live.onOwnUpdate((update) => unsent.push(update))
  let since = sequence
  for (let n = 0; ; n++) {
    const id = `${round}-${n}`
    live.edit((journey) => withRecord(journey, id, { ...newRecord(journey, 'persona'), name: id }))
    try {
      since = (await client.sendUpdate('thee', unsent.pop()!, { since, member: 'Sanne' })).sequence
    } catch {
      return
    }
    saved.add(id)
  }
}

/** Kills a server `kills` times at random moments while someone edits; gives back what it had said was saved, and what is not there. */
async function killed(
  kills: number,
  seed: number,
  ...options: string[]
): Promise<{ saved: Set<string>; lost: string[] }> {
  const file = join(folder, `${seed}${options.join('')}.sqlite`)
  const first = openDatabase(file)
  new JourneyStore(first, 'own', Date.now).create(tea)
  first.close()
  const random = randomFrom(seed)
  const saved = new Set<string>()
  for (let round = 0; round < kills; round++) {
    const { child, client } = await started(file, options)
    const editing = editUntilKilled(client, `r${round}`, saved)
    const before = saved.size
    while (saved.size === before && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1))
    await new Promise((resolve) => setTimeout(resolve, random() * 60))
    child.kill('SIGKILL')
    await Promise.all([editing, once(child, 'exit')])
  }
  const last = openDatabase(file)
  const { records } = LiveJourney.from(new JourneyStore(last, 'own', Date.now).open('thee').state).journey
  last.close()
  return { saved, lost: [...saved].filter((id) => !Object.hasOwn(records, id)) }
}

const lines = Array.from({ length: LINES }, (_, line) => SEED + line)

test(`${KILLS} kills while someone edits: every change that was said to be saved is there (seed ${SEED})`, async () => {
  const results = await Promise.all(lines.map((seed) => killed(KILLS / LINES, seed)))
  expect(results.flatMap(({ lost }) => lost)).toEqual([])
  expect(results.reduce((sum, { saved }) => sum + saved.size, 0)).toBeGreaterThan(KILLS)
})

test(`a server that says “saved” before it is loses something: this test can see it (seed ${SEED})`, async () => {
  const results = await Promise.all(lines.map((seed) => killed(1, seed, '--early')))
  expect(results.flatMap(({ lost }) => lost)).not.toEqual([])
})
