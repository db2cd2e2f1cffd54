import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOf, noZone, readIso } from './time.ts'
import { guessTimeFormat, isTimeFormat, timeReader } from './time-format.ts'

const utc = clockOf('UTC')!
const amsterdam = clockOf('Europe/Amsterdam')!
const iso = (time: number | string) => (typeof time === 'number' ? new Date(time).toISOString() : time)

test('ISO times are read with a T or a space, with or without zone, seconds and fractions', () => {
  for (const [raw, expected] of [
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
    ['2026-01-31T10:20', '2026-01-31T10:20:00.000Z'],
    ['2026-01-31 10:20:30', '2026-01-31T10:20:30.000Z'],
    ['2026-01-31T10:20:30.123456Z', '2026-01-31T10:20:30.123Z'],
    ['2026-01-31 10:20:30+01:00', '2026-01-31T09:20:30.000Z'],
    ['2026-01-31T10:20:30-0530', '2026-01-31T15:50:30.000Z'],
    ['2026-01-31 10:20:30 UTC', '2026-01-31T10:20:30.000Z'],
    ['2026-01-31 10:20:30+00', '2026-01-31T10:20:30.000Z'],
  ] as const) {
    expect(iso(readIso(raw, utc)), raw).toBe(expected)
  }
})

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-01-31T25:00',
  '2026-01-31T10:61',
  '2026-1-31',
  '2026-01-31T10:20:30+1',
  '2026-01-31T10',
  'gisteren',
  '',
])('%s is no ISO time', (raw) => {
  expect(readIso(raw, utc)).toBeNaN()
})

test('a time without a zone is NaN where a zone is asked for', () => {
  expect(readIso('2026-01-31T10:20', noZone)).toBeNaN()
  expect(readIso('2026-01-31T10:20Z', noZone)).toBe(Date.UTC(2026, 0, 31, 10, 20))
})

test('every instant comes back from its own ISO text', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2299-12-31'), noInvalidDate: true }), (date) => {
      expect(readIso(date.toISOString(), noZone)).toBe(date.getTime())
    }),
  )
})

test('a wall clock in Amsterdam follows summer and winter time', () => {
  const at = (raw: string) => iso(readIso(raw, amsterdam))
  expect(at('2026-01-15 12:00')).toBe('2026-01-15T11:00:00.000Z')
  expect(at('2026-07-15 12:00')).toBe('2026-07-15T10:00:00.000Z')
  expect(at('2026-03-29 01:59')).toBe('2026-03-29T00:59:00.000Z')
  expect(at('2026-03-29 03:00')).toBe('2026-03-29T01:00:00.000Z')
  // Skipped when the clock goes forward: an hour on. Twice when it goes back: the first.
  expect(at('2026-03-29 02:30')).toBe('2026-03-29T01:30:00.000Z')
  expect(at('2026-10-25 02:30')).toBe('2026-10-25T00:30:00.000Z')
  expect(clockOf('Europe/Amersfoort')).toBeNull()
})

test('a clock agrees with the calendar at any moment of the year', () => {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2030, 0) }), (moment) => {
      const wall = shown.format(moment)
      const back = readIso(wall, amsterdam)
      expect(shown.format(back)).toBe(wall)
    }),
  )
})

test('dates with the day or the month first are told apart by a value above 12', () => {
  const read = (raw: string, samples: string[]) => iso(timeReader('auto', utc, samples)(raw))
  expect(read('03-04-2026', ['31-12-2025', '03-04-2026'])).toBe('2026-04-03T00:00:00.000Z')
  expect(read('03/04/2026 1:05 PM', ['12/31/2025'])).toBe('2026-03-04T13:05:00.000Z')
  expect(read('3.4.2026 9:05', [])).toBe('2026-04-03T09:05:00.000Z')
  expect(read('2026/04/03 09:05:07,5', [])).toBe('2026-04-03T09:05:07.500Z')
  expect(read('03-04-2026', ['03-04-2026', '05-06-2026'])).toBe('ambiguous')
  expect(read('31-04-2026', ['31-12-2025'])).toBe('unreadable')
  expect(read('13/13/2026', ['31/12/2025'])).toBe('unreadable')
})

test('auto knows epoch times by their number of digits', () => {
  const read = timeReader('auto', utc, [])
  expect(read('1700000000')).toBe(1_700_000_000_000)
  expect(read('1700000000000')).toBe(1_700_000_000_000)
  expect(read('1700000000000000')).toBe(1_700_000_000_000)
  expect(read('12345')).toBe('unreadable')
})

test('a named format and a pattern read what they say', () => {
  expect(timeReader('epoch-s', utc, [])('86400')).toBe(86_400_000)
  expect(iso(timeReader('dd-MM-yyyy HH:mm', amsterdam, [])('03-04-2026 12:00'))).toBe('2026-04-03T10:00:00.000Z')
  expect(iso(timeReader('M/d/yy h:mm a', utc, [])('4/3/26 12:05 am'))).toBe('2026-04-03T00:05:00.000Z')
  expect(iso(timeReader('yyyyMMdd', utc, [])('20260403'))).toBe('2026-04-03T00:00:00.000Z')
  expect(iso(timeReader('dd.MM.yyyyTHH:mm:ss.SSSZ', utc, [])('03.04.2026T12:00:00.250+02:00'))).toBe(
    '2026-04-03T10:00:00.250Z',
  )
  expect(timeReader('dd-MM-yyyy', utc, [])('2026-04-03')).toBe('unreadable')
  expect(timeReader('iso', utc, [])('1700-01-01')).toBe('range')
})

test('a format is guessed when all samples share one', () => {
  expect(guessTimeFormat(['2026-01-31 10:00', '2026-02-01'])).toBe('iso')
  expect(guessTimeFormat(['31-01-2026 10:00', '01-02-2026 11:00'])).toBe('dd-MM-yyyy HH:mm')
  expect(guessTimeFormat(['01/31/2026', '02/01/2026'])).toBe('MM/dd/yyyy')
  expect(guessTimeFormat(['1700000000'])).toBe('epoch-s')
  expect(guessTimeFormat(['01-02-2026', '03-04-2026'])).toBe('auto')
  expect(guessTimeFormat([])).toBe('auto')
})

test('a pattern names year, month and day once each', () => {
  expect(isTimeFormat('dd-MM-yyyy')).toBe(true)
  expect(isTimeFormat('dd-MM')).toBe(false)
  expect(isTimeFormat('dd-dd-MM-yyyy')).toBe(false)
  expect(isTimeFormat('dd-MMM-yyyy')).toBe(false)
})
