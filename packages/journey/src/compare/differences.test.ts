import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Journey,
  type JourneyRecord,
  movedTo,
  newJourney,
  newRecord,
  newRecordId,
  orderKeyBetween,
  recordsOf,
  stamped,
  withNewStep,
  withoutRecordAndLinks,
  withRecord,
  withRoomFor,
} from '../index.ts'
import { marksOf } from './difference.ts'
import { differences } from './differences.ts'
import { sentenceOfDifference } from './sentence.ts'

const SEED = Number(process.env.WEGWIJS_SEED ?? Math.floor(Math.random() * 1e9))

const start = newJourney({
  id: 'bakkerij',
  title: 'Brood kopen',
  language: 'nl',
  model: 'stdc',
  audience: 'Buurtbewoners',
  today: '2026-11-22',
})

/** A stage with two steps, a touchpoint in the first, a card on it and evidence for the card. */
const bakery: Journey = [
  ['pay', { kind: 'step', order: 'a0', stage: 'do', name: 'Betalen' }],
  ['choose', { kind: 'step', order: 'a1', stage: 'do', name: 'Kiezen' }],
  ['noor', { ...newRecord(start, 'persona'), name: 'Noor' }],
  ['till', { ...newRecord(start, 'touchpoint', { stage: 'do' }), step: 'pay', name: 'Kassa' }],
  ['queue', { ...newRecord(start, 'card', { stage: 'do', lane: 'lane-pains' }), step: 'pay', text: 'Lange rij' }],
  [
    'change',
    { ...newRecord(start, 'card', { stage: 'do', lane: 'lane-pains' }), touchpoint: 'till', text: 'Geen pin' },
  ],
  ['proof', { ...newRecord(start, 'evidence', { from: 'queue' }), source: '6 interviews' }],
].reduce((journey, [id, record]) => withRecord(journey, id as string, record as JourneyRecord), start)

const edited = (id: string, fields: object): Journey =>
  withRecord(bakery, id, { ...bakery.records[id], ...fields } as JourneyRecord)
const told = (after: Journey, language: 'nl' | 'en' = 'nl', before = bakery): string[] =>
  differences(before, after).map((difference) => sentenceOfDifference(difference, language))

test('a card moved to another step says from where to where', () => {
  expect(told(edited('queue', { step: 'choose' }))).toEqual([
    'Kaartje “Lange rij” verplaatst van Do › Betalen naar Do › Kiezen',
  ])
  expect(told(edited('queue', { step: 'choose' }), 'en')).toEqual([
    'Card “Lange rij” moved from Do › Betalen to Do › Kiezen',
  ])
})

test('to another lane only the lanes are named; to another stage its moment goes along unsaid', () => {
  expect(told(edited('queue', { lane: 'lane-needs' }))).toEqual([
    'Kaartje “Lange rij” verplaatst van Pijnpunten naar Behoeften',
  ])
  const queue = movedTo(bakery, bakery.records.queue as never, 'care')
  expect(told(withRecord(bakery, 'queue', queue))).toEqual([
    'Kaartje “Lange rij” verplaatst van Do › Betalen naar Care',
  ])
})

test('words, names, figures, links and other fields each have their own sentence', () => {
  expect(told(edited('queue', { text: 'Rij tot buiten' }))).toEqual([
    'Kaartje “Lange rij” herschreven: “Rij tot buiten”',
  ])
  expect(told(edited('till', { name: 'Toonbank' }))).toEqual(['Touchpoint “Kassa” heet nu “Toonbank”'])
  expect(told(edited('queue', { impact: 4, effort: 2 }))).toEqual([
    'Kaartje “Lange rij”: impact is nu 4; inspanning is nu 2',
  ])
  expect(told(edited('queue', { personas: ['noor'] }))).toEqual(['Kaartje “Lange rij”: persona’s is nu “Noor”'])
  expect(told(edited('queue', { ringed: true }))).toEqual(['Kaartje “Lange rij”: omrand van nee naar ja'])
  expect(told(edited('till', { rule: { field: 'name', op: 'is', value: 'Betaald' } }))).toEqual([
    'Touchpoint “Kassa”: wat meetelt is nu Gebeurtenis is “Betaald”',
  ])
})

test('a feeling without a word is told by where it stands', () => {
  const [id] = recordsOf(bakery, 'feeling').map(({ id: feeling }) => feeling)
  expect(told(edited(id!, { assumed: -1.5 }))).toEqual(['Gevoel in See: gevoel van 0 naar −1,5'])
  expect(told(edited(id!, { assumed: -1.5 }), 'en')).toEqual(['Feeling in See: feeling from 0 to −1.5'])
})

test('what comes and goes tells where; evidence tells what it is about', () => {
  const without = withoutRecordAndLinks(bakery, 'queue')
  expect(told(without)).toEqual([
    'Kaartje “Lange rij” weggehaald uit Pijnpunten, Do › Betalen',
    'Onderbouwing “6 interviews” weggehaald bij “Lange rij”',
  ])
  expect(told(bakery, 'en', without)).toEqual([
    'Card “Lange rij” added in Pain points, Do › Betalen',
    'Evidence “6 interviews” added to “Lange rij”',
  ])
})

test('properties of the journey count too', () => {
  const renamed = { ...bakery, title: 'Brood halen', owner: 'Ilse', review: { ...bakery.review, everyMonths: 6 } }
  expect(told(renamed)).toEqual([
    'Klantreis “Brood kopen” heet nu “Brood halen”',
    'Klantreis: eigenaar is nu “Ilse”; maanden tussen reviews van 12 naar 6',
  ])
})

test('a stage put before another moved; a new key that leaves the neighbours as they were did not', () => {
  expect(told(edited('do', { order: orderKeyBetween(null, recordsOf(bakery, 'stage')[0]!.order) }))).toEqual([
    'Fase “Do” staat nu vooraan',
  ])
  const [, think, doing] = recordsOf(bakery, 'stage')
  expect(told(edited('see', { order: orderKeyBetween(think!.order, doing!.order) }))).toEqual([
    'Fase “See” staat nu na “Think”',
  ])
  expect(told(edited('do', { order: orderKeyBetween(think!.order, doing!.order) }))).toEqual([])
})

test('what comes along with its touchpoint or its step was not moved by anyone', () => {
  expect(told(edited('till', { step: 'choose' }))).toEqual([
    'Touchpoint “Kassa” verplaatst van Do › Betalen naar Do › Kiezen',
  ])
})

test('a stage that gets its first step only names its column; what stood there was not moved', () => {
  const named = withNewStep(bakery, 'see-1', { stage: 'see', name: 'Etalage' })
  expect(told(named)).toEqual(['Stap “Etalage” toegevoegd in See'])
  expect(told(bakery, 'nl', named)).toEqual(['Stap “Etalage” weggehaald uit See'])
})

test('how it is stored is no change: defaults, order of keys, order of personas, the day of the last edit', () => {
  const queue = bakery.records.queue as JourneyRecord & { kind: 'card' }
  const backwards = Object.fromEntries(Object.entries({ ...queue, ringed: false, sort: '' }).reverse())
  expect(told(withRecord(bakery, 'queue', backwards as JourneyRecord))).toEqual([])
  expect(told(edited('queue', { updated: '2026-01-01' }))).toEqual([])
  const both = (personas: string[]): Journey => edited('queue', { personas })
  expect(differences(both(['noor', 'till']), both(['till', 'noor']))).toEqual([])
})

test('a suggestion made one’s own is told as rewritten, or, taken over as it is, as no suggestion any more', () => {
  const { placeholder: _, ...card } = bakery.records['see-pains-1'] as JourneyRecord & { kind: 'card' }
  expect(told(withRecord(bakery, 'see-pains-1', { ...card, text: 'Niemand kent ons' }))).toHaveLength(1)
  expect(told(withRecord(bakery, 'see-pains-1', card))[0]).toMatch(/voorstel van ja naar nee$/)
})

test('marks: one for each thing on the map, and evidence marks what it is about', () => {
  const after = withoutRecordAndLinks(edited('queue', { step: 'choose', text: 'Rij' }), 'till', 'proof')
  expect(Object.fromEntries(marksOf(differences(bakery, after)))).toMatchObject({
    queue: 'changed',
    till: 'removed',
  })
  const withMore = withRecord(bakery, 'more', newRecord(bakery, 'evidence', { from: 'queue' }))
  expect([...marksOf(differences(bakery, withMore))]).toEqual([['queue', 'changed']])
})

/** Single edits as the screens make them, each naming the record it is about. */
const edits = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    at: fc.nat(),
    kind: fc.constantFrom(
      'card',
      'touchpoint',
      'persona',
      'step',
      'lane',
      'stage',
      'feeling',
      'action',
      'kpi',
      'validation',
    ),
  }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat() }),
  fc.record({ do: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ do: fc.constant('reorder' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ do: fc.constant('rewrite' as const), at: fc.nat(), text: fc.string({ minLength: 1 }) }),
)
type Edit = typeof edits extends fc.Arbitrary<infer E> ? E : never

/** The journey after the edit and the record it changed; null when the edit would change nothing. */
function made(edit: Edit, journey: Journey): { after: Journey; id: string } | null {
  const ids = Object.keys(journey.records)
  const id = ids[edit.at % ids.length]!
  const record = journey.records[id]!
  if (edit.do === 'add') {
    const added = newRecord(journey, edit.kind as 'card')
    const fresh = newRecordId(journey, added.kind)
    return { after: withRecord(withRoomFor(journey, added), fresh, added), id: fresh }
  }
  if (edit.do === 'remove') return { after: withoutRecordAndLinks(journey, id), id }
  if (edit.do === 'move') {
    const stages = recordsOf(journey, 'stage')
    const stage = stages[edit.to % stages.length]!.id
    if ((record.kind !== 'touchpoint' && record.kind !== 'card') || ('touchpoint' in record && record.touchpoint))
      return null
    if (record.stage === stage) return null
    return { after: withRecord(journey, id, movedTo(journey, record, stage)), id }
  }
  if (edit.do === 'reorder') {
    if (record.kind !== 'stage' && record.kind !== 'lane' && record.kind !== 'persona') return null
    const row = recordsOf(journey, record.kind).filter((each) => each.id !== id)
    const at = edit.to % (row.length + 1)
    if (recordsOf(journey, record.kind)[at]?.id === id) return null
    const order = orderKeyBetween(row[at - 1]?.order ?? null, row[at]?.order ?? null)
    return { after: withRecord(journey, id, { ...record, order }), id }
  }
  const field =
    record.kind === 'card'
      ? 'text'
      : record.kind === 'feeling'
        ? 'emotion'
        : record.kind === 'evidence'
          ? 'source'
          : 'name'
  if ((record as never)[field] === edit.text) return null
  return { after: withRecord(journey, id, { ...record, [field]: edit.text } as JourneyRecord), id }
}

test(`a journey differs from itself in nothing, and any single edit names its record (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 6 }), edits, (before, edit) => {
      const journey = before.reduce((left, each) => made(each, left)?.after ?? left, bakery)
      expect(differences(journey, structuredClone(journey))).toEqual([])
      const result = made(edit, journey)
      fc.pre(result !== null)
      const after = stamped(journey, result!.after, '2026-12-01')
      const found = differences(journey, after)
      expect(found.map(({ id }) => id)).toContain(result!.id)
      for (const language of ['nl', 'en'] as const) {
        for (const difference of found)
          expect(sentenceOfDifference(difference, language)).not.toMatch(/undefined|null|\[object/)
      }
    }),
    { numRuns: 300, seed: SEED },
  )
})

test(`the other way round what was added is removed (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 8 }), (steps) => {
      const after = steps.reduce((left, each) => made(each, left)?.after ?? left, bakery)
      const ids = (left: Journey, right: Journey, change: string): string[] =>
        differences(left, right)
          .filter((difference) => difference.change === change)
          .map(({ id }) => id)
          .sort()
      expect(ids(bakery, after, 'added')).toEqual(ids(after, bakery, 'removed'))
      expect(ids(bakery, after, 'removed')).toEqual(ids(after, bakery, 'added'))
    }),
    { numRuns: 200, seed: SEED },
  )
})
