import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edited, randomEdit } from '../edit/random-edit.ts'
import { recordsOf, withRecords } from './journey.ts'
import type { RecordKind } from './record.ts'
import { tea } from './tea.ts'

const SEED = Number(process.env.WEGWIJS_SEED ?? Math.floor(Math.random() * 1e9))
const kinds: RecordKind[] = ['stage', 'step', 'lane', 'card', 'touchpoint', 'feeling', 'persona', 'evidence', 'action']

test('a record may come, go and become of another kind in one change', () => {
  const [first, second] = recordsOf(tea, 'card')
  const [lane] = recordsOf(tea, 'lane')
  const { id: _id, ...words } = lane!
  const changed = withRecords(tea, [
    [first!.id, undefined],
    [second!.id, words],
    ['nieuw', { ...tea.records[first!.id]!, order: 'zz' }],
  ])
  expect(recordsOf(changed, 'card').at(-1)?.id).toBe('nieuw')
  expect(recordsOf(changed, 'card')).toHaveLength(recordsOf(tea, 'card').length - 1)
  expect(recordsOf(changed, 'lane').map(({ id }) => id)).toContain(second!.id)
})

test(`after any edits the records of a kind are those of the same journey read anew (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(randomEdit(), { minLength: 1, maxLength: 40 }), (steps) => {
      let journey = tea
      for (const step of steps) {
        for (const kind of kinds) recordsOf(journey, kind)
        journey = edited(journey, step)
        const anew = structuredClone(journey)
        for (const kind of kinds) expect(recordsOf(journey, kind)).toEqual(recordsOf(anew, kind))
      }
    }),
    { numRuns: Number(process.env.WEGWIJS_RUNS ?? 50), seed: SEED },
  )
})
