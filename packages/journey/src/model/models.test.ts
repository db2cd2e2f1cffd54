import { expect, test } from 'vitest'
import { languages } from '../language.ts'
import { metrics } from '../metric/metrics.ts'
import { momentIds } from '../moment.ts'
import { matches } from '../rule/evaluate.ts'
import { ruleSchema } from '../rule/rule.ts'
import { modelIds } from './model.ts'
import { modelOf, models } from './models.ts'
import { type TouchpointType, touchpointTypeIds, touchpointTypeOf, touchpointTypes } from './touchpoint-type.ts'

const all = modelIds.map(modelOf)

test.each(all)('$id covers each moment at most once', ({ stages }) => {
  const covered = stages.flatMap(({ moments }) => moments)
  expect(new Set(covered).size).toBe(covered.length)
})

test('only AIDA leaves moments out: it ends with the order', () => {
  const leftOut = (id: (typeof modelIds)[number]) =>
    momentIds.filter((moment) => !models[id].stages.some(({ moments }) => moments.includes(moment)))
  expect(leftOut('aida')).toEqual(['receive', 'use', 'return', 'recommend'])
  for (const id of modelIds.filter((id) => id !== 'aida')) expect(leftOut(id)).toEqual([])
})

test.each(all)('$id: moments go forward through the stages, so a line reads from left to right', ({ stages }) => {
  const positions = stages.flatMap(({ moments }) => moments.map((moment) => momentIds.indexOf(moment)))
  expect(positions).toEqual(positions.toSorted((a, b) => a - b))
})

test('the crosswalk: AIDA Interest and Desire ≈ Think ≈ Consideration ≈ Active Evaluation', () => {
  const momentsOf = (model: (typeof modelIds)[number], ...ids: string[]) =>
    models[model].stages.filter(({ id }) => ids.includes(id)).flatMap(({ moments }) => moments)
  const think = momentsOf('stdc', 'think')
  expect(momentsOf('aida', 'interest', 'desire')).toEqual(think)
  expect(momentsOf('lifecycle', 'consideration')).toEqual(think)
  expect(momentsOf('loyalty-loop', 'active-evaluation')).toEqual(think)
})

test.each(all)('$id: transitions and KPIs exist, ids are unique, both languages are filled', (model) => {
  const ids = model.stages.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { from, to } of model.transitions) expect(ids).toEqual(expect.arrayContaining([from, to]))
  for (const stage of model.stages) {
    for (const kpi of stage.kpis) expect(metrics).toHaveProperty(kpi)
    expect(new Set(stage.touchpointTypes).size).toBe(stage.touchpointTypes.length)
  }
  const texts = [
    model.name,
    model.summary,
    model.purpose,
    ...model.stages.flatMap(({ name, question, strategy }) => [name, question, strategy]),
    ...model.transitions.map(({ meaning }) => meaning),
  ]
  for (const text of texts) for (const language of languages) expect(text[language]).not.toBe('')
})

test.each(all)('$id: the touchpoints a stage suggests belong there by their moment', ({ id, stages }) => {
  for (const stage of stages) {
    const strangers = stage.touchpointTypes.filter((type) => !stage.moments.includes(touchpointTypes[type].moment))
    // In AIDA a newsletter sign-up may be the action itself.
    expect(strangers).toEqual(id === 'aida' && stage.id === 'action' ? ['sign-up'] : [])
  }
})

test('Care is two or more orders', () => {
  const care = models.stdc.stages.find(({ id }) => id === 'care')!
  expect(care.rule).toEqual({ field: 'ordersSoFar', op: '>=', value: 2 })
  expect(care.moments).toEqual(['receive', 'use', 'return', 'recommend'])
})

test('the Loyalty Loop skips evaluation on the way to the next purchase, and a recommendation starts it anew', () => {
  const { shape, transitions } = models['loyalty-loop']
  expect(shape).toBe('loop')
  const after = transitions.filter(({ from }) => from === 'post-purchase-experience')
  expect(after.map(({ kind, to }) => [kind, to])).toEqual([
    ['loop', 'moment-of-purchase'],
    ['back', 'active-evaluation'],
    ['referral', 'initial-consideration'],
  ])
})

test('the B2B buyer journey is the first part of the customer journey', () => {
  const part = models.b2b.stages.filter(({ buyerJourney }) => buyerJourney).map(({ id }) => id)
  expect(part).toEqual(['problem-definition', 'requirements', 'evaluation', 'decision-making'])
  expect(models.b2b.stages.slice(0, part.length).map(({ id }) => id)).toEqual(part)
  expect(models.b2b.stages.length).toBeGreaterThan(part.length)
})

const event = (name: string) => ({
  person: 'lotte',
  time: 0,
  name,
  source: 'web',
  channel: '',
  properties: {},
  ordersSoFar: 0,
})

test('a won deal is an order between companies, not in a shop; a quote request never is', () => {
  expect(matches(models.b2b.orderRule, event('Deal Won'))).toBe(true)
  expect(matches(models.stdc.orderRule, event('Deal Won'))).toBe(false)
  for (const { orderRule } of all) {
    expect(matches(orderRule, event('Order Completed'))).toBe(true)
    expect(matches(orderRule, event('purchase'))).toBe(true)
    expect(matches(orderRule, event('Quote Requested'))).toBe(false)
  }
})

test.each(touchpointTypeIds)('touchpoint type %s has a valid rule and both languages', (id) => {
  const type: TouchpointType = touchpointTypes[id]
  expect(ruleSchema.safeParse(type.suggestion).success).toBe(true)
  for (const text of [type.name, type.channel, type.content]) {
    for (const language of languages) expect(text[language]).not.toBe('')
  }
})

test.each(all)('$id: what a stage suggests for consumers is among its touchpoints', ({ stages }) => {
  for (const { forConsumers, touchpointTypes } of stages) {
    for (const type of forConsumers?.touchpointTypes ?? []) expect(touchpointTypes).toContain(type)
    for (const language of languages) expect(forConsumers?.name[language]).not.toBe('')
  }
})

test('every touchpoint type is suggested by some model', () => {
  const suggested = new Set<string>(
    all.flatMap(({ stages }) => stages.flatMap(({ touchpointTypes }) => touchpointTypes)),
  )
  expect(touchpointTypeIds.filter((id) => !suggested.has(id))).toEqual([])
})

test('an unknown touchpoint type is null, not a guess', () => {
  expect(touchpointTypeOf('cart')?.name.nl).toBe('Winkelwagen')
  expect(touchpointTypeOf('toString')).toBeNull()
  expect(touchpointTypeOf(undefined)).toBeNull()
})
