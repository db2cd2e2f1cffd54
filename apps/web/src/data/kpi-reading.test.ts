import type { KpiValue } from '@wegwijs/analytics/question'
import type { KpiRecord } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { formatsFor } from '../language/format.ts'
import { readKpi, writeKpi } from './kpi-reading.ts'

const record = (facts: Partial<KpiRecord>) => ({
  id: 'kpi-1',
  kind: 'kpi' as const,
  order: 'a0',
  moment: 'decide' as const,
  values: [],
  ...facts,
})
const drawn = (facts: Partial<KpiRecord>) => ({ id: 'kpi-1', kpi: facts.kpi ?? null, record: record(facts) })
const counted = (value: number | null, missing: KpiValue['missing'] = null): KpiValue => ({
  kpi: 'cpa',
  value,
  n: 40,
  low: null,
  high: null,
  currency: 'EUR',
  missing,
  newest: null,
})

test('what cannot be counted has no value and says what to connect', () => {
  expect(readKpi(drawn({ kpi: 'cpa', target: 70 }), counted(null, 'adSpend'))).toMatchObject({
    value: null,
    source: 'none',
    met: null,
    missing: 'adSpend',
  })
})

test('a cost is met when it stays below its target, a share when it reaches it', () => {
  expect(readKpi(drawn({ kpi: 'cpa', target: 70 }), counted(61)).met).toBe(true)
  expect(readKpi(drawn({ kpi: 'cpa', target: 60 }), counted(61)).met).toBe(false)
  expect(readKpi(drawn({ kpi: 'conversion', target: 0.08 }), counted(0.066)).met).toBe(false)
  expect(readKpi(drawn({ kpi: 'conversion' }), counted(0.066)).met).toBeNull()
})

test('the newest value typed by hand stands in until it can be counted, and is never mixed with it', () => {
  const values = [
    { day: '2026-03-01', value: 34, source: 'survey' },
    { day: '2026-01-01', value: 20, source: 'survey' },
  ]
  expect(readKpi(drawn({ kpi: 'nps', values }), counted(null, 'nps'))).toMatchObject({
    value: 34,
    source: 'byHand',
    n: null,
  })
  expect(readKpi(drawn({ kpi: 'nps', values }), counted(31))).toMatchObject({ value: 31, source: 'counted', n: 40 })
})

test('a KPI is written in its own unit', () => {
  const nl = formatsFor('nl')
  expect(writeKpi(0.066, 'rate', 'EUR', nl)).toBe('6,6%')
  expect(writeKpi(182_000, 'people', 'EUR', nl)).toBe('182k')
  expect(writeKpi(61, 'money', 'EUR', nl).replace(/\s/u, ' ')).toBe('€ 61')
})
