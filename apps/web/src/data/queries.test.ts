import { type KpiRecord, newJourney, withRecord } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { countedByOf, keys, previousOf } from './queries.ts'

test('numbers of one journey never stand in for those of another', () => {
  const query = { queryKey: keys.map('thee', 'stdc', { days: 30 }) }
  expect(previousOf('thee')('numbers', query)).toBe('numbers')
  expect(previousOf('koffie')('numbers', query)).toBeUndefined()
  expect(previousOf('thee')(undefined, undefined)).toBeUndefined()
})

test('a KPI that is measured somewhere, or by a formula of one’s own, is counted anew when that changes; its target is not', () => {
  const journey = newJourney({
    id: 'thee',
    title: 'Thee',
    language: 'nl',
    model: 'stdc',
    audience: '',
    today: '2026-11-22',
  })
  const kpi: KpiRecord = { kind: 'kpi', order: 'a0', moment: 'order', kpi: 'conversion', values: [] }
  const counted = (record: object) => countedByOf(withRecord(journey, 'k', { ...kpi, ...record }), 'stdc')
  expect(counted({ target: 0.1 })).toBe(counted({}))
  expect(counted({ at: 'do' })).not.toBe(counted({}))
  expect(counted({ measure: { formula: 'orders / visits', parts: {} } })).not.toBe(counted({ at: 'do' }))
})
