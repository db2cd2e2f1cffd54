import { expect, test } from 'vitest'
import { daysBetween, isDay, monthsAfter, newestDay } from './day.ts'

test('a month later is the same date, or the last day of a shorter month', () => {
  expect(monthsAfter('2026-11-22', 12)).toBe('2027-11-22')
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
  expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28')
  expect(monthsAfter('2026-01-15', -2)).toBe('2025-11-15')
})

test('days are counted over the change of the clocks', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
})

test('the newest of days of which some are not known', () => {
  expect(newestDay([undefined, '2026-01-05', '2025-12-31'])).toBe('2026-01-05')
  expect(newestDay([undefined])).toBeUndefined()
})

test('a day of the calendar is written YYYY-MM-DD and exists', () => {
  expect(['2024-02-29', '1999-12-31'].every(isDay)).toBe(true)
  expect(['2026-02-29', '2026-2-1', '2026-02-01T00:00', '', null, 20260201].some(isDay)).toBe(false)
})
