import type { Journey, JourneyRecord } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { asKept, problemsOf } from './record-problems.ts'

const stage = { kind: 'stage', order: 'a0', name: 'See', question: '', moments: ['notice'] } as const
const journey = { records: { see: { ...stage, moments: ['notice'] } } } as unknown as Journey
const pain: JourneyRecord = {
  kind: 'card',
  order: 'a0',
  moment: 'notice',
  lane: 'pains',
  personas: [],
  text: 'Lange rij',
  placeholder: true,
  sort: '',
}

test('a card needs words, a KPI of one’s own needs a name', () => {
  expect(problemsOf({ ...pain, text: ' ' }, journey)).toEqual({ text: 'required' })
  expect(problemsOf({ kind: 'kpi', order: 'a0', moment: 'notice', values: [] }, journey)).toEqual({ name: 'required' })
  expect(problemsOf({ kind: 'kpi', order: 'a0', moment: 'notice', kpi: 'nps', values: [] }, journey)).toEqual({})
})

test('evidence needs a source and a link that is one', () => {
  const evidence: JourneyRecord = { kind: 'evidence', order: 'a0', for: 'see', state: 'researched', source: '' }
  expect(problemsOf({ ...evidence, link: 'javascript:alert(1)' }, journey)).toEqual({ source: 'required', link: 'url' })
})

test('what somebody has edited is no placeholder any more, and empty choices are left out', () => {
  const kept = asKept(pain)
  expect(kept).not.toHaveProperty('placeholder')
  expect(kept).not.toHaveProperty('sort')
})

test('an assumption needs no source; what contradicts it names one', () => {
  const evidence: JourneyRecord = { kind: 'evidence', order: 'a0', for: 'see', state: 'assumed', source: '' }
  expect(problemsOf(evidence, journey)).toEqual({})
  expect(problemsOf({ ...evidence, state: 'contradicted' }, journey)).toEqual({ source: 'required' })
})
