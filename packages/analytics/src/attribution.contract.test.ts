import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { close, given, ownStore, RUNS, seed } from './contract-case.ts'
import { attributionModels } from './question/attribution.ts'
import { DAY } from './question/day.ts'
import type { AttributionAnswer, Question } from './question/question.ts'
import type { Resolved } from './question/resolved.ts'
import { stepsOf, unknownStep } from './question/step.ts'
import { events, merges, reading, rule, spend } from './random-journey.ts'
import { referee } from './referee/referee.ts'

const store = ownStore()

const absent = { nil: undefined }
const choices = fc.record({
  model: fc.constantFrom(...attributionModels),
  by: fc.constantFrom('channel', 'campaign', 'touchpoint', 'stage'),
  order: fc.option(fc.constantFrom<number | 'best'>(1, 2, 3, 'best'), absent),
  counting: fc.option(fc.constantFrom('every', 'first'), absent),
  repeats: fc.option(fc.constantFrom('kept', 'merged'), absent),
  lookBack: fc.option(fc.constantFrom(0, 300_000, DAY / 2, DAY, 3 * DAY), absent),
  intervals: fc.boolean(),
  period: fc.option(fc.record({ days: fc.integer({ min: 1, max: 5 }) }), absent),
  conversion: fc.option(
    fc.oneof(
      fc.constantFrom({ event: 'B' }, { touchpoint: 't0' }, { stage: 's0' }),
      rule.map((each) => each as object),
    ),
    absent,
  ),
})
/** Some events are of a campaign. */
const log = events.map((some) =>
  some.map((event, index) =>
    index % 3 === 0 ? { ...event, properties: { ...event.properties, campaign: event.name } } : event,
  ),
)

test('attribution in SQL is what the referee says, and credits and what is unattributed are all conversions', async () => {
  const property = fc.asyncProperty(log, spend, merges, reading, choices, async (log, spent, merged, map, asked) => {
    // A place the map does not have is refused before it comes to the engines.
    fc.pre(unknownStep(stepsOf(asked), map) === null)
    await given(store(), log, spent, merged)
    const question = JSON.parse(
      JSON.stringify({ kind: 'attribution', ...asked, weights: { first: 1, middle: 2, last: 3 }, reading: map }),
    ) as Resolved<Extract<Question, { kind: 'attribution' }>>
    const told = referee(question, { events: log, spend: spent, merges: merged }) as AttributionAnswer
    const { conversions, credits, unattributed, value, unattributedValue } = told
    if (asked.model !== 'participation') {
      const sum = (of: (credit: (typeof credits)[number]) => number) => credits.reduce((all, each) => all + of(each), 0)
      expect(sum((each) => each.conversions) + unattributed).toBeCloseTo(conversions, 9)
      if (value !== null) expect(sum((each) => each.value!) + unattributedValue!).toBeCloseTo(value, 6)
    }
    expect(close(await answer(store(), question))).toEqual(close(told))
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)
