import { expect, test } from 'vitest'
import { withNewAction } from '../edit/adding.ts'
import { movedActions } from '../edit/moving.ts'
import { removed } from '../edit/removing.ts'
import { emptyJourney } from '../journey/empty-journey.ts'
import type { Journey } from '../journey/journey.ts'
import { orderKeys } from '../journey/order-key.ts'
import { recordSchema } from '../journey/record.ts'
import { findingsOf, suggestedFindings } from './finding.ts'
import { isOverdue, workOf } from './work.ts'

const card = { kind: 'card', moment: 'notice', lane: 'pains', text: 'Lange rij' }
const journey: Journey = {
  ...emptyJourney({ id: 'bakkerij', title: 'Ik wil brood', language: 'nl', model: 'stdc', today: '2026-11-22' }),
  records: Object.fromEntries(
    Object.entries({
      see: { kind: 'stage', name: 'See', moments: ['notice'] },
      buy: { kind: 'stage', name: 'Kopen', moments: ['order'] },
      pains: { kind: 'lane', content: 'pains' },
      chances: { kind: 'lane', content: 'opportunities' },
      till: { kind: 'touchpoint', moment: 'order', name: 'Kassa', presence: 'offline', media: 'owned' },
      queue: { ...card, touchpoint: 'till', impact: 4, effort: 2 },
      app: { ...card, lane: 'chances', text: 'Vooruit bestellen', answers: ['queue'], status: 'doing' },
      hint: { ...card, text: 'Wat gaat hier mis?', placeholder: true },
      build: { kind: 'action', text: 'Bouw de app', from: ['queue', 'app'], owner: 'Omar', status: 'todo' },
      said: { kind: 'evidence', for: 'queue', state: 'researched', source: 'interview' },
      guess: { kind: 'evidence', for: 'queue', state: 'assumed', source: 'workshop' },
    }).map(([id, record], at) => [id, recordSchema.parse({ order: orderKeys(at + 1)[at], ...record })]),
  ),
}

test('a pain on a touchpoint stands in its stage, with its sources and action points', () => {
  const [, queue] = findingsOf(journey)
  expect(queue).toMatchObject({ id: 'queue', kind: 'pain', stage: 'Kopen', support: 'researched', sources: 1 })
  expect(queue!.actions.map(({ id }) => id)).toEqual(['build'])
})

test('what the model suggested is told apart, not counted as a finding', () => {
  expect(findingsOf(journey).map(({ id }) => id)).toEqual(['app', 'queue'])
  expect(suggestedFindings(journey)).toBe(1)
})

test('work is the action points and the findings; what has no status is still to do', () => {
  expect(workOf(journey).map(({ id, kind, stage, status }) => [id, kind, stage, status])).toEqual([
    ['build', 'action', 'Kopen', 'todo'],
    ['app', 'opportunity', 'See', 'doing'],
    ['queue', 'pain', 'Kopen', 'todo'],
  ])
})

test('action points are told from left to right, whenever they were written', () => {
  const put = withNewAction(journey, 'sign', { stage: 'see', text: 'Zet een bord', after: null })
  expect(workOf(put).map(({ id }) => id)).toEqual(['sign', 'build', 'app', 'queue'])
})

test('an action point stands where it was put, also when it answers a card elsewhere', () => {
  const put = withNewAction(journey, 'plan', { stage: 'buy', text: 'Meet de rij', after: null })
  const moved = movedActions(put, ['build'], 'see', null)
  const stages = new Map(workOf(moved).map(({ id, stage }) => [id, stage]))
  expect([stages.get('plan'), stages.get('build')]).toEqual(['Kopen', 'See'])
  expect(workOf(removed(put, ['buy'])).find(({ id }) => id === 'plan')?.stage).toBe('See')
})

test('an action point is overdue the day after its day, unless it is done', () => {
  const due = '2026-11-22'
  expect(isOverdue({ due, status: 'todo' }, '2026-11-22')).toBe(false)
  expect(isOverdue({ due, status: 'doing' }, '2026-11-23')).toBe(true)
  expect(isOverdue({ due, status: 'done' }, '2026-11-23')).toBe(false)
  expect(isOverdue({ status: 'todo' }, '2026-11-23')).toBe(false)
})
