import { expect, test } from 'vitest'
import { modelOf } from '../model/models.ts'
import { type Journey, recordsOf, withoutRecord, withRecord } from './journey.ts'
import { newJourney } from './new-journey.ts'
import { readThrough, stageIndex, touchpointsInOrder } from './reading.ts'
import type { Touchpoint } from './record.ts'

const empty: Journey = {
  ...newJourney({ id: 'x', title: 'X', language: 'nl', model: 'stdc', audience: '', today: '2026-03-01' }),
}
const touchpoint = (name: string, order: string, more: Partial<Touchpoint>): Touchpoint => ({
  kind: 'touchpoint',
  order,
  name,
  moment: 'notice',
  presence: 'online',
  media: 'owned',
  channel: '',
  owner: '',
  department: '',
  message: '',
  proof: '',
  callToAction: '',
  ...more,
})

/** See: advert and blog (an exploring blog, put under See by hand); Think: test ride; Do: checkout; Care: service. */
const eBike: Journey = {
  ...empty,
  records: {
    ...Object.fromEntries(recordsOf(empty, 'stage').map(({ id, ...stage }) => [id, stage])),
    checkout: touchpoint('Afrekenen', 'a0', { moment: 'order' }),
    advert: touchpoint('Advertentie', 'a1', { moment: 'notice' }),
    blog: touchpoint('Blog', 'a2', { moment: 'explore', stage: 'see' }),
    'test-ride': touchpoint('Proefrit', 'a3', { moment: 'try', rule: { field: 'name', op: 'is', value: 'Test Ride' } }),
    service: touchpoint('Klantenservice', 'a4', { moment: 'use' }),
  },
}

const stagesBy = (model: Parameters<typeof modelOf>[0], journey = eBike) => {
  const reading = readThrough(journey, modelOf(model))
  return reading.touchpoints.map(({ id, stage }) => [id, stage === null ? null : reading.stages[stage]!.id])
}

test('through its own model a touchpoint stands where it was put, and in map order', () => {
  expect(stagesBy('stdc')).toEqual([
    ['advert', 'see'],
    ['blog', 'see'],
    ['test-ride', 'think'],
    ['checkout', 'do'],
    ['service', 'care'],
  ])
})

test('through the Loyalty Loop only the moment decides', () => {
  expect(stagesBy('loyalty-loop')).toEqual([
    ['advert', 'initial-consideration'],
    ['blog', 'active-evaluation'],
    ['test-ride', 'active-evaluation'],
    ['checkout', 'moment-of-purchase'],
    ['service', 'post-purchase-experience'],
  ])
})

test('through AIDA what follows the order has no stage and comes last', () => {
  expect(stagesBy('aida').at(-1)).toEqual(['service', null])
})

test('switching there and back changes nothing', () => {
  const before = readThrough(eBike, modelOf('stdc'))
  readThrough(eBike, modelOf('aida'))
  expect(readThrough(eBike, modelOf('stdc'))).toEqual(before)
})

test('stages keep their rule: Care counts by orders; touchpoints keep theirs', () => {
  const { stages, touchpoints } = readThrough(eBike, modelOf('stdc'))
  expect(stages.at(-1)!.rule).toEqual({ field: 'ordersSoFar', op: '>=', value: 2 })
  expect(touchpoints.find(({ id }) => id === 'test-ride')!.rule).toBeDefined()
})

test('a renamed stage keeps its name in its own model, and its KPIs', () => {
  const see = { ...recordsOf(eBike, 'stage')[0]!, name: 'Zien' }
  const { id, ...record } = see
  const [stage] = readThrough(withRecord(eBike, id, record), modelOf('stdc')).stages
  expect(stage!.name).toBe('Zien')
  expect(stage!.kpis).toEqual(modelOf('stdc').stages[0]!.kpis)
})

test('when its stage is removed, a touchpoint falls back on its moment', () => {
  expect(stagesBy('stdc', withoutRecord(eBike, 'see')).find(([id]) => id === 'blog')).toEqual(['blog', 'think'])
})

test('the journey’s own order rule goes before the model’s', () => {
  const rule = { field: 'name', op: 'is', value: 'Fiets besteld' } as const
  expect(readThrough({ ...eBike, orderRule: rule }, modelOf('aida')).orderRule).toEqual(rule)
  expect(readThrough(eBike, modelOf('b2b')).orderRule).toEqual(modelOf('b2b').orderRule)
})

test('a card stands in the stage it names, else in the one of its moment, else nowhere', () => {
  const { stages } = readThrough(eBike, modelOf('aida'))
  expect(stageIndex({ moment: 'use', stage: 'desire' }, stages)).toBe(2)
  expect(stageIndex({ moment: 'compare' }, stages)).toBe(2)
  expect(stageIndex({ moment: 'use' }, stages)).toBeNull()
})

test('touchpoints for people to read come in the same order', () => {
  const names = touchpointsInOrder(eBike, readThrough(eBike, modelOf('stdc'))).map(({ name }) => name)
  expect(names).toEqual(['Advertentie', 'Blog', 'Proefrit', 'Afrekenen', 'Klantenservice'])
})

test('a touchpoint that is only wished for is not counted and not read; one that is to go still is', () => {
  const rule = { field: 'name', op: 'is', value: 'Test Ride' } as const
  const wished = withRecord(
    withRecord(eBike, 'wished', touchpoint('Proefrit aan huis', 'a0', { moment: 'try', only: 'to-be', rule })),
    'blog',
    { ...(eBike.records.blog as Touchpoint), only: 'as-is' },
  )
  expect(stagesBy('stdc', wished)).toEqual(stagesBy('stdc'))
  const names = touchpointsInOrder(wished, readThrough(wished, modelOf('stdc'))).map(({ name }) => name)
  expect(names).toEqual(['Advertentie', 'Blog', 'Proefrit', 'Afrekenen', 'Klantenservice'])
})
