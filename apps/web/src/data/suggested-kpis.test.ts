import { type Journey, modelOf, newJourney, recordsOf } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { drawMap } from './drawn-map.ts'
import { withPickedKpi } from './suggested-kpis.ts'

const start = newJourney({ id: 'tea', title: 'T', language: 'nl', model: 'stdc', audience: '', today: '2026-11-22' })
const picked = (journey: Journey, kpi: Parameters<typeof withPickedKpi>[4], id = 'new'): Journey =>
  withPickedKpi(drawMap(journey, modelOf('stdc')), journey, 2, id, kpi)
const kpis = (journey: Journey): string[] =>
  recordsOf(journey, 'kpi').map(({ kpi, name, stage }) => `${kpi ?? name} in ${stage}`)
const suggested = modelOf('stdc').stages[2]!.kpis

test('a KPI picked in a stage stands beside those the model suggests there, which become the team’s own', () => {
  expect(kpis(picked(start, { kpi: 'nps' })).sort()).toEqual([...suggested, 'nps'].map((kpi) => `${kpi} in do`).sort())
})

test('one that is suggested is taken over, and one that is there already stays one', () => {
  const taken = picked(start, { kpi: suggested[0]! })
  expect(kpis(taken)).toHaveLength(suggested.length)
  expect(picked(taken, { kpi: suggested[0]! })).toBe(taken)
})

test('words that name no KPI become one of the team’s own', () => {
  const own = picked(start, { name: 'Retouren per week' })
  expect(own.records.new).toMatchObject({ kind: 'kpi', name: 'Retouren per week', values: [] })
  expect(own.records.new).not.toHaveProperty('kpi')
})
