import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkJourney, editedIn, inState, type Journey, readThrough, recordsOf } from '../index.ts'
import { tea } from '../journey/tea.ts'
import { modelOf } from '../model/models.ts'
import { columnOf, columnsOf } from './columns.ts'
import { isOnMap } from './in-column.ts'
import { edited, editPicked, editsBut, losing, type RandomEdit, randomEdit, replacing } from './random-edit.ts'

const SEED = Number(process.env.WEGWIJS_SEED ?? Math.floor(Math.random() * 1e9))
const runs = { numRuns: 40, seed: SEED }

const sequence = (names?: readonly string[]) => fc.array(randomEdit(names), { maxLength: 40, size: 'max' })
const after = (edits: readonly RandomEdit[], journey = tea): Journey => edits.reduce(edited, journey)

const rulesOf = (journey: Journey): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(journey.records).flatMap(([id, record]) => ('rule' in record ? [[id, record.rule]] : [])),
  )
/** Touchpoints and their rules, in no order: as events are counted. */
const counted = (journey: Journey, model: Journey['model']): unknown[] =>
  readThrough(journey, modelOf(model))
    .touchpoints.map(({ id, rule }) => ({ id, rule }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))

test(`whatever is edited, the journey stays one that checks (seed ${SEED})`, () => {
  fc.assert(
    fc.property(sequence(), (edits) => {
      const journey = after(edits)
      expect(checkJourney(JSON.parse(JSON.stringify(journey)))).toEqual({ ok: true, journey })
      expect(recordsOf(journey, 'stage').length).toBeGreaterThan(0)
    }),
    runs,
  )
})

test(`only removing and merging lose records; a new record only takes the place of suggestions (seed ${SEED})`, () => {
  fc.assert(
    fc.property(sequence(editsBut(losing)), (edits) => {
      const journey = after(edits)
      const lost = Object.entries(tea.records).filter(([id]) => !(id in journey.records))
      expect(lost.filter(([, record]) => !('placeholder' in record && record.placeholder))).toEqual([])
    }),
    runs,
  )
  fc.assert(
    fc.property(sequence(editsBut(losing, replacing)), (edits) => {
      expect(Object.keys(after(edits).records)).toEqual(expect.arrayContaining(Object.keys(tea.records)))
    }),
    runs,
  )
})

test(`moving, renaming and splitting cut no rule and move no event (seed ${SEED})`, () => {
  const names = [
    'move',
    'moveStage',
    'moveStep',
    'moveLane',
    'rename',
    'reword',
    'splitStage',
    'splitStep',
    'mergeStep',
  ]
  fc.assert(
    fc.property(sequence(), sequence([...names, 'cover']), (before, edits) => {
      const start = after(before)
      const journey = after(edits, start)
      expect(rulesOf(journey)).toEqual(rulesOf(start))
      expect(counted(journey, 'stdc')).toEqual(counted(start, 'stdc'))
      expect(counted(journey, 'aida')).toEqual(counted(start, 'aida'))
    }),
    runs,
  )
})

/** Every touchpoint is counted in the stage it is drawn in, and nothing stands off the map. */
function expectMapAndNumbersAgree(journey: Journey): void {
  const { stages, touchpoints } = readThrough(journey, modelOf('stdc'))
  const columns = columnsOf(journey)
  for (const { id, stage } of touchpoints) {
    const record = journey.records[id]!
    const range = isOnMap(record) ? columnOf(journey, record) : null
    expect(columns[range?.from ?? -1]?.stage).toBe(stages[stage ?? -1]?.id)
  }
  for (const record of Object.values(journey.records)) {
    if (isOnMap(record)) expect(columnOf(journey, record)).not.toBeNull()
  }
}

test(`the map and the numbers agree on the stage of a touchpoint, and nothing falls off the map (seed ${SEED})`, () => {
  fc.assert(
    fc.property(sequence(), (edits) => expectMapAndNumbersAgree(after(edits))),
    runs,
  )
})

const states = ['as-is', 'to-be'] as const
const editedInState = (journey: Journey, [state, edit]: [(typeof states)[number], RandomEdit]): Journey =>
  editedIn(journey, state, editPicked(inState(journey, state), edit))

test(`they agree in both states, whichever of them was edited (seed ${SEED})`, () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...states), randomEdit()), { maxLength: 30, size: 'max' }),
      (edits) => {
        const journey = edits.reduce(editedInState, tea)
        expect(checkJourney(JSON.parse(JSON.stringify(journey)))).toEqual({ ok: true, journey })
        for (const state of states) expectMapAndNumbersAgree(inState(journey, state))
      },
    ),
    runs,
  )
})

test(`stages, steps and lanes move, split and merge for both states without parting anything (seed ${SEED})`, () => {
  const structural = ['addStage', 'addStep', 'addLane', 'moveStage', 'moveStep', 'moveLane', 'splitStage', 'mergeStep']
  fc.assert(
    fc.property(sequence(), sequence(structural), (before, edits) => {
      const start = after(before)
      const journey = edits.reduce((left, edit) => editedInState(left, ['to-be', edit]), start)
      expect(journey).toEqual(after(edits, start))
    }),
    runs,
  )
})

test(`splitting a stage moves nothing (seed ${SEED})`, () => {
  fc.assert(
    fc.property(sequence(), randomEdit(['splitStage']), (before, split) => {
      const start = after(before)
      const journey = edited(start, split)
      expect(columnsOf(journey).map(({ step, stage }) => step ?? stage)).toEqual(
        columnsOf(start).map(({ step, stage }) => step ?? stage),
      )
      for (const [id, record] of Object.entries(start.records)) {
        const now = journey.records[id]!
        if (!isOnMap(record) || !isOnMap(now) || record.step === undefined) continue
        expect(columnOf(journey, now)).toEqual(columnOf(start, record))
        expect(now.moment).toBe(record.moment)
      }
    }),
    runs,
  )
})
