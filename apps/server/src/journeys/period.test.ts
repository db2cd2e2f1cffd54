import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WegwijsClient } from '@wegwijs/api'
import { type Journey, newJourney, recordsOf, withRecord } from '@wegwijs/journey'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Running, startServer } from '../start.ts'

let folder: string
let running: Running
let client: WegwijsClient

/** Anna visits long ago and again on the last day; Bas visits a week before the last day. */
const visits = `persoon;tijd;gebeurtenis
anna;2026-01-01T12:00:00Z;Bezoek
bas;2026-03-24T12:00:00Z;Bezoek
anna;2026-03-31T12:00:00Z;Bezoek
`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wegwijs-period-'))
  running = await startServer({ data: join(folder, 'data'), port: 0, example: false })
  client = new WegwijsClient(running.address)
  await client.createJourney(countingVisits())
  await client.runImport(new Blob([visits]), { file: 'bezoeken.csv' })
})
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A journey of which one touchpoint counts every visit. */
function countingVisits(): Journey {
  const made = newJourney({
    id: 'winkel',
    title: 'De winkel',
    language: 'nl',
    model: 'stdc',
    audience: 'forenzen',
    today: '2026-03-31',
  })
  const { id: _id, ...touchpoint } = recordsOf(made, 'touchpoint')[0]!
  return withRecord(made, 'bezoek', { ...touchpoint, rule: { field: 'name', op: 'is', value: 'Bezoek' } })
}

async function visited(days?: number) {
  const { answer } = await client.map('winkel', 'stdc', days === undefined ? undefined : { days })
  const { people, events } = answer.touchpoints.rows.find(({ key }) => key === 'bezoek')!
  return { people, events, from: new Date(answer.flow.about.period!.from).toISOString() }
}

test('without a period everything counts', async () => {
  expect(await visited()).toEqual({ people: 2, events: 3, from: '2026-01-01T12:00:00.000Z' })
})

test('a period looks back from the newest event, and says so', async () => {
  expect(await visited(30)).toEqual({ people: 2, events: 2, from: '2026-03-01T12:00:00.001Z' })
  // Bas came exactly seven days before the newest event: just too long ago.
  expect(await visited(7)).toEqual({ people: 1, events: 1, from: '2026-03-24T12:00:00.001Z' })
  expect(await visited(8)).toMatchObject({ people: 2, events: 2 })
})

test('one period never answers for another', async () => {
  await visited(7)
  expect(await visited()).toMatchObject({ people: 2, events: 3 })
  expect(await visited(7)).toMatchObject({ people: 1, events: 1 })
})

test('every question of the map is about the period', async () => {
  const { answer } = await client.map('winkel', 'stdc', { days: 7 })
  const { placed: _withoutAbout, reported: _ofOthers, ...asked } = answer
  for (const { about } of Object.values(asked)) {
    expect(about.period).toEqual({ from: Date.UTC(2026, 2, 24, 12) + 1, to: Date.UTC(2026, 2, 31, 12) })
  }
})

test.each(['0', '-7', '1.5', '36501', '1e2', ' 7', 'week', ''])(
  '“%s” days is refused in both languages',
  async (days) => {
    const response = await fetch(`${running.address}/api/journeys/winkel/map?days=${encodeURIComponent(days)}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      code: 'invalid',
      message: {
        nl: expect.stringContaining('heel aantal dagen'),
        en: expect.stringContaining('whole number of days'),
      },
    })
  },
)

test('calendar days count from midnight to midnight, both included', async () => {
  const { answer } = await client.map('winkel', 'stdc', { from: '2026-01-01', to: '2026-03-24' })
  expect(answer.flow.about.period).toEqual({ from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 2, 25) - 1 })
  expect(answer.touchpoints.rows.find(({ key }) => key === 'bezoek')!.events).toBe(2)
})

test.each(['from=2026-01-01', 'to=2026-01-01', 'from=2026-02-30&to=2026-03-01', 'from=2026-03-02&to=2026-03-01'])(
  '“%s” is no period, which is said in both languages',
  async (query) => {
    const response = await fetch(`${running.address}/api/journeys/winkel/map?${query}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      message: { nl: expect.stringContaining('twee dagen'), en: expect.stringContaining('two days') },
    })
  },
)
