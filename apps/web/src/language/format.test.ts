import { expect, test } from 'vitest'
import { formatsFor } from './format.ts'

const nl = formatsFor('nl')
const en = formatsFor('en')
const DAY = 86_400_000

test('people are written in full with the thousands mark of the language', () => {
  expect([nl.number(48212), en.number(48212)]).toEqual(['48.212', '48,212'])
})

test('small places get a short number', () => {
  expect([nl.compact(18_400), en.compact(18_400)]).toEqual(['18,4k', '18.4k'])
  expect([nl.compact(871), nl.compact(182_000), nl.compact(1_900_000)]).toEqual(['871', '182k', '1,9 mln'])
  expect(nl.compact(999_999)).toBe('1,0 mln')
})

test('shares are whole percents, with a digit below ten percent', () => {
  expect([nl.share(0.612), nl.share(0.066), nl.share(0), nl.share(1)]).toEqual(['61%', '6,6%', '0%', '100%'])
})

test('money shows cents only when small', () => {
  expect(nl.money(2_140, 'EUR').replace(/\s/u, ' ')).toBe('€ 2.140')
  expect(en.money(0.85, 'EUR')).toBe('€0.85')
  expect(en.money(0.0042, 'EUR')).toBe('€0.0042')
  expect(en.money(0, 'EUR')).toBe('€0')
})

test('feelings carry a sign', () => {
  expect([nl.signed(-1.3), nl.signed(0.6), nl.signed(-0.01)]).toEqual(['−1,3', '+0,6', '0,0'])
})

test('a length of time is told in days, hours or minutes', () => {
  expect([nl.duration(4 * DAY), nl.duration(3 * 3_600_000), en.duration(1000)]).toEqual([
    '4 dagen',
    '3 uur',
    '1 minute',
  ])
})
