import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type JourneySummary, type StoredJourney, WegwijsClient } from '@wegwijs/api'
import { newJourney } from '@wegwijs/journey'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Running, startServer } from './start.ts'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))
let folder: string
let running: Running
let client: WegwijsClient

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wegwijs-server-'))
  running = await startServer({ data: join(folder, 'data'), port: 0, example: false })
  client = new WegwijsClient(running.address)
})
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true, force: true })
})

const made = (id: string) =>
  newJourney({ id, title: 'Mijn klantreis', language: 'nl', model: 'stdc', audience: 'forenzen', today: '2026-11-22' })

describe('journeys', () => {
  test('what was saved is in a file of its own, which reads the same', async () => {
    const { journey } = await client.createJourney(made('mijn'))
    const onDisk = JSON.parse(readFileSync(join(folder, 'data/journeys/own/mijn.journey.json'), 'utf8'))
    expect(onDisk).toEqual(journey)
    expect((await client.journey('mijn')).journey).toEqual(journey)
    expect((await client.journeys()).map(({ id }: JourneySummary) => id)).toContain('mijn')
  })

  test('a save from an old revision is refused and overwrites nothing', async () => {
    const first = await client.createJourney(made('samen'))
    const second = await client.saveJourney({ ...first.journey, title: 'Van Sanne' }, first.revision)
    await expect(client.saveJourney({ ...first.journey, title: 'Van Jeroen' }, first.revision)).rejects.toMatchObject({
      status: 409,
    })
    expect(await client.journey('samen')).toEqual(second)
  })

  test('of two saves at the same time one wins and the other is told', async () => {
    const { journey, revision } = await client.createJourney(made('tegelijk'))
    const saves = await Promise.allSettled(
      [1, 2].map((n) => client.saveJourney({ ...journey, title: `Versie ${n}` }, revision)),
    )
    expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a journey that refers to nothing is refused with the place', async () => {
    const journey = made('kapot')
    const broken = {
      ...journey,
      records: { ...journey.records, wees: { kind: 'step' as const, order: 'a0', stage: 'nergens', name: 'x' } },
    }
    await expect(client.createJourney(broken)).rejects.toMatchObject({
      status: 400,
      body: { problems: [{ where: 'records.wees.stage' }] },
    })
    await expect(client.journey('kapot')).rejects.toMatchObject({ status: 404 })
  })

  test('an id can never lead out of the folder', async () => {
    const path = encodeURIComponent('../../geheim')
    expect((await fetch(`${running.address}/api/journeys/${path}`)).status).toBe(404)
    await expect(client.createJourney({ ...made('x'), id: '../x' })).rejects.toMatchObject({ status: 400 })
  })
})

describe('this computer only', () => {
  const status = async (headers: Record<string, string>): Promise<number> => {
    const { request } = await import('node:http')
    return new Promise((resolve, reject) => {
      request(`${running.address}/api/store`, { headers }, (response) => {
        response.resume()
        resolve(response.statusCode!)
      })
        .on('error', reject)
        .end()
    })
  }

  test('a foreign Host (DNS rebinding) and a foreign Origin are refused; our own are not', async () => {
    const port = new URL(running.address).port
    expect(await status({})).toBe(200)
    expect(await status({ host: `localhost:${port}`, origin: `http://localhost:${port}` })).toBe(200)
    expect(await status({ host: 'evil.example' })).toBe(403)
    expect(await status({ host: '127.0.0.1.evil.example' })).toBe(403)
    expect(await status({ origin: 'https://evil.example' })).toBe(403)
    expect(await status({ origin: 'http://127.0.0.1:1' })).toBe(403)
    expect(await status({ origin: 'null' })).toBe(403)
  })
})

describe('imports', () => {
  test('a preview stores nothing, the import does, and the map of a journey counts it', async () => {
    const { journey, revision } = await client.createJourney(made('geteld'))
    const touchpoint = Object.entries(journey.records).find(([, record]) => record.kind === 'touchpoint')!
    const ruled = {
      ...journey,
      records: {
        ...journey.records,
        [touchpoint[0]]: { ...touchpoint[1], rule: { field: 'name' as const, op: 'is' as const, value: 'Bezoek' } },
      },
    }
    await client.saveJourney(ruled as typeof journey, revision)
    const body = new Blob(['persoon;tijd;gebeurtenis\np1;2026-01-01;Bezoek\np2;2026-01-02;Bezoek\n'])
    const preview = await client.previewImport(body, { file: 'a.csv' })
    expect(preview).toMatchObject({
      format: 'csv',
      rows: 2,
      valid: 2,
      people: 2,
      names: [{ name: 'Bezoek', events: 2 }],
    })
    expect((await client.store()).events).toBe(0)
    expect(await client.runImport(body, { file: 'a.csv' })).toMatchObject({ stored: 2 })
    const { answer, change } = await client.map('geteld', 'stdc')
    expect(change).toBe(1)
    expect(answer.touchpoints.rows.find(({ key }) => key === touchpoint[0])).toMatchObject({ people: 2, events: 2 })
  })
})

test('a killed server has kept every journey it said was saved (20 kills)', { timeout: 300_000 }, async () => {
  const data = join(folder, 'killed')
  const saved = new Map<string, StoredJourney>()
  for (let round = 0; round < 20; round++) {
    const child = spawn(process.execPath, [main, 'start', '--port', '0', '--data', data, '--no-example'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const address = await new Promise<string>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const found = /http:\/\/\S+/.exec(chunk.toString())
        if (found) resolve(found[0])
      })
    })
    const server = new WegwijsClient(address)
    for (const [id, stored] of saved) expect(await server.journey(id)).toEqual(stored)
    const id = `ronde-${round}`
    saved.set(id, await server.createJourney(made(id)))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
  }
})

test('a damaged journey file is named, and the others still open', async () => {
  writeFileSync(join(folder, 'data/journeys/own/stuk.journey.json'), '{')
  await expect(client.journey('stuk')).rejects.toMatchObject({ status: 400, body: { code: 'invalid' } })
  expect((await client.journey('mijn')).journey.title).toBe('Mijn klantreis')
  expect((await client.journeys()).map(({ id }) => id)).toContain('mijn')
})
