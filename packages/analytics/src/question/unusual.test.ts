import { expect, test } from 'vitest'
import type { MeasuredSlice } from './kpis.ts'
import { slicesOf } from './slices.ts'
import { unusualOf } from './unusual.ts'

const mondays = (values: readonly number[], n = 400): MeasuredSlice[] =>
  slicesOf({ from: Date.UTC(2026, 0, 5), to: Date.UTC(2026, 0, 5) + (values.length * 7 - 6) * 86_400_000 - 1 }, 'day')
    .filter((_, index) => index % 7 === 0)
    .map((slice, index) => ({
      ...slice,
      value: values[index]!,
      n,
      low: null,
      high: null,
      currency: 'EUR',
      missing: null,
    }))

const eight = [412, 405, 420, 398, 415, 409, 431, 402]

test('a Monday far below the eight before says so, in both languages', () => {
  const { expected, reason } = unusualOf(mondays([...eight, 150]), 'day', 'people')!
  expect(expected).toBe(410.5)
  expect(reason).toEqual({
    nl: 'Lager dan de 8 maandagen ervoor (verwacht 411, gewoonlijk 348 tot 473)',
    en: 'Lower than the 8 Mondays before (expected 411, usually 348 to 473)',
  })
})

test('what is never negative is not usually so, and no share is more than all', () => {
  const low = unusualOf(mondays([1, 9, 4, 20, 2, 12, 7, 5, 400]), 'day', 'count')!
  expect(low.low).toBe(0)
  const shares = mondays([0.9, 0.95, 0.97, 0.9, 0.99, 0.92, 0.96, 0.94, 0.3])
  expect(unusualOf(shares, 'day', 'rate')!.high).toBe(1)
  expect(unusualOf(shares, 'day', 'rate')!.reason.en).toContain('to 100%')
})

test('a Monday like the others is not unusual', () => {
  expect(unusualOf(mondays([...eight, 400]), 'day', 'people')).toBeNull()
})
