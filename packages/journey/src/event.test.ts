import { expect, test } from 'vitest'
import { feelingOf, parseInstant, parseNumber } from './event.ts'

test('NPS and CSAT answers are feelings on −2 … +2; effort is none', () => {
  expect([0, 5, 10].map((score) => feelingOf(score, 'nps'))).toEqual([-2, 0, 2])
  expect([1, 3, 5].map((score) => feelingOf(score, 'csat'))).toEqual([-2, 0, 2])
  expect(feelingOf(7, 'ces')).toBeNull()
})

test.each([
  ['12', 12],
  ['-0.5', -0.5],
  ['1e3', 1000],
  [' 7', null],
  ['0x10', null],
  ['1e999', null],
  ['1,5', null],
  ['', null],
])('the number %j is %j', (raw, number) => {
  expect(parseNumber(raw)).toBe(number)
})

test.each([
  ['2026-03-01', '2026-03-01T00:00:00.000Z'],
  ['2026-03-01 10:30', '2026-03-01T10:30:00.000Z'],
  ['2026-03-01T10:30:00+01:00', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01T10:30:00+0100', '2026-03-01T09:30:00.000Z'],
  ['2028-02-29', '2028-02-29T00:00:00.000Z'],
])('the instant %s is %s', (raw, iso) => {
  expect(parseInstant(raw)).toBe(Date.parse(iso))
})

test.each(['2026-02-31', '2026-13-01', '01-03-2026', '2026-03-01T25:00', 'morgen', ''])('%j is no instant', (raw) => {
  expect(parseInstant(raw)).toBeNull()
})
