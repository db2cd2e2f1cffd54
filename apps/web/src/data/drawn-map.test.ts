import { type Journey, modelOf } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { drawMap, evidenceStateOf, hasLater, isCountable } from './drawn-map.ts'

const touchpoint = (moment: 'notice' | 'compare' | 'order', order: string, name: string) => ({
  kind: 'touchpoint' as const,
  order,
  moment,
  name,
  presence: 'online' as const,
  media: 'owned' as const,
  channel: '',
  owner: '',
  department: '',
  message: '',
  proof: '',
  callToAction: '',
})
const stage = (name: string, order: string, moments: ('notice' | 'compare' | 'order')[]) => ({
  kind: 'stage' as const,
  order,
  name,
  question: '',
  moments,
})
const evidence = (target: string, state: 'researched' | 'measured' | 'contradicted', order: string) => ({
  kind: 'evidence' as const,
  order,
  for: target,
  state,
  source: '',
})
const journey: Journey = {
  format: 'wegwijs.journey',
  version: 1,
  id: 'shop',
  title: 'Shop',
  organisation: '',
  language: 'en',
  model: 'stdc',
  scope: { audience: '', useCase: '', channels: [] },
  owner: '',
  status: 'draft',
  review: { everyMonths: 12, triggers: [], raised: [] },
  records: {
    see: stage('See', 'a0', ['notice']),
    do: stage('Do', 'a1', ['compare', 'order']),
    video: touchpoint('notice', 'a0', 'Video'),
    guide: { ...touchpoint('compare', 'a1', 'Guide'), rule: { field: 'name', op: 'is', value: 'Guide Completed' } },
    cart: touchpoint('order', 'a2', 'Cart'),
    pains: { kind: 'lane', order: 'a0', content: 'pains' },
    late: {
      kind: 'card',
      order: 'a0',
      moment: 'notice',
      lane: 'pains',
      touchpoint: 'cart',
      personas: [],
      text: 'Late',
    },
    sad: { kind: 'feeling', order: 'a0', moment: 'order', touchpoint: 'cart', personas: [], assumed: -1, emotion: '' },
    plan: { kind: 'action', order: 'a0', text: 'Plan', from: ['late'], owner: 'Sanne', department: '', status: 'todo' },
    asked: evidence('late', 'researched', 'a0'),
    counted: evidence('late', 'contradicted', 'a1'),
    also: evidence('late', 'measured', 'a2'),
  },
}
const own = drawMap(journey, modelOf('stdc'))

test('touchpoints stand in the stage of their moment', () => {
  expect(own.touchpoints.map((column) => column.map(({ name }) => name))).toEqual([['Video'], ['Guide', 'Cart']])
})

test('a card and a feeling stand where their touchpoint stands, and an action point under its card', () => {
  expect(own.lanes[0]!.laid.cells.map((column) => column.length)).toEqual([0, 1])
  expect(own.feelings.map(({ x, where }) => [x, where])).toEqual([[1.75, 'Cart']])
  expect(own.actions.map((column) => column.length)).toEqual([0, 1])
})

test('read through another model everything moves to that model’s stages', () => {
  const aida = drawMap(journey, modelOf('aida'))
  expect(aida.own).toBe(false)
  expect(aida.stages.length).toBe(modelOf('aida').stages.length)
  expect(aida.touchpoints.flat().length + aida.outside.length).toBe(3)
})

test('one contradiction outweighs whatever else supports a card', () => {
  expect(evidenceStateOf(own, 'late')).toBe('contradicted')
  expect(evidenceStateOf(own, 'sad')).toBe('assumed')
})

test('a stage without any rule cannot be counted', () => {
  expect([isCountable(own, 0), isCountable(own, 1)]).toEqual([false, true])
  expect([hasLater(own, 0), hasLater(own, 1)]).toEqual([true, false])
})
