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
  [{ record: 'event', fields: {}, kommas: true }, 'kommas'],
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

test.each([
  [{ record: 'bezoek', fields: {} }, 'record', '“bezoek” kan hier niet. Kies uit: event, spend, answers, orders.'],
  [{ record: 'event', fields: {}, decimal: 'komma' }, 'decimal', '“komma” kan hier niet. Kies uit: “.”, “,”.'],
  [{ record: 'event', fields: {}, zone: 3 }, 'zone', 'Hier hoort een tekst, niet “3”.'],
  [{ record: 'answers', fields: {}, questions: {} }, 'questions', 'Hier hoort een lijst, niet “{}”.'],
  [{ record: 'event', fields: {}, recrod: 1 }, 'recrod', 'Onbekend veld “recrod”. Bedoel je “record”?'],
  [
    { record: 'event', fields: { time: { column: 'a', fromat: 'iso' } } },
    'fields.time.fromat',
    'Onbekend veld “fromat”. Bedoel je “format”?',
  ],
])('%j is said in Dutch, at %s', (json, where, nl) => {
  expect(parseMapping(json)).toMatchObject({ ok: false, problems: [{ where, what: { nl } }] })
})

test('a clock belongs to a moment, and the format beside it is that of day and clock together', () => {
  const problemsOf = (fields: object) => {
    const result = parseMapping({ record: 'event', fields })
    return result.ok ? [] : result.problems.map(({ where, what }) => [where, what.en])
  }
  const time = { column: 'datum', clock: 'uur' }
  expect(problemsOf({ time })).toEqual([])
  expect(problemsOf({ time: { ...time, format: 'dd-MM-yyyy HH:mm' } })).toEqual([])
  expect(problemsOf({ time: { ...time, format: 'auto' } })).toEqual([])
  expect(problemsOf({ time: { ...time, format: 'dd-MM-yyyy' } })).toEqual([
    ['fields.time.format', expect.stringContaining('“dd-MM-yyyy HH:mm”, or auto')],
  ])
  expect(problemsOf({ value: { column: 'bedrag', clock: 'uur' } })).toEqual([
    ['fields.value.clock', 'Only time and refundedAt have a clock, value has not'],
  ])
})
