import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areExcelDays, excelTime, isExcelDay } from './excel-day.ts'

const shown = (cell: string): string => new Date(excelTime(cell)).toISOString()

test('a number of a spreadsheet is a day since the end of 1899, with the time as its part', () => {
  expect(shown('45992')).toBe('2025-12-01T00:00:00.000Z')
  expect(shown('45992.5')).toBe('2025-12-01T12:00:00.000Z')
  expect(shown('45992,75')).toBe('2025-12-01T18:00:00.000Z')
  expect(shown('61')).toBe('1900-03-01T00:00:00.000Z')
  expect(excelTime('60')).toBeNaN()
  expect(excelTime('45.992')).toBe(excelTime('45,992'))
})

test('the digits a spreadsheet leaves out do not move a time off its second', () => {
  // 10:00:00 is 0.41666…; a cell of eleven characters holds five digits of it.
  expect(shown('45992.41667')).toBe('2025-12-01T10:00:00.000Z')
  expect(shown('45992.4166666667')).toBe('2025-12-01T10:00:00.000Z')
})

test('any second comes back from the number a spreadsheet writes for it', () => {
  const seconds = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2100, 0) / 1000 - 1 })
  fc.assert(
    fc.property(seconds, fc.integer({ min: 5, max: 11 }), (second, digits) => {
      const serial = (second * 1000 - Date.UTC(1899, 11, 30)) / 86_400_000
      expect(excelTime(serial.toFixed(digits))).toBe(second * 1000)
    }),
  )
})

test('days from 1990 up to 2100 are plausible; seconds, milliseconds, years and other numbers are none', () => {
  expect(['32874', '73050', '73050.99'].map(isExcelDay)).toEqual([true, true, true])
  const others = ['32873', '73051', '1700000000', '1700000000000', '2026', '20260101', '45.992,5', '4e4', '-45992', 'x']
  expect(others.filter(isExcelDay)).toEqual([])
  expect(areExcelDays(['45992', '', '45993,25'])).toBe(true)
  expect(areExcelDays(['45992', '1-12-2025'])).toBe(false)
  expect(areExcelDays(['45992', '1700000000'])).toBe(false)
  expect(areExcelDays(['', ''])).toBe(false)
})
