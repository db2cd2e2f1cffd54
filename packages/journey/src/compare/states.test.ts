import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Card,
  checkJourney,
  hangingOn,
  type Journey,
  type JourneyRecord,
  type MapState,
  movedStep,
  newJourney,
  newRecord,
  newRecordId,
  recordsOf,
  type Touchpoint,
  withNewStep,
  withoutRecordAndLinks,
  withRecord,
} from '../index.ts'
import { marksOf } from './difference.ts'
import { editedIn } from './edited-in.ts'
import { sentenceOfDifference } from './sentence.ts'
import { isShared, sharedChanged, touchedBy } from './shared-structure.ts'
import { inState, stateDifferences, versionDifferences } from './states.ts'

const SEED = Number(process.env.WEGWIJS_SEED ?? Math.floor(Math.random() * 1e9))

const start = newJourney({
  id: 'bakkerij',
  title: 'Brood kopen',
  language: 'nl',
  model: 'stdc',
  audience: '',
  today: '2026-11-22',
})
/** A touchpoint with a card on it, evidence for that card and an action point that answers it. */
const bakery: Journey = [
  ['till', { ...newRecord(start, 'touchpoint', { stage: 'do' }), name: 'Kassa' }],
  ['queue', { ...newRecord(start, 'card', { lane: 'lane-pains', touchpoint: 'till' }), text: 'Lange rij' }],
  ['proof', { ...newRecord(start, 'evidence', { from: 'queue' }), source: '6 interviews' }],
  ['faster', { ...newRecord(start, 'action', { from: 'queue' }), text: 'Tweede kassa' }],
  ['checked', { ...newRecord(start, 'validation', { from: 'queue' }), with: '3 klanten', day: '2026-11-01' }],
].reduce((journey, [id, record]) => withRecord(journey, id as string, record as JourneyRecord), start)

const rewritten =
  (id: string, fields: object) =>
  (journey: Journey): Journey =>
    withRecord(journey, id, { ...journey.records[id], ...fields } as JourneyRecord)
const removed = (id: string) => (journey: Journey) => withoutRecordAndLinks(journey, id)
const textsOf = (journey: Journey): string[] =>
  recordsOf(journey, 'card')
    .filter(({ lane, placeholder }) => lane === 'lane-pains' && !placeholder)
    .map(({ text }) => text)

const wished = editedIn(bakery, 'to-be', rewritten('queue', { text: 'Bijna geen rij' }))

test('a journey without states is drawn as it is', () => {
  for (const state of ['as-is', 'to-be', 'difference'] as const) expect(inState(bakery, state)).toBe(bakery)
})

test('a suggestion that makes way for what the team wishes is no difference, and stays on the map as it is', () => {
  const filled = editedIn(bakery, 'to-be', (drawn) =>
    withRecord(removed('see-pains-1')(drawn), 'lost', {
      ...newRecord(drawn, 'card', { lane: 'lane-pains', stage: 'see' }),
      text: 'Vindt de winkel niet',
    }),
  )
  expect(stateDifferences(filled).map(({ change, id }) => [change, id])).toEqual([['added', 'lost']])
  expect(inState(filled, 'difference').records['see-pains-1']).toBeUndefined()
  expect(inState(filled, 'as-is').records['see-pains-1']).toBeDefined()
})

test('rewriting a shared card in the wished state parts it; both are drawn under one id', () => {
  expect(textsOf(inState(wished, 'as-is'))).toEqual(['Lange rij'])
  expect(textsOf(inState(wished, 'to-be'))).toEqual(['Bijna geen rij'])
  expect(inState(wished, 'to-be').records.queue).toMatchObject({ text: 'Bijna geen rij', touchpoint: 'till' })
  expect(wished.records.queue).toMatchObject({ text: 'Lange rij', only: 'as-is' })
  expect(Object.values(wished.records)).toContainEqual(
    expect.objectContaining({ text: 'Bijna geen rij', only: 'to-be', insteadOf: 'queue' }),
  )
})

test('rewriting it once more changes the wished one only', () => {
  const again = editedIn(wished, 'to-be', rewritten('queue', { text: 'Geen rij' }))
  expect(Object.keys(again.records)).toEqual(Object.keys(wished.records))
  expect(textsOf(inState(again, 'as-is'))).toEqual(['Lange rij'])
  expect(textsOf(inState(again, 'to-be'))).toEqual(['Geen rij'])
})

test('what is added is only wished for; what is removed stays as it is', () => {
  const card = { ...newRecord(bakery, 'card', { stage: 'do', lane: 'lane-pains' }), text: 'App hapert' } as Card
  const added = editedIn(bakery, 'to-be', (journey) => withRecord(journey, 'app', card))
  expect(textsOf(inState(added, 'as-is'))).toEqual(['Lange rij'])
  expect(textsOf(inState(added, 'to-be'))).toEqual(['Lange rij', 'App hapert'])
  const gone = editedIn(bakery, 'to-be', removed('queue'))
  expect(inState(gone, 'as-is')).toEqual(bakery)
  expect(inState(gone, 'to-be').records).not.toHaveProperty('queue')
  expect(inState(gone, 'to-be').records).not.toHaveProperty('proof')
  expect(inState(gone, 'difference').records).toHaveProperty('queue')
})

test('as it is, an edit of what is shared changes both; of what has parted only the one', () => {
  const both = editedIn(bakery, 'as-is', rewritten('queue', { text: 'Rij tot buiten' }))
  expect(textsOf(inState(both, 'to-be'))).toEqual(['Rij tot buiten'])
  const one = editedIn(wished, 'as-is', rewritten('queue', { text: 'Rij tot buiten' }))
  expect(textsOf(inState(one, 'as-is'))).toEqual(['Rij tot buiten'])
  expect(textsOf(inState(one, 'to-be'))).toEqual(['Bijna geen rij'])
})

test('stages, lanes and the rest change in both, whichever state one looks at', () => {
  const renamed = editedIn(wished, 'to-be', rewritten('do', { name: 'Kopen' }))
  expect(inState(renamed, 'as-is').records.do).toMatchObject({ name: 'Kopen' })
  const retitled = editedIn(wished, 'to-be', (journey) => ({ ...journey, title: 'Brood halen' }))
  expect(inState(retitled, 'as-is').title).toBe('Brood halen')
  expect(retitled.records).toBe(wished.records)
})

const { moment } = bakery.records.till as Touchpoint
const atTill = rewritten('queue', { stage: 'do', moment })
const wishedAtTill = editedIn(atTill(bakery), 'to-be', rewritten('queue', { text: 'Bijna geen rij' }))

test('a first step takes in what stands in its stage in both states, and parts nothing', () => {
  for (const state of ['as-is', 'to-be'] as const) {
    const stepped = editedIn(bakery, state, (journey) => withNewStep(journey, 'pay', { stage: 'do', name: 'Betalen' }))
    expect(stepped).toEqual(withNewStep(bakery, 'pay', { stage: 'do', name: 'Betalen' }))
    const parted = editedIn(wishedAtTill, state, (journey) =>
      withNewStep(journey, 'pay', { stage: 'do', name: 'Betalen' }),
    )
    expect(inState(parted, 'as-is').records.queue).toMatchObject({ text: 'Lange rij', step: 'pay' })
    expect(inState(parted, 'to-be').records.queue).toMatchObject({ text: 'Bijna geen rij', step: 'pay' })
    expect(inState(parted, 'as-is').records.proof).toEqual(bakery.records.proof)
  }
})

test('what a removal touches is asked of both states for what they share', () => {
  const lane = withRecord(bakery, 'ideas', { ...newRecord(bakery, 'lane'), name: 'Ideeën' } as JourneyRecord)
  const card = { ...newRecord(lane, 'card', { stage: 'do', lane: 'ideas' }), text: 'App' } as Card
  const all = editedIn(lane, 'to-be', (journey) => withRecord(journey, 'app', card))
  const drawn = inState(all, 'as-is')
  expect(hangingOn(touchedBy(all, drawn, ['ideas']), 'ideas').gone).toEqual({ card: 1 })
  expect(touchedBy(all, drawn, ['queue'])).toBe(drawn)
})

test('a step takes what stands in it along to another stage in both states', () => {
  const stepped = withNewStep(wishedAtTill, 'pay', { stage: 'do', name: 'Betalen' })
  for (const state of ['as-is', 'to-be'] as const) {
    const moved = editedIn(stepped, state, (journey) => movedStep(journey, 'pay', 'care', null))
    expect(inState(moved, 'as-is').records).toMatchObject({ till: { stage: 'care' }, queue: { stage: 'care' } })
    expect(inState(moved, 'to-be').records).toMatchObject({ till: { stage: 'care' }, queue: { stage: 'care' } })
    expect(moved.records.till).not.toHaveProperty('only')
  }
})

test('cards that come with new steps in the wished state are only wished for; the steps are there in both', () => {
  const card = { ...newRecord(bakery, 'card', { stage: 'do', lane: 'lane-pains' }), step: 'pay', text: 'App hapert' }
  const both = editedIn(wished, 'to-be', (journey) =>
    withRecord(withNewStep(journey, 'pay', { stage: 'do', name: 'Betalen' }), 'app', card as Card),
  )
  expect(inState(both, 'as-is').records).toHaveProperty('pay')
  expect(inState(both, 'as-is').records).not.toHaveProperty('app')
  expect(inState(both, 'to-be').records.app).toMatchObject({ text: 'App hapert', step: 'pay' })
})

test('a form that moves a step changes nothing else of what has parted', () => {
  const stepped = withNewStep(wished, 'pay', { stage: 'do', name: 'Betalen' })
  const form = rewritten('pay', { name: 'Afrekenen' })(inState(stepped, 'to-be'))
  const kept = editedIn(stepped, 'to-be', () => form)
  expect(kept).toEqual(rewritten('pay', { name: 'Afrekenen' })(stepped))
})

test('what was found out about a card says nothing about the wished one; new findings stay with the one looked at', () => {
  expect(inState(wished, 'as-is').records.proof).toEqual(bakery.records.proof)
  expect(inState(wished, 'to-be').records).not.toHaveProperty('proof')
  expect(inState(wished, 'to-be').records).not.toHaveProperty('checked')
  expect(inState(wished, 'to-be').records.faster).toEqual(bakery.records.faster)
  const tested = editedIn(wished, 'to-be', (journey) =>
    withRecord(journey, 'trial', { ...newRecord(journey, 'evidence', { from: 'queue' }), source: 'proef' } as never),
  )
  expect(inState(tested, 'to-be').records.trial).toMatchObject({ for: 'queue' })
  expect(inState(tested, 'as-is').records).not.toHaveProperty('trial')
})

test('a touchpoint that parts keeps its cards in both states without parting them', () => {
  const renamed = editedIn(bakery, 'to-be', rewritten('till', { name: 'Zelfscan' }))
  expect(renamed.records.queue).toBe(bakery.records.queue)
  expect(inState(renamed, 'to-be').records.queue).toMatchObject({ touchpoint: 'till' })
  const gone = editedIn(bakery, 'to-be', removed('till'))
  expect(gone.records.queue).toBe(bakery.records.queue)
  expect(inState(gone, 'to-be').records.queue).not.toHaveProperty('touchpoint')
})

test('when the one as it is goes, the wished one takes over its id and what points at it', () => {
  const left = editedIn(editedIn(bakery, 'to-be', rewritten('till', { name: 'Zelfscan' })), 'as-is', removed('till'))
  expect(inState(left, 'as-is').records).not.toHaveProperty('till')
  expect(inState(left, 'to-be').records.till).toMatchObject({ name: 'Zelfscan' })
  expect(checkJourney(left)).toMatchObject({ ok: true })
})

test('what is new, gone and changed is told and marked by the ids on the map', () => {
  const card = { ...newRecord(bakery, 'card', { stage: 'do', lane: 'lane-pains' }), text: 'App hapert' } as Card
  const added = editedIn(wished, 'to-be', (journey) => withRecord(journey, 'app', card))
  const all = editedIn(added, 'to-be', removed('till'))
  expect(Object.fromEntries(marksOf(stateDifferences(all)))).toEqual({
    queue: 'changed',
    app: 'added',
    till: 'removed',
  })
  expect(stateDifferences(wished).map((each) => sentenceOfDifference(each, 'nl'))).toEqual([
    'Kaartje “Lange rij” herschreven: “Bijna geen rij”',
  ])
})

test('between versions a wish is told as what it is, not as how the states share their records', () => {
  const told = (before: Journey, after: Journey): string[] =>
    versionDifferences(before, after).map((each) => sentenceOfDifference(each, 'nl'))
  expect(told(bakery, wished)).toEqual(['Kaartje “Lange rij” herschreven: “Bijna geen rij” (gewenst)'])
  expect(told(wished, bakery)).toEqual(['Kaartje “Bijna geen rij” herschreven: “Lange rij” (gewenst)'])
  expect([...marksOf(versionDifferences(bakery, wished))]).toEqual([])
  const both = editedIn(bakery, 'as-is', rewritten('queue', { text: 'Rij tot buiten' }))
  expect(told(bakery, both)).toEqual(['Kaartje “Lange rij” herschreven: “Rij tot buiten”'])
  const one = editedIn(wished, 'as-is', rewritten('queue', { text: 'Rij tot buiten' }))
  expect(told(wished, one)).toEqual(['Kaartje “Lange rij” herschreven: “Rij tot buiten”'])
})

const edits = fc.record({
  in: fc.constantFrom<MapState>('as-is', 'to-be'),
  do: fc.constantFrom('add', 'remove', 'rewrite', 'order', 'link'),
  kind: fc.constantFrom('card', 'touchpoint', 'feeling', 'evidence', 'action', 'persona', 'lane'),
  at: fc.nat(),
  to: fc.nat({ max: 9 }),
})
type Edit = typeof edits extends fc.Arbitrary<infer E> ? E : never

const made =
  (edit: Edit) =>
  (journey: Journey): Journey => {
    const ids = Object.keys(journey.records).sort()
    const id = ids[edit.at % ids.length]!
    const record = journey.records[id]!
    const touchpoints = recordsOf(journey, 'touchpoint')
    if (edit.do === 'add') {
      const cards = recordsOf(journey, 'card')
      const from = cards[edit.at % Math.max(1, cards.length)]?.id
      if (from === undefined || !recordsOf(journey, 'lane')[0]) return journey
      return withRecord(
        journey,
        newRecordId(journey, edit.kind as 'card'),
        newRecord(journey, edit.kind as 'card', { from }),
      )
    }
    if (edit.do === 'remove') return withoutRecordAndLinks(journey, id)
    if (edit.do === 'order') return withRecord(journey, id, { ...record, order: `a${edit.to}` })
    if (edit.do === 'link' && (record.kind === 'card' || record.kind === 'feeling') && touchpoints.length > 0) {
      return withRecord(journey, id, { ...record, touchpoint: touchpoints[edit.to % touchpoints.length]!.id })
    }
    return withRecord(journey, id, {
      ...record,
      [record.kind === 'card' ? 'text' : 'name']: `nieuw ${edit.to}`,
    } as never)
  }

/** Without what is about the very record one looked at, which a wished record starts without. */
const drawnOf = (journey: Journey): Journey['records'] =>
  Object.fromEntries(
    Object.entries(journey.records).filter(([, { kind }]) => kind !== 'evidence' && kind !== 'validation'),
  )

test(`what is drawn after an edit is what was made of it, and a wish leaves the map as it is alone (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 12 }), edits, (steps, last) => {
      const journey = steps.reduce((left, edit) => editedIn(left, edit.in, made(edit)), bakery)
      const before = inState(journey, last.in)
      const wanted = made(last)(before)
      const after = editedIn(journey, last.in, () => wanted)
      expect(drawnOf(inState(after, last.in))).toEqual(drawnOf(wanted))
      const touched = Object.keys({ ...before.records, ...wanted.records }).filter(
        (id) => before.records[id] !== wanted.records[id],
      )
      const isWish = touched.every((id) =>
        ['card', 'touchpoint', 'feeling'].includes((wanted.records[id] ?? before.records[id])!.kind),
      )
      if (last.in === 'to-be' && isWish) {
        expect(inState(after, 'as-is').records).toEqual(inState(journey, 'as-is').records)
      }
      for (const state of ['as-is', 'to-be', 'difference'] as const) {
        const dangling = checkJourney(inState(after, state))
        if (!dangling.ok) expect(dangling.problems.filter(({ what }) => what.en.startsWith('Refers'))).toEqual([])
      }
      const problems = checkJourney(after)
      if (!problems.ok) expect(problems.problems.filter(({ what }) => what.en.startsWith('Refers'))).toEqual([])
    }),
    { numRuns: 400, seed: SEED },
  )
})

test('a stage renamed as a wish is renamed in both states, a card is not', () => {
  const stage = recordsOf(bakery, 'stage')[0]!.id
  const renamed = editedIn(bakery, 'to-be', rewritten(stage, { name: 'Trek krijgen' }))
  expect(inState(renamed, 'as-is').records[stage]).toMatchObject({ name: 'Trek krijgen' })
  expect(sharedChanged(bakery, renamed)).toBe(true)
  expect(sharedChanged(bakery, wished)).toBe(false)
  expect([stage, 'queue', 'gone'].map((id) => isShared(bakery.records[id]))).toEqual([true, false, false])
})
