import { expect, test } from 'vitest'
import { flowsSearch, periodOf } from './search.ts'

test('an address names a period by days to look back, or by its first and last day', () => {
  expect(periodOf(flowsSearch({ days: 90 }))).toEqual({ days: 90 })
  expect(periodOf(flowsSearch({ from: '2026-01-01', to: '2026-03-31' }))).toEqual({
    from: '2026-01-01',
    to: '2026-03-31',
  })
  expect(periodOf(flowsSearch({}))).toBeUndefined()
})

test('days that are no days, or the wrong way round, are everything', () => {
  expect(periodOf(flowsSearch({ from: '2026-02-30', to: '2026-03-31' }))).toBeUndefined()
  expect(periodOf(flowsSearch({ from: '2026-04-01', to: '2026-03-31' }))).toBeUndefined()
  expect(periodOf(flowsSearch({ from: '2026-04-01' }))).toBeUndefined()
  expect(periodOf(flowsSearch({ days: 12 }))).toBeUndefined()
})
