import { expect, test } from 'vitest'
import { type Feeling, type Journey, newJourney, newRecord, withRecord } from '../index.ts'
import { personaAlong } from './along.ts'

const start = newJourney({
  id: 'bakkerij',
  title: 'Brood kopen',
  language: 'nl',
  model: 'stdc',
  audience: '',
  today: '2026-03-01',
})
/** A journey with stages and lanes, and no records of its own on them. */
const bare: Journey = {
  ...start,
  records: Object.fromEntries(
    Object.entries(start.records).filter(([, { kind }]) => kind === 'stage' || kind === 'lane'),
  ),
}

const withFeeling = (journey: Journey, id: string, feeling: Partial<Feeling>): Journey =>
  withRecord(journey, id, { ...newRecord(journey, 'feeling', { stage: 'think' }), ...feeling } as Feeling)

const feelingsOf = (journey: Journey, persona: string) =>
  personaAlong(journey, persona).stages.map(({ feelings }) => feelings.map(({ assumed }) => assumed))

test('a persona feels what is said of them, and else what is said of everyone', () => {
  let journey = withFeeling(bare, 'all', { assumed: 1 })
  journey = withFeeling(journey, 'lotte', { assumed: -2, personas: ['lotte'] })
  expect(feelingsOf(journey, 'lotte')).toEqual([[], [-2], [], []])
  expect(feelingsOf(journey, 'henk')).toEqual([[], [1], [], []])
})

test('a feeling on a touchpoint stands in the stage of the touchpoint', () => {
  let journey = withRecord(bare, 'shop', newRecord(bare, 'touchpoint', { stage: 'do' }))
  journey = withFeeling(journey, 'queue', { touchpoint: 'shop', assumed: -1 })
  expect(feelingsOf(journey, 'lotte')).toEqual([[], [], [-1], []])
})

test('what the model suggested and nobody said is no feeling of anyone', () => {
  expect(feelingsOf(withFeeling(bare, 'suggested', { placeholder: true, assumed: 0 }), 'lotte').flat()).toEqual([])
})

test('what should become is not what is', () => {
  expect(feelingsOf(withFeeling(bare, 'dream', { only: 'to-be', assumed: 2 }), 'lotte').flat()).toEqual([])
})

test('cards and pain points are counted: the persona’s own apart from those for everyone', () => {
  const pains = Object.entries(bare.records).find(([, lane]) => lane.kind === 'lane' && lane.content === 'pains')![0]
  const actions = Object.entries(bare.records).find(
    ([, lane]) => lane.kind === 'lane' && lane.content === 'actions',
  )![0]
  const card = (lane: string, ...personas: string[]) => ({
    ...newRecord(bare, 'card', { lane }),
    personas,
    text: 'Rij',
  })
  let journey = withRecord(bare, 'one', card(pains, 'lotte', 'henk') as Journey['records'][string])
  journey = withRecord(journey, 'two', card(actions, 'lotte') as Journey['records'][string])
  journey = withRecord(journey, 'three', card(pains) as Journey['records'][string])
  expect(personaAlong(journey, 'lotte')).toMatchObject({
    cards: { own: 2, everyone: 1 },
    pains: { own: 1, everyone: 1 },
  })
})
