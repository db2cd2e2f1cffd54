import type { ImportPreview } from '@wegwijs/api'
import type { Mapping, RowError } from '@wegwijs/formats'
import { expect, test } from 'vitest'
import { mappingIn } from './mapping-in.ts'
import { wholeFault } from './not-readable.tsx'
import { isTimePattern, readAs, targetsOf } from './targets.ts'

const mapping: Mapping = {
  record: 'event',
  decimal: ',',
  zone: 'Europe/Amsterdam',
  fields: { time: { column: 'Datum' }, name: { constant: 'Bestelling' }, score: { column: 'Cijfer' } },
}

test('a mapping comes back from its file as it went in', () => {
  expect(mappingIn(JSON.stringify(mapping))).toEqual(mapping)
})

test('another file is no mapping', () => {
  expect(mappingIn('naam;tijd')).toBeNull()
  expect(mappingIn('{"format":"wegwijs.journey"}')).toBeNull()
  expect(mappingIn('{"record":"event","fields":{"time":{"kolom":"Datum"}}}')).toBeNull()
})

test('what an event cannot do without is shown first, and whatever is mapped already', () => {
  const { first, rest } = targetsOf(mapping)
  expect(first).toEqual(['time', 'name', 'person', 'source', 'channel', 'score'])
  expect(rest).toContain('account')
})

test('a time pattern has only signs of a pattern', () => {
  expect(isTimePattern('dd-MM-yyyy HH:mm')).toBe(true)
  expect(isTimePattern('kwartaal')).toBe(false)
})

test('a table read as answers keeps what answers have, and every other column may be a question', () => {
  const columns = [{ name: 'Datum' }, { name: 'Cijfer' }, { name: 'Toelichting' }]
  const answers = readAs('answers', mapping, columns)
  expect(answers).toEqual({
    record: 'answers',
    decimal: ',',
    zone: 'Europe/Amsterdam',
    fields: { time: { column: 'Datum' } },
    questions: [
      { column: 'Cijfer', what: 'property' },
      { column: 'Toelichting', what: 'property' },
    ],
  })
  expect(readAs('event', answers, columns)).not.toHaveProperty('questions')
})

test('what is wrong with a whole file is told apart from what is wrong with its rows', () => {
  const fault: RowError = { line: 1, field: '', reason: { nl: 'Een PDF', en: 'A PDF' }, remedy: { nl: '', en: '' } }
  const preview = (changed: Partial<ImportPreview>): ImportPreview =>
    ({ rows: 1, valid: 0, invalid: 1, columns: [], errors: [fault], ...changed }) as ImportPreview
  expect(wholeFault(preview({}))).toBe(fault)
  expect(wholeFault(preview({ columns: [{ name: 'Datum', samples: [] }] }))).toBeNull()
  expect(wholeFault(preview({ errors: [{ ...fault, field: 'time' }] }))).toBeNull()
  expect(wholeFault(preview({ errors: [{ ...fault, line: 3 }] }))).toBeNull()
})
