import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Migration, openDatabase } from './database.ts'
import { ownFolder } from './tea.ts'

const folder = ownFolder()
const first: Migration = { name: 'teas', up: 'CREATE TABLE teas (name TEXT) STRICT' }
const second: Migration = { name: 'their colour', up: "ALTER TABLE teas ADD COLUMN colour TEXT DEFAULT 'green'" }
const broken: Migration = { name: 'half a step', up: 'CREATE TABLE cups (size TEXT) STRICT; CREATE nonsense' }

const refusal = (status: number, nl: string) =>
  expect.objectContaining({
    status,
    body: expect.objectContaining({ message: { nl: expect.stringContaining(nl), en: expect.any(String) } }),
  })

test('an older file is brought up step by step, and keeps what is in it', () => {
  const path = join(folder, 'older.sqlite')
  const old = openDatabase(path, [first])
  old.exec("INSERT INTO teas VALUES ('sencha')")
  old.close()
  for (const _ of [1, 2]) {
    const now = openDatabase(path, [first, second])
    expect(now.prepare('SELECT * FROM teas').all()).toEqual([{ name: 'sencha', colour: 'green' }])
    now.close()
  }
})

test('a step that fails is named and leaves the file as it was', () => {
  const path = join(folder, 'failed.sqlite')
  openDatabase(path, [first]).close()
  expect(() => openDatabase(path, [first, second, broken])).toThrow('The migration “half a step”')
  const after = openDatabase(path, [first])
  expect(after.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()).toEqual([{ name: 'teas' }])
  after.close()
})

test('a file of a newer Wegwijs is refused in both languages and not touched', () => {
  const path = join(folder, 'newer.sqlite')
  openDatabase(path, [first, second]).close()
  const before = readFileSync(path)
  expect(() => openDatabase(path, [first])).toThrow(refusal(409, 'van een nieuwere Wegwijs'))
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a file that another Wegwijs has open is refused', () => {
  const path = join(folder, 'open.sqlite')
  const mine = openDatabase(path)
  expect(() => openDatabase(path)).toThrow(refusal(409, 'Een andere Wegwijs gebruikt de map'))
  mine.close()
  openDatabase(path).close()
})

test('a file that is no database is refused, and stays', () => {
  const path = join(folder, 'text.sqlite')
  writeFileSync(path, 'no database, but somebody’s text '.repeat(50))
  expect(() => openDatabase(path)).toThrow(refusal(400, 'geen SQLite-bestand'))
  expect(readFileSync(path, 'utf8')).toContain('somebody’s text')
})

test('a commit is on disk before it returns', () => {
  const database = openDatabase(join(folder, 'durable.sqlite'))
  const value = (pragma: string) => Object.values(database.prepare(`PRAGMA ${pragma}`).get()!)[0]
  expect([value('journal_mode'), value('synchronous'), value('foreign_keys')]).toEqual(['wal', 2, 1])
  database.close()
})
