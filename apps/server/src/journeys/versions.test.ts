import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { JourneyStore } from './journey-store.ts'
import { Editor, ownFolder, tea } from './tea.ts'

const MINUTE = 60_000
const folder = ownFolder()
let file = 0
let now: number
let database: DatabaseSync
let store: JourneyStore
let sanne: Editor

beforeEach(() => {
  file += 1
  now = Date.UTC(2026, 10, 22)
  database = openDatabase(join(folder, `${file}.sqlite`))
  store = new JourneyStore(database, 'own', () => now)
  store.create(tea)
  sanne = new Editor(() => store, 'Sanne')
})
afterEach(() => database.close())

const exact = (id: string) => store.version('thee', id).journey

test('work after half an hour of quiet first keeps the journey as it was, and whose work that was', () => {
  now += 5 * MINUTE
  sanne.adds('noor').sends()
  const before = store.get('thee').journey
  const changed = now
  expect(store.versions('thee')).toEqual([])
  now += 30 * MINUTE
  new Editor(() => store, 'Bram').adds('daan').sends()
  expect(store.versions('thee')).toEqual([
    { id: expect.any(String), at: changed, by: 'Sanne', name: null, reason: 'automatic' },
  ])
  expect(exact(store.versions('thee')[0]!.id)).toEqual(before)
  expect(store.get('thee').journey.records).toHaveProperty('daan')
})

test('work that goes on makes no versions, and neither does asking', () => {
  for (let n = 0; n < 10; n++) {
    now += 29 * MINUTE
    sanne.adds(`noor-${n}`).sends()
  }
  now += 300 * MINUTE
  sanne.sends()
  expect(store.versions('thee')).toEqual([])
})

test('what a named version has already is not kept again', () => {
  const { id } = store.keepVersion('thee', { name: 'Voor de directie', by: 'Sanne', reason: 'named' })
  now += 60 * MINUTE
  sanne.adds('noor').sends()
  expect(store.versions('thee').map((version) => version.id)).toEqual([id])
  now += 60 * MINUTE
  sanne.adds('daan').sends()
  expect(store.versions('thee').map(({ reason }) => reason)).toEqual(['automatic', 'named'])
})

test('a version stays exactly what it was, whatever happens to the journey', () => {
  sanne.adds('noor', 'Noor “de snelle” <b>').sends()
  const then = store.get('thee').journey
  const { id } = store.keepVersion('thee', { name: 'Één', by: 'Sanne', reason: 'named' })
  sanne.adds('noor', 'Anders').retitles('Anders').sends()
  expect(store.version('thee', id)).toEqual({
    summary: { id, at: now, by: 'Sanne', name: 'Één', reason: 'named' },
    journey: then,
  })
  expect(JSON.stringify(exact(id))).toBe(JSON.stringify(then))
})

test('restoring is an edit like any other: the exact version comes back, with a copy of what was there before', () => {
  const { id } = store.keepVersion('thee', { name: 'Eerst', by: '', reason: 'named' })
  sanne.adds('noor').retitles('Anders').sends()
  const safety = store.keepVersion('thee', { name: null, by: 'Sanne', reason: 'before-restore' })
  sanne.live.edit(() => exact(id))
  sanne.sends()
  expect(store.get('thee').journey).toEqual(tea)
  expect(exact(safety.id)).toMatchObject({ title: 'Anders', records: { noor: {} } })
})

test('a version of another journey, or of none, is not found', () => {
  store.create({ ...tea, id: 'koffie' })
  const { id } = store.keepVersion('koffie', { name: 'x', by: '', reason: 'named' })
  for (const wrong of [id, 'niets', "' OR 1=1 --"]) {
    expect(() => store.version('thee', wrong)).toThrow(expect.objectContaining({ status: 404 }))
  }
})
