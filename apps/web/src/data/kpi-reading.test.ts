import type { KpiValue } from '@wegwijs/analytics/question'
import type { KpiRecord } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { formatsFor } from '../language/format.ts'
import { readKpi, writeKpi, writeKpiShort } from './kpi-reading.ts'

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

const plain = (written: string): string => written.replace(/\s/gu, ' ')

test('a KPI is written in its own unit', () => {
  const [nl, en] = [formatsFor('nl'), formatsFor('en')]
  expect(writeKpi(0.066, 'rate', null, nl)).toBe('6,6%')
  expect(writeKpi(182_300, 'people', null, nl)).toBe('182.300')
  expect(plain(writeKpi(61, 'money', 'EUR', nl))).toBe('€ 61')
  expect(writeKpi(1234.5, 'money', null, nl)).toBe('1.235')
  expect(writeKpi(4.236, 'ratio', null, nl)).toBe('4,24')
  expect(writeKpi(-7, 'nps', null, en)).toBe('−7')
  expect([4.25, 86, 120, 11_835, 7200].map((seconds) => writeKpi(seconds, 'seconds', null, nl))).toEqual([
    '4,3 s',
    '1 min 26 s',
    '2 min',
    '3 u 17 min',
    '2 u',
  ])
  expect(writeKpi(11_835, 'seconds', null, en)).toBe('3 h 17 min')
})

test('where there is little room large numbers are short, and those near a target stay exact', () => {
  const nl = formatsFor('nl')
  expect(writeKpiShort(182_300, 'people', null, nl)).toBe('182k')
  expect(writeKpiShort(1987, 'people', null, nl)).toBe('1.987')
  expect(plain(writeKpiShort(2_834_000, 'money', 'EUR', nl))).toBe('€ 2,8 mln')
  expect(plain(writeKpiShort(2_834_000, 'money', 'EUR', formatsFor('en')))).toBe('€2.8M')
  expect(plain(writeKpiShort(2535, 'money', 'EUR', nl))).toBe('€ 2.535')
})

test('a share of few people is shown as uncertain, a sum of few is as it is', () => {
  expect(readKpi(drawn({ kpi: 'csat' }), { ...counted(0.5), n: 29 }).few).toBe(true)
  expect(readKpi(drawn({ kpi: 'csat' }), { ...counted(0.5), n: 30 }).few).toBe(false)
  expect(readKpi(drawn({ kpi: 'revenue' }), { ...counted(500), n: 2 }).few).toBe(false)
})

test('a KPI of the team’s own is written in the unit its formula comes to', () => {
  const measure = { formula: 'converted / people', parts: {} }
  expect(readKpi(drawn({ name: 'Koopt', measure }), counted(0.5)).unit).toBe('rate')
})

test('what another system reports stands in only where nothing is counted and nothing typed', () => {
  const reported = { value: 93, day: '2026-03-01', until: '2026-03-03', source: 'GA4', currency: null, others: 0 }
  const values = [{ day: '2026-03-01', value: 3, source: '' }]
  expect(readKpi(drawn({ kpi: 'visits' }), counted(null, 'pageViews'), reported)).toMatchObject({
    ...{ value: 93, source: 'reported', reported, n: null },
  })
  expect(readKpi(drawn({ kpi: 'visits' }), counted(80), reported)).toMatchObject({ value: 80, reported: null })
  expect(readKpi(drawn({ kpi: 'visits', values }), counted(null, 'pageViews'), reported)).toMatchObject({
    ...{ value: 3, source: 'byHand', reported: null },
  })
})
