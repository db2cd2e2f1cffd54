import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { type Journey, newRecord, withoutRecord, withRecord } from '@wegwijs/journey'
import { LiveJourney, merged } from '@wegwijs/live-map'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { JourneyStore } from './journey-store.ts'
import { Editor, ownFolder, tea } from './tea.ts'

const SEED = Number(process.env.WEGWIJS_SEED ?? Math.floor(Math.random() * 1e9))
const folder = ownFolder()
let file = 0
let database: DatabaseSync
let store: JourneyStore

const open = (): void => {
  database = openDatabase(join(folder, `${file}.sqlite`))
  store = new JourneyStore(database, 'own', () => 0)
}
const reopen = (): void => {
  database.close()
  open()
}
const editor = (member = 'Sanne'): Editor => new Editor(() => store, member)
const stored = (): Journey => store.get('thee').journey
const updatesKept = (): number => (database.prepare('SELECT count(*) AS n FROM updates').get() as { n: number }).n

beforeEach(() => {
  file += 1
  open()
  store.create(tea)
})
afterEach(() => database.close())

test('what was sent is there after opening again, as a plain copy and as a live document', () => {
  const sanne = editor().adds('noor').retitles('Ik zoek groene thee')
  sanne.sends()
  reopen()
  expect(stored()).toEqual(sanne.live.journey)
  expect(LiveJourney.from(store.open('thee').state).journey).toEqual(sanne.live.journey)
  expect(stored()).toMatchObject({ title: 'Ik zoek groene thee', records: { noor: { name: 'noor' } } })
})

test('who sends an update is given what others changed since, and nothing when they changed nothing', () => {
  const sanne = editor('Sanne')
  const bram = editor('Bram')
  expect(sanne.adds('noor').sends()).toBe(false)
  expect(bram.adds('daan').sends()).toBe(true)
  expect(sanne.sends()).toBe(true)
  expect(sanne.sends()).toBe(false)
  expect(sanne.live.journey).toEqual(bram.live.journey)
  expect(stored()).toEqual(bram.live.journey)
  expect(store.list()[0]).toMatchObject({ changedBy: 'Bram' })
})

test('an update that was sent before is no change', () => {
  const sanne = editor().adds('noor')
  const update = merged(sanne.unsent())
  const { sequence } = store.receive('thee', update, { since: 1, member: '' })
  expect(store.receive('thee', update, { since: sequence, member: '' })).toEqual({ sequence, missed: null })
})

test('an update of someone who was offline for long merges with all that happened meanwhile', () => {
  const offline = editor('Bram').adds('daan', 'Daan van ver')
  const sanne = editor('Sanne')
  for (let n = 0; n < 20; n++) sanne.adds(`noor-${n}`).sends()
  reopen()
  expect(offline.sends()).toBe(true)
  expect(stored()).toEqual(offline.live.journey)
  expect(stored().records).toMatchObject({ daan: { name: 'Daan van ver' }, 'noor-19': { name: 'noor-19' } })
})

/** An update that makes something else of the journey than the rules of the document allow. */
const updateTo = (change: (journey: Journey) => unknown): Uint8Array => {
  const sanne = editor()
  sanne.live.edit(change as (journey: Journey) => Journey)
  return merged(sanne.unsent())
}

test.each<[string, (journey: Journey) => unknown, string]>([
  ['a record of a kind that does not exist', (j) => withRecord(j, 'x', { kind: 'crad' } as never), 'records.x.kind'],
  [
    'a card with a moment nobody knows',
    (j) => withRecord(j, 'x', { ...newRecord(j, 'feeling'), moment: 'ooit' } as never),
    'records.x.',
  ],
  ['a journey without a title', (j) => ({ ...j, title: '' }), 'title'],
  ['a field that nobody knows', (j) => ({ ...j, titel: 'x' }), 'titel'],
  ['a field gone', ({ status: _gone, ...j }) => j, 'status'],
])('%s is refused with the place, and changes nothing', (_, change, where) => {
  const before = store.get('thee')
  expect(() => store.receive('thee', updateTo(change), { since: 1, member: '' })).toThrow(
    expect.objectContaining({
      status: 400,
      body: expect.objectContaining({
        problems: expect.arrayContaining([expect.objectContaining({ where: expect.stringContaining(where) })]),
      }),
    }),
  )
  expect(store.get('thee')).toEqual(before)
  expect(LiveJourney.from(store.open('thee').state).journey).toEqual(tea)
  editor().adds('noor').sends()
  expect(stored().records).toHaveProperty('noor')
})

test.each<[string, () => Uint8Array, number, string]>([
  ['bytes that are no update', () => new Uint8Array([1, 2, 3, 4]), 400, 'niet te lezen'],
  ['text', () => new TextEncoder().encode('{"title":"x"}'), 400, 'opgeslagen'],
  ['another id', () => updateTo((journey) => ({ ...journey, id: 'koffie' })), 400, 'kan geen “koffie” worden'],
  [
    'an update without the one before it',
    () => {
      const [, second] = editor().adds('noor').adds('noor', 'Noor').unsent()
      return second!
    },
    409,
    'hier ontbreekt',
  ],
])('%s: refused in words, nothing stored', (_, update, status, nl) => {
  const before = store.get('thee')
  expect(() => store.receive('thee', update(), { since: 1, member: '' })).toThrow(
    expect.objectContaining({
      status,
      body: expect.objectContaining({ message: { nl: expect.stringContaining(nl), en: expect.any(String) } }),
    }),
  )
  expect(store.get('thee')).toEqual(before)
  expect(updatesKept()).toBe(1)
})

test('many updates become one; the numbers go on, and whoever was behind is given everything', () => {
  const behind = editor('Bram').adds('daan')
  const sanne = editor('Sanne')
  for (let n = 0; n < 600; n++) sanne.adds('noor', `Noor ${n}`).sends()
  expect(updatesKept()).toBeLessThan(200)
  expect(sanne.since).toBe(601)
  expect(behind.sends()).toBe(true)
  expect(sanne.sends()).toBe(true)
  reopen()
  expect(stored().records).toMatchObject({ noor: { name: 'Noor 599' }, daan: { name: 'daan' } })
  for (const { live } of [behind, sanne, editor()]) expect(live.journey).toEqual(stored())
})

test('the numbers of someone who saw a folder that was put back since mean nothing: they are given everything', () => {
  const { missed } = store.receive('thee', null, { since: 99, member: '' })
  expect(LiveJourney.from(missed!).journey).toEqual(tea)
})

test('a live document that nobody used for long is read again', () => {
  const sanne = editor().adds('noor')
  sanne.sends()
  for (let n = 0; n < 40; n++) store.create({ ...tea, id: `thee-${n}` })
  sanne.adds('daan').sends()
  expect(stored()).toEqual(sanne.live.journey)
})

test('own journeys and those of the example do not mix', () => {
  const example = new JourneyStore(database, 'example', () => 0)
  expect(example.has('thee')).toBe(false)
  example.create({ ...tea, title: 'Voorbeeld' })
  expect([stored().title, example.get('thee').journey.title]).toEqual(['Ik zoek thee', 'Voorbeeld'])
  expect(store.documents()).toEqual([tea])
})

const actions = fc.array(
  fc.record({
    who: fc.nat({ max: 2 }),
    does: fc.constantFrom('add', 'add', 'remove', 'retitle', 'send', 'send', 'reopen'),
    at: fc.nat({ max: 6 }),
  }),
  { minLength: 20, maxLength: 80 },
)

test(`three people who edit and send at random times end with one journey, also on disk (seed ${SEED})`, () => {
  fc.assert(
    fc.property(actions, (steps) => {
      database.close()
      file += 1
      open()
      store.create(tea)
      const people = ['Sanne', 'Bram', 'Noor'].map(editor)
      for (const [n, { who, does, at }] of steps.entries()) {
        const person = people[who]!
        if (does === 'add') person.adds(`p${at}`, `${person.member} ${n}`)
        else if (does === 'remove') person.live.edit((journey) => withoutRecord(journey, `p${at}`))
        else if (does === 'retitle') person.retitles(`${person.member} ${n}`)
        else if (does === 'send') person.sends()
        else reopen()
      }
      for (const person of [...people, ...people]) person.sends()
      reopen()
      for (const { live } of people) expect(live.journey).toEqual(stored())
      expect(LiveJourney.from(store.open('thee').state).journey).toEqual(stored())
    }),
    { numRuns: 40, seed: SEED },
  )
})

test('part of a card is no card: the journey stays as it was', () => {
  const before = store.get('thee').journey
  store.receive(
    'thee',
    updateTo((j) => withRecord(j, 'x', { kind: 'feeling', order: 'a0' } as never)),
    { since: 1, member: '' },
  )
  expect(store.get('thee').journey).toEqual(before)
})

test('a removed journey comes back as it was, with its updates and versions, also when it was opened meanwhile', () => {
  editor().adds('noor').sends()
  const before = store.get('thee')
  store.keepVersion('thee', { name: 'na de workshop', by: 'Sanne', reason: 'named' })
  expect(store.remove('thee')).toMatchObject({ title: tea.title })
  expect(store.list()).toEqual([])
  expect(() => store.get('thee')).toThrow('no journey')
  reopen()
  const { key } = store.removed()[0]!
  expect(store.bringBack(key)).toEqual(before)
  expect(store.versions('thee')).toMatchObject([{ name: 'na de workshop' }])
  expect(editor().adds('daan').sends()).toBe(false)
  expect(store.removed()).toEqual([])
})

test('a journey that takes the id of a removed one does not lose it: the other waits until the id is free', () => {
  const { key } = store.remove('thee')
  store.create({ ...tea, title: 'Een andere' })
  expect(() => store.bringBack(key)).toThrow('already is a journey')
  store.remove('thee')
  expect(store.removed()).toHaveLength(2)
  expect(store.bringBack(key).journey.title).toBe(tea.title)
  expect(() => store.bringBack(key)).toThrow('no journey')
})
