import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type JourneySummary, WegwijsClient } from '@wegwijs/api'
import { newJourney } from '@wegwijs/journey'
import { LiveJourney } from '@wegwijs/live-map'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Running, startServer } from './start.ts'

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
  test('what was saved reads the same', async () => {
    const { journey } = await client.createJourney(made('mijn'))
    expect((await client.journey('mijn')).journey).toEqual(journey)
    expect((await client.journeys()).map(({ id }: JourneySummary) => id)).toContain('mijn')
    expect(await client.documents()).toEqual([journey])
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

describe('live journeys', () => {
  test('an edit is sent as bytes, is there after starting again, and is heard by others', async () => {
    await client.createJourney(made('live'))
    const { state, sequence } = await client.openJourney('live')
    const live = LiveJourney.from(state)
    const updates: Uint8Array[] = []
    live.onOwnUpdate((update) => updates.push(update))
    live.edit((journey) => ({ ...journey, title: 'Anders' }))
    const sent = await client.sendUpdate('live', updates[0]!, { since: sequence, member: 'Sanne' })
    expect(sent).toEqual({ sequence: sequence + 1, missed: null })
    expect(await client.journey('live')).toEqual({ journey: live.journey, sequence: sent.sequence })
    const { missed } = await client.sendUpdate('live', null, { since: sequence, member: 'Bram' })
    const other = LiveJourney.from(state)
    other.apply(missed!)
    expect(other.journey).toEqual(live.journey)
    expect(await client.journeys()).toContainEqual(
      expect.objectContaining({ id: 'live', title: 'Anders', changedBy: 'Sanne', changedAt: expect.any(Number) }),
    )
    await running.stop()
    running = await startServer({ data: join(folder, 'data'), port: 0, example: false })
    client = new WegwijsClient(running.address)
    expect(LiveJourney.from((await client.openJourney('live')).state).journey).toEqual(live.journey)
  })

  test('versions are kept by name and come back whole', async () => {
    const kept = await client.keepVersion('live', { name: ' Voor de directie ', by: 'Sanne', reason: 'named' })
    expect(kept).toMatchObject({ name: 'Voor de directie', by: 'Sanne', reason: 'named' })
    expect(await client.versions('live')).toEqual([kept])
    const { journey } = await client.journey('live')
    expect(await client.version('live', kept.id)).toEqual({ summary: kept, journey })
  })

  test('what is not right is refused in words', async () => {
    const who = { since: 0, member: '' }
    const refused = (status: number) => expect.objectContaining({ status })
    await expect(client.sendUpdate('live', new Uint8Array([1, 2, 3]), who)).rejects.toEqual(refused(400))
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"title":"x"}' }
    expect((await fetch(`${running.address}/api/journeys/live/live?since=0`, json)).status).toBe(400)
    await expect(client.sendUpdate('live', null, { ...who, since: -1 })).rejects.toEqual(refused(400))
    await expect(client.sendUpdate('live', null, { ...who, member: 'x'.repeat(301) })).rejects.toEqual(refused(400))
    await expect(client.sendUpdate('niets', null, who)).rejects.toEqual(refused(404))
    await expect(client.openJourney('niets')).rejects.toEqual(refused(404))
    await expect(client.version('live', 'niets')).rejects.toEqual(refused(404))
    for (const version of [
      { name: null, by: '', reason: 'named' as const },
      { name: 'x'.repeat(301), by: '', reason: 'named' as const },
      { name: null, by: '', reason: 'automatic' as const },
    ]) {
      await expect(client.keepVersion('live', version)).rejects.toEqual(refused(400))
    }
  })
})

test('a folder that a server is using is refused to another', async () => {
  await expect(startServer({ data: join(folder, 'data'), port: 0, example: false })).rejects.toMatchObject({
    status: 409,
    body: { message: { nl: expect.stringContaining('Een andere Wegwijs gebruikt de map') } },
  })
  expect((await client.journeys()).length).toBeGreaterThan(0)
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
    const journey = made('geteld')
    const touchpoint = Object.entries(journey.records).find(([, record]) => record.kind === 'touchpoint')!
    const ruled = {
      ...journey,
      records: {
        ...journey.records,
        [touchpoint[0]]: { ...touchpoint[1], rule: { field: 'name' as const, op: 'is' as const, value: 'Bezoek' } },
      },
    }
    await client.createJourney(ruled as typeof journey)
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

describe('imports that were once wrong', () => {
  const ndjson = (rows: object[]): Blob => new Blob(rows.map((row) => `${JSON.stringify(row)}\n`))

  test('two imports of the same file at once store it once', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({
      person: `tegelijk-${index}`,
      time: index,
      name: 'Tegelijk',
    }))
    const before = await client.store()
    const reports = await Promise.all([1, 2].map(() => client.runImport(ndjson(rows), { file: 'a.ndjson' })))
    expect(reports.reduce((sum, { stored }) => sum + stored, 0)).toBe(5_000)
    expect(reports.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(5_000)
    const after = await client.store()
    expect(after.events - before.events).toBe(5_000)
    expect(after.change - before.change).toBe(2)
  })

  test('an upload that is refused at its first line still gets its answer, however long it is', {
    timeout: 60_000,
  }, async () => {
    const body = new Blob(['"', 'x'.repeat(40_000_000)])
    const preview = await client.previewImport(body, { file: 'groot.csv' })
    expect(preview.invalid).toBeGreaterThan(0)
  })

  test('events of one moment on one line of an XES file keep their order', async () => {
    const event = (name: string) =>
      `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="2020-01-01T00:00:00Z"/></event>`
    const xes = `<log><trace><string key="concept:name" value="xes-1"/>${['Zet', 'Aan', 'Maak'].map(event).join('')}</trace></log>`
    await client.runImport(new Blob([xes]), { file: 'een-regel.xes' })
    const { edges } = await client.ask({ kind: 'transitions', by: 'event' })
    const next = (from: string) => edges.find((edge) => edge.from === from)?.to
    expect([next('Zet'), next('Aan'), next('Maak')]).toEqual(['Aan', 'Maak', 'END'])
  })

  test('two rows of one day and campaign are added up; a corrected file replaces them', async () => {
    const spend = (cost: number) => ({
      kind: 'spend',
      day: '2026-01-01',
      channel: 'search',
      campaign: 'c',
      impressions: 10,
      clicks: 1,
      cost,
      currency: 'EUR',
    })
    const both = [spend(5), spend(7)]
    expect(await client.runImport(ndjson(both), { file: 'kosten.ndjson' })).toMatchObject({
      rows: 2,
      stored: 2,
      duplicates: 0,
    })
    expect(await client.runImport(ndjson(both), { file: 'kosten.ndjson' })).toMatchObject({
      rows: 2,
      stored: 0,
      duplicates: 2,
    })
    expect(await client.runImport(ndjson([spend(5), spend(8)]), { file: 'kosten.ndjson' })).toMatchObject({
      stored: 2,
      duplicates: 0,
    })
    expect((await client.store()).adSpendRows).toBe(1)
  })

  test('a dry run says what would be stored and stores nothing', async () => {
    const before = await client.store()
    const rows = ndjson([
      { person: 'droog', time: 1, name: 'Droog' },
      { time: 2, name: 'Droog' },
    ])
    expect(await client.runImport(rows, { file: 'd.ndjson', dryRun: true })).toMatchObject({
      rows: 2,
      stored: 2,
      unidentified: 1,
    })
    expect(await client.store()).toEqual(before)
  })

  test('a rule may compare with a number beyond 2^53', async () => {
    const { journey } = await client.journey('geteld')
    const rule = { field: 'properties.campagne' as const, op: '=' as const, value: 1e300 }
    const records = Object.fromEntries(
      Object.entries(journey.records).map(([id, record]) => [
        id,
        record.kind === 'touchpoint' ? { ...record, rule } : record,
      ]),
    )
    const { rows } = await client.ask({ kind: 'counts', by: 'touchpoint', journey: { ...journey, records } })
    expect(rows.every(({ people }) => people === 0)).toBe(true)
  })

  test('a request without a body, a journey or a known kind is refused in words', async () => {
    const post = (path: string, body?: string) =>
      fetch(running.address + path, {
        method: 'POST',
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body }),
      })
    for (const response of [
      await post('/api/journeys', 'null'),
      await post('/api/imports'),
      await post('/api/questions', '{}'),
    ]) {
      expect(response.status).toBe(400)
      expect(((await response.json()) as { message: { nl: string } }).message.nl).not.toBe('')
    }
  })
})

describe('sources', () => {
  const ndjson = (rows: object[]): Blob => new Blob(rows.map((row) => `${JSON.stringify(row)}\n`))
  const sale = (person: string, time: string) => ({ person, time: `${time}Z`, name: 'Verkoop', source: 'kassa' })
  const kept = [sale('s1', '2026-05-01T10:00'), sale('s2', '2026-05-02T10:00')]

  test('each source tells its days, people and imports; a merge makes two people one', async () => {
    const rows = [...kept, { merge: { from: 's1', into: 's2' } }]
    const report = await client.runImport(ndjson(rows), { file: 'kassa.ndjson' })
    expect(report).toMatchObject({ rows: 3, stored: 3, people: 1, merges: 1, leftOut: [], changed: 0 })
    const { sources, imports } = await client.sources()
    expect(sources).toContainEqual({
      ...{ kind: 'events', source: 'kassa', from: '2026-05-01', to: '2026-05-02', rows: 2, people: 1 },
      newest: Date.parse('2026-05-02T10:00Z'),
    })
    expect(imports[0]).toMatchObject({
      ...{ file: 'kassa.ndjson', format: 'ndjson', rows: 3, stored: 3, merges: 1, refused: false },
      covers: [{ kind: 'events', source: 'kassa', from: '2026-05-01', to: '2026-05-02', rows: 2 }],
    })
  })

  test('I-08: 22 HubSpot contacts, of which three were merged into a fourth, are 19 people', async () => {
    const { people } = await client.store()
    const path = new URL('../../../packages/formats/fixtures/hubspot/warehouse-contacts.csv', import.meta.url)
    const report = await client.runImport(new Blob([readFileSync(path)]), { file: 'contacts.csv' })
    expect(report).toMatchObject({ format: 'hubspot', people: 19, refused: false })
    expect((await client.store()).people).toBe(people + 19)
  })

  test('I-10: an alias joins jen@email.com and 507f191e81, also in what they did before it came', async () => {
    const earlier = ['jen@email.com', '507f191e81'].map((person) => ({ person, time: 1, name: 'Alias proef' }))
    await client.runImport(ndjson(earlier), { file: 'eerder.ndjson' })
    const people = async () =>
      (await client.ask({ kind: 'counts', by: 'event' })).rows.find(({ key }) => key === 'Alias proef')?.people
    expect(await people()).toBe(2)
    const call = { type: 'alias', previousId: 'jen@email.com', userId: '507f191e81', timestamp: '2026-03-02T09:00:00Z' }
    const report = await client.runImport(ndjson([call]), { file: 'segment.jsonl' })
    expect(report).toMatchObject({ format: 'segment', rows: 1, stored: 1, merges: 1 })
    expect(await people()).toBe(1)
  })

  test('a file that replaces its days says what changed; a look beforehand changes nothing', async () => {
    const corrected = ndjson([sale('s3', '2026-05-02T12:00')])
    const options = { file: 'kassa.ndjson', replaceDays: true }
    const change = { day: '2026-05-02', what: 'events', of: 'kassa', before: 1, after: 1, gone: 1, come: 1 }
    const { change: before } = await client.store()
    expect(await client.runImport(corrected, { ...options, dryRun: true })).toMatchObject({ changes: [change] })
    expect((await client.store()).change).toBe(before)
    expect(await client.runImport(corrected, options)).toMatchObject({ stored: 1, changed: 1, changes: [change] })
    const { imports } = await client.sources()
    expect(imports[0]).toMatchObject({ changed: 1, changes: [change] })
  })

  test('a file without a source cannot replace days: others without one would lose theirs', async () => {
    const nameless = ndjson([{ person: 'p', time: '2026-05-02T12:00:00Z', name: 'Verkoop' }])
    const { change } = await client.store()
    await expect(client.runImport(nameless, { file: 'order.ndjson', replaceDays: true })).rejects.toMatchObject({
      body: { message: { en: expect.stringContaining('names no source') } },
    })
    expect((await client.store()).change).toBe(change)
  })

  test('a total of days whose cost is stored by day is refused, with the remedy', async () => {
    const spend = (day: string, until: string) => ({
      ...{ kind: 'spend', day, until, platform: 'meta', channel: 'Paid Social', campaign: 'dubbel' },
      ...{ impressions: 10, clicks: 1, cost: 20, currency: 'EUR' },
    })
    await client.runImport(ndjson([spend('2026-06-01', '2026-06-01')]), { file: 'dag.ndjson' })
    const report = await client.runImport(ndjson([spend('2026-06-01', '2026-06-30')]), { file: 'maand.ndjson' })
    expect(report).toMatchObject({ refused: true, invalid: 1, errors: [{ line: 1, field: 'day' }] })
    expect(report.errors[0]!.remedy.nl).toContain('--replace-days')
  })

  test('a refused file is written down with its first errors and stores nothing', async () => {
    const { change, events } = await client.store()
    const broken = Array.from({ length: 30 }, (_, index) => ({ person: `x${index}`, name: 'Verkoop' }))
    expect(await client.runImport(ndjson(broken), { file: 'kapot.ndjson' })).toMatchObject({ refused: true })
    expect(await client.store()).toMatchObject({ change, events })
    const [last] = (await client.sources()).imports
    expect(last).toMatchObject({ file: 'kapot.ndjson', refused: true, rows: 30, stored: 0, invalid: 30 })
    expect(last!.errors).toHaveLength(20)
    expect(last!.errors[0]).toMatchObject({ line: 1, field: 'time' })
  })
})

test('a damaged journey file is named, and the others still open', async () => {
  mkdirSync(join(folder, 'data/journeys/own'), { recursive: true })
  writeFileSync(join(folder, 'data/journeys/own/stuk.journey.json'), '{')
  const damaged = (await client.journeys()).filter((summary) => summary.damaged !== null)
  expect(damaged).toMatchObject([
    { id: 'stuk.journey.json', damaged: { nl: 'Het bestand “stuk.journey.json” is beschadigd.' } },
  ])
  await expect(client.openJourney('stuk.journey.json')).rejects.toMatchObject({
    status: 400,
    body: { code: 'invalid' },
  })
  expect((await client.journey('mijn')).journey.title).toBe('Mijn klantreis')
})
