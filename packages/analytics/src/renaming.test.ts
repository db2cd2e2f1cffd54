import {
  type Journey,
  libraryIdOf,
  modelOf,
  movedTo,
  newJourney,
  newRecord,
  type Rule,
  readThrough,
  recordsOf,
  sharedOf,
  type Touchpoint,
  withRecord,
  withSharedEverywhere,
} from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CountsAnswer } from './question/counts.ts'
import type { Resolved } from './question/resolved.ts'
import { events, rule } from './random-journey.ts'
import { referee } from './referee/referee.ts'

const bare = newJourney({ id: 'shop', title: 'Shop', language: 'en', model: 'stdc', audience: '', today: '2026-03-01' })
const stages = recordsOf(bare, 'stage').map(({ id }) => id)

const journeyWith = (rules: Rule[]): Journey =>
  rules.reduce<Journey>(
    (left, each, index) => {
      const touchpoint = newRecord(left, 'touchpoint', { stage: stages[index % stages.length]! }) as Touchpoint
      return withRecord(left, `t${index}`, { ...touchpoint, name: `Touchpoint ${index}`, rule: each })
    },
    { ...bare, records: Object.fromEntries(Object.entries(bare.records).filter(([, { kind }]) => kind === 'stage')) },
  )

/** A rename as the library does it, or a move to another stage. */
type Edit = { touchpoint: number; name: string } | { touchpoint: number; stage: string }
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ touchpoint: fc.nat(), name: fc.string({ minLength: 1, maxLength: 8 }) }),
  fc.record({ touchpoint: fc.nat(), stage: fc.constantFrom(...stages) }),
)

function edited(journey: Journey, made: Edit): Journey {
  const all = recordsOf(journey, 'touchpoint')
  const { id, ...touchpoint } = all[made.touchpoint % all.length]!
  if ('stage' in made) return withRecord(journey, id, movedTo(journey, touchpoint, made.stage))
  return withSharedEverywhere(journey, libraryIdOf(journey.id, { ...touchpoint, id }), {
    ...sharedOf(touchpoint),
    name: made.name,
  })
}

test('however touchpoints are renamed and moved, the same events count for each, and no event changes', () => {
  fc.assert(
    fc.property(
      events,
      fc.array(rule, { minLength: 1, maxLength: 5 }),
      fc.array(edit, { maxLength: 12 }),
      (log, rules, edits) => {
        const stored = JSON.stringify(log)
        const counted = (journey: Journey) => {
          const reading = readThrough(journey, modelOf(journey.model))
          const question = { kind: 'counts', by: 'touchpoint', reading } as unknown as Resolved
          const { rows } = referee(question, { events: log, spend: [] }) as CountsAnswer
          return Object.fromEntries(rows.map(({ key, ...row }) => [key, row]))
        }
        const before = journeyWith(rules)
        const after = edits.reduce(edited, before)
        expect(counted(after)).toEqual(counted(before))
        expect(recordsOf(after, 'touchpoint').map((each) => each.rule)).toEqual(rules)
        expect(JSON.stringify(log)).toBe(stored)
      },
    ),
    { numRuns: 150 },
  )
})
