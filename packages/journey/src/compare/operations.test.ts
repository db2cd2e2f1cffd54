import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  columnId,
  columnOf,
  columnsOf,
  covering,
  type Journey,
  type JourneyRecord,
  mergedStep,
  moved,
  movedLane,
  movedStage,
  movedStep,
  newJourney,
  newRecord,
  recordsOf,
  renamed,
  splitStage,
  splitStep,
  withNewStep,
  withRecord,
  withText,
} from '../index.ts'
import { differences } from './differences.ts'

const SEED = Number(process.env.WEGWIJS_SEED ?? Math.floor(Math.random() * 1e9))

const start = newJourney({
  id: 'bakkerij',
  title: 'Brood kopen',
  language: 'nl',
  model: 'stdc',
  audience: '',
  today: '2026-11-22',
})
const steps = ['choose', 'pay', 'pack'].reduce((left, id) => withNewStep(left, id, { stage: 'do', name: id }), start)
const bakery = ['choose', 'pay', 'pack'].reduce((left, step, at) => {
  const column = { stage: 'do', step }
  const till = { ...newRecord(left, 'touchpoint', column), step, name: `Kassa ${at}` }
  const card = { ...newRecord(left, 'card', { ...column, lane: 'lane-pains' }), step, text: `Rij ${at}` }
  const more = { ...card, text: `Nog een rij ${at}`, order: `${card.order}V` }
  return Object.entries({ [`till${at}`]: till, [`card${at}`]: card, [`more${at}`]: more }).reduce(
    (journey, [id, record]) => withRecord(journey, id, record as JourneyRecord),
    left,
  )
}, steps)

/** What one sees of a record: the columns it covers, its lane, and what comes before it there. */
function seen(journey: Journey, id: string): string {
  const record = journey.records[id]
  if (record === undefined) return 'gone'
  if (record.kind === 'stage' || record.kind === 'lane') {
    return recordsOf(journey, record.kind)
      .map((each) => each.id)
      .join()
  }
  if (record.kind === 'step') {
    const beside = recordsOf(journey, 'step').filter(({ stage }) => stage === record.stage)
    return `${record.stage} ${beside.map((each) => each.id).join()}`
  }
  if (record.kind !== 'card' && record.kind !== 'touchpoint') return ''
  const range = columnOf(journey, record)
  const columns = range
    ? columnsOf(journey)
        .slice(range.from, range.to + 1)
        .map(columnId)
    : []
  return JSON.stringify([columns, record.kind === 'card' ? record.lane : ''])
}

const edits = fc.record({
  do: fc.constantFrom('move', 'stage', 'step', 'lane', 'cover', 'splitStage', 'splitStep', 'merge', 'rename', 'text'),
  at: fc.nat(),
  to: fc.nat(),
  before: fc.nat(),
})
type Edit = typeof edits extends fc.Arbitrary<infer E> ? E : never

const oneOf = <T>(items: readonly T[], at: number): T => items[at % items.length]!

/** The journey after an edit and the record it is about. */
function made({ do: what, at, to, before }: Edit, journey: Journey): { after: Journey; id: string } {
  const kind = { stage: 'stage', splitStage: 'stage', step: 'step', splitStep: 'step', merge: 'step', lane: 'lane' }[
    what as 'stage'
  ] as 'stage' | undefined
  const ids = kind ? recordsOf(journey, kind).map((each) => each.id) : Object.keys(journey.records).sort()
  const id = oneOf(ids, at)
  const column = oneOf(columnsOf(journey), to)
  const next = kind ? (oneOf([...ids, null], before) as string | null) : null
  const made = `${what}-${Object.keys(journey.records).length}`
  if (what === 'move') return { after: moved(journey, [id], { column, before: null }), id }
  if (what === 'stage') return { after: movedStage(journey, id, next === id ? null : next), id }
  if (what === 'step') return { after: movedStep(journey, id, column.stage, null), id }
  if (what === 'lane') return { after: movedLane(journey, id, next === id ? null : next), id }
  if (what === 'cover') return { after: covering(journey, id, column), id }
  if (what === 'splitStep') return { after: splitStep(journey, id, made), id: made }
  if (what === 'merge') return { after: mergedStep(journey, id), id }
  if (what === 'rename') return { after: renamed(journey, id, `Naam ${to}`), id }
  if (what === 'text') return { after: withText(journey, id, `Tekst ${to}`), id }
  const inStage = recordsOf(journey, 'step').filter(({ stage }) => stage === id)
  return { after: inStage.length > 0 ? splitStage(journey, id, oneOf(inStage, to).id, made) : journey, id: made }
}

test(`whatever is seen to change by moving, splitting, merging and rewording is told (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 8 }), edits, (earlier, edit) => {
      const journey = earlier.reduce((left, each) => made(each, left).after, bakery)
      const { after, id } = made(edit, journey)
      const found = differences(journey, after)
      const named = found.map((difference) => difference.id)
      if (edit.do === 'rename' || edit.do === 'text') {
        if (JSON.stringify(journey) !== JSON.stringify(after)) expect(named).toContain(id)
      } else if (['stage', 'lane', 'step'].includes(edit.do)) {
        // Which of two neighbours was moved past the other cannot be seen; that something moved can.
        if (seen(journey, id) !== seen(after, id)) expect(found.some(({ change }) => change === 'moved')).toBe(true)
      } else if (seen(journey, id) !== seen(after, id)) expect(named).toContain(id)
      if (JSON.stringify(journey) === JSON.stringify(after)) expect(found).toEqual([])
    }),
    { numRuns: 500, seed: SEED },
  )
})
