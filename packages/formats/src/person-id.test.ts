import { expect, test } from 'vitest'
import { mergeRow, personId, productPersonId } from './person-id.ts'
import { rowsOf } from './rows-of.ts'

test('one human being is written in many ways, and nobody in more', () => {
  expect([' An@Thee.example', 'an@thee.example'].map(personId)).toEqual(['an@thee.example', 'an@thee.example'])
  expect(['+31 6 1234-5678', 'K-17', 'undefinedly', 'Nana'].map(personId)).toEqual([
    ...['+31612345678', 'K-17', 'undefinedly', 'Nana'],
  ])
  const nobody = ['', ' ', 'null', 'NULL', '(null)', '\\N', 'NaN', 'None', 'undefined', 'n/a', '-', 'Onbekend']
  expect(nobody.map(personId)).toEqual(nobody.map(() => ''))
})

test('a record is the product’s own, an e-mail address everybody’s, nobody is nobody', () => {
  expect(['101', 'An@Thee.example', 'null'].map((id) => productPersonId('hubspot', id))).toEqual([
    ...['hubspot:101', 'an@thee.example', ''],
  ])
})

test('a merge with nobody is left out, for it would join everybody', () => {
  expect(mergeRow(3, { from: 'a', into: 'undefined' })).toMatchObject({ kind: 'leftOut', line: 3 })
  expect(mergeRow(3, { from: 'A@b.nl', into: 'k', anonymous: true })).toEqual({
    ...{ kind: 'merge', line: 3 },
    merge: { from: 'a@b.nl', into: 'k', anonymous: true },
  })
})

test('an e-mail address is one person in a table, in NDJSON and in calls, whatever its letters', async () => {
  const people = async (text: string) => (await rowsOf(text)).events.map(({ person }) => person)
  const time = '2026-03-01T10:00:00Z'
  expect(await people(`person,time,name\nAn@Thee.example,${time},A\nundefined,${time},A\n`)).toEqual([
    ...['an@thee.example', null],
  ])
  const lines = ['An@Thee.example', 'null'].map((person) => JSON.stringify({ person, time, name: 'A' }))
  expect(await people(lines.join('\n'))).toEqual(['an@thee.example', null])
  const call = { type: 'track', event: 'A', timestamp: time, messageId: 'm', userId: 'AN@thee.example' }
  expect(await people(JSON.stringify(call))).toEqual(['an@thee.example'])
})
