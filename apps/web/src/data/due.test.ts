import { expect, test } from 'vitest'
import { daysUntil } from './due.ts'

const lateInTheEvening = Date.parse('2026-11-22T23:30Z')

test('days are counted from calendar day to calendar day', () => {
  expect(
    ['2026-11-22', '2026-11-23', '2027-01-02', '2026-11-20'].map((day) => daysUntil(day, lateInTheEvening)),
  ).toEqual([0, 1, 41, -2])
})
