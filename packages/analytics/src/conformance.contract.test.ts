import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { close, given, ownStore, RUNS, seed } from './contract-case.ts'
import { type ConformanceAnswer, conformanceSchema, type Question } from './question/question.ts'
import type { Resolved } from './question/resolved.ts'
import { events, merges, reading } from './random-journey.ts'
import { referee } from './referee/referee.ts'
import type { Tree } from './statistics/process-tree.ts'

const store = ownStore()

const model = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('A', 'B', 'é', 'Page Viewed', 't0', 't1', 's0', 's1'),
    fc.record({ seq: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ and: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ xor: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ loop: fc.array(tie('tree'), { minLength: 1, maxLength: 2 }) }),
  ),
})).tree
const name = fc.constantFrom('A', 'B', 'é', 'Page Viewed', 't0', 's0', 's1')
const pair = fc.tuple(name, name)
const rule = fc.oneof(
  ...['starts', 'ends', 'absent', 'contains', 'atMost', 'exactly'].map((word) => fc.record({ [word]: name })),
  ...['succession', 'response', 'precedence', 'respondedExistence', 'and', 'xor'].map((word) =>
    fc.record({ [word]: pair }),
  ),
  fc.record({ contains: name, times: fc.constant(2) }),
  fc.record({ between: name, least: fc.constantFrom(0, 1), most: fc.constantFrom(1, 2) }),
)
const absent = { nil: undefined }
const choices = fc.record({
  model: fc.option(model, absent),
  rules: fc.option(fc.array(rule, { minLength: 1, maxLength: 3 }), absent),
  by: fc.constantFrom('event', 'touchpoint', 'stage'),
  repeats: fc.option(fc.constantFrom('kept', 'merged'), absent),
  openDays: fc.option(fc.constantFrom(0.5, 1, 3), absent),
  limit: fc.constantFrom(1, 2, 50),
  offset: fc.constantFrom(0, 1),
  period: fc.option(fc.record({ days: fc.integer({ min: 1, max: 5 }) }), absent),
})

test('conformance in SQL is what the referee says, and a fitness lies between 0 and 1', async () => {
  const property = fc.asyncProperty(events, merges, reading, choices, async (log, merged, map, asked) => {
    await given(store(), log, [], merged)
    const {
      journey: _journey,
      through: _through,
      ...question
    } = conformanceSchema.parse(
      JSON.parse(
        JSON.stringify({
          ...{ kind: 'conformance', ...asked },
          ...(!asked.model && !asked.rules && { rules: [{ starts: 'A' }] }),
        }),
      ),
    )
    const resolved = { ...question, reading: map } as Resolved<Extract<Question, { kind: 'conformance' }>>
    const told = referee(resolved, { events: log, spend: [], merges: merged }) as ConformanceAnswer
    for (const { held, broken, undecided } of told.rules ?? []) expect(held + broken + undecided).toBe(told.n)
    for (const { fitness } of told.cases) {
      if (fitness === null) continue
      expect(fitness).toBeGreaterThanOrEqual(0)
      expect(fitness).toBeLessThanOrEqual(1)
    }
    expect(close(await answer(store(), resolved))).toEqual(close(told))
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)
