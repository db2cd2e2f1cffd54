import { expect, test } from 'vitest'
import { parseMapping } from './mapping-problem.ts'

test('a mapping file is completed with its defaults', () => {
  expect(parseMapping({ record: 'event', fields: { time: { column: 'datum', format: 'dd-MM-yyyy' } } })).toEqual({
    ok: true,
    mapping: {
      record: 'event',
      decimal: '.',
      fields: { time: { column: 'datum', format: 'dd-MM-yyyy' } },
    },
  })
})

test.each([
  [null, ''],
  [{ record: 'bezoek', fields: {} }, 'record'],
  [{ record: 'event', fields: { wie: { column: 'a' } } }, 'fields'],
  [{ record: 'event', fields: { time: 'datum' } }, 'fields.time'],
  [{ record: 'event', fields: {}, delimiter: ';;' }, 'delimiter'],
  [{ record: 'event', fields: {}, kommas: true }, ''],
  [{ record: 'event', fields: { cost: { column: 'a' } } }, 'fields.cost'],
  [{ record: 'spend', fields: { person: { column: 'a' } } }, 'fields.person'],
  [{ record: 'event', fields: { name: { column: 'a', format: 'iso' } } }, 'fields.name.format'],
  [{ record: 'event', fields: { time: { column: 'a', format: 'dd-MM' } } }, 'fields.time.format'],
  [{ record: 'event', fields: {}, zone: 'Amersfoort' }, 'zone'],
])('%j is refused at “%s”', (json, where) => {
  const result = parseMapping(json)
  expect(result.ok).toBe(false)
  if (result.ok) return
  expect(result.problems.map((problem) => problem.where.split('.')[0])).toContain(where.split('.')[0])
  for (const { what } of result.problems) expect(what.nl && what.en).toBeTruthy()
})
