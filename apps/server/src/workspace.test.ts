import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Engine, type Period } from '@wegwijs/analytics'
import { type ModelId, newJourney } from '@wegwijs/journey'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { configOf } from './config.ts'
import { Workspace } from './workspace.ts'

let folder: string
let workspace: Workspace

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wegwijs-workspace-'))
  workspace = await Workspace.open(configOf({ data: folder }))
  workspace.createJourney(
    newJourney({
      ...{ id: 'winkel', title: 'De winkel', language: 'nl', model: 'stdc', audience: 'forenzen', today: '2026-03-31' },
    }),
  )
  await imported('anna', '2026-03-01')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

async function imported(person: string, day: string): Promise<void> {
  const csv = `persoon;tijd;gebeurtenis\n${person};${day}T12:00:00Z;Bezoek\n`
  await workspace.importFile(bytesOf(csv), { file: 'bezoek.csv', skipInvalid: false, dryRun: false })
}
async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

/** Opens a map of which the counting takes so many seconds by the clock. */
async function opened(seconds: number): Promise<void> {
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += seconds * 1000))
  await workspace.map('winkel', 'stdc')
  clock.mockRestore()
}

/** How many statements count something to show a map; asking whether the store changed counts nothing. */
async function statementsFor(model: ModelId, period?: Period): Promise<number> {
  const asked = vi.spyOn(Engine.prototype, 'rows')
  await workspace.map('winkel', model, period)
  const counting = asked.mock.calls.filter(([{ strings }]) => strings.some((part) => /GROUP BY/.test(part)))
  asked.mockRestore()
  return counting.length
}

test('after a map that somebody waited for its periods and models are there before they are chosen', async () => {
  await opened(2)
  await workspace.countedAhead()
  expect(await statementsFor('stdc', { days: 30 })).toBe(0)
  expect(await statementsFor('aida')).toBe(0)
  expect(await statementsFor('stdc', { days: 31 })).toBeGreaterThan(0)
})

test('after an import they are counted anew', async () => {
  await opened(2)
  await imported('bas', '2026-03-02')
  await workspace.countedAhead()
  expect(await statementsFor('stdc')).toBe(0)
  expect(await statementsFor('stdc', { days: 7 })).toBe(0)
})

test('a map that is there at once is left alone', async () => {
  await opened(0.1)
  await workspace.countedAhead()
  expect(await statementsFor('stdc', { days: 30 })).toBeGreaterThan(0)
})
