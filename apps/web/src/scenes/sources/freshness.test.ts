import { expect, test } from 'vitest'
import { freshnessOf } from './freshness.ts'

test('the newest of a source is of today, of yesterday, some days old, or stale from a week on', () => {
  const newest = Date.parse('2026-03-10T23:59Z')
  expect(freshnessOf(newest, '2026-03-10')).toEqual({ age: 'today' })
  expect(freshnessOf(newest, '2026-03-11')).toEqual({ age: 'yesterday' })
  expect(freshnessOf(newest, '2026-03-16')).toEqual({ age: 'days', days: 6 })
  expect(freshnessOf(newest, '2026-03-19')).toEqual({ age: 'stale', days: 9 })
  expect(freshnessOf(newest, '2026-03-09')).toEqual({ age: 'ahead' })
})
