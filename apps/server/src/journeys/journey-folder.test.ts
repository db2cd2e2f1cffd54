import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from './database.ts'
import { takeIn } from './journey-folder.ts'
import { JourneyStore } from './journey-store.ts'
import { Editor, ownFolder, tea } from './tea.ts'

const root = ownFolder()

/** A folder of journey files as an older Wegwijs left it, and an empty store. */
function oldFolder(files: Record<string, unknown>): { folder: string; store: JourneyStore } {
  const data = mkdtempSync(join(root, 'data-'))
  const folder = join(data, 'own')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  const database = openDatabase(join(data, 'journeys.sqlite'))
  onTestFinished(() => database.close())
  return { folder, store: new JourneyStore(database, 'own', () => 0) }
}

test('journey files are taken in as they are, and stay under another name', () => {
  const coffee = { ...tea, id: 'koffie' }
  const { folder, store } = oldFolder({ 'thee.journey.json': tea, 'Mijn koffie.journey.json': coffee, 'x.txt': 'x' })
  expect(takeIn(folder, store).size).toBe(0)
  expect(store.documents()).toEqual([coffee, tea])
  expect(readdirSync(folder).sort()).toEqual([
    'Mijn koffie.journey.json.taken-in',
    'thee.journey.json.taken-in',
    'x.txt',
  ])
  expect(takeIn(folder, store).size).toBe(0)
})

test('a damaged file stays where it is, with the reason; the others come in', () => {
  const wrong = { ...tea, id: 'fout', status: 'klaar' }
  const { folder, store } = oldFolder({ 'a.journey.json': '{', 'b.journey.json': wrong, 'c.journey.json': tea })
  const refused = takeIn(folder, store)
  expect([...refused].map(([file, { body }]) => [file, body.problems![0]!.where])).toEqual([
    ['a.journey.json', 'a.journey.json'],
    ['b.journey.json', 'status'],
  ])
  expect(store.documents()).toEqual([tea])
  expect(readdirSync(folder)).toContain('a.journey.json')
})

test('a file never replaces a journey that is there already', () => {
  const { folder, store } = oldFolder({ 'thee.journey.json': tea })
  takeIn(folder, store)
  new Editor(() => store, 'Sanne').retitles('Verder gewerkt').sends()
  writeFileSync(join(folder, 'thee.journey.json'), JSON.stringify(tea))
  expect([...takeIn(folder, store).values()][0]!.body.message.nl).toContain('Er is al een andere klantreis “thee”')
  expect(store.get('thee').journey.title).toBe('Verder gewerkt')
})

test('a stop between taking in and renaming is made good the next time, over no earlier file', () => {
  const { folder, store } = oldFolder({ 'thee.journey.json': tea, 'thee.journey.json.taken-in': 'of earlier' })
  store.create(tea)
  expect(takeIn(folder, store).size).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(['thee.journey.json.taken-in', 'thee.journey.json.taken-in-2'])
})

test('a folder that is not there holds nothing', () => {
  const { folder, store } = oldFolder({})
  expect(takeIn(join(folder, 'none'), store).size).toBe(0)
})
