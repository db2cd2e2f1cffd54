import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { close, given, ownStore, RUNS, seed } from './contract-case.ts'
import type { PathsAnswer, Question } from './question/question.ts'
import { pathsSchema } from './question/question.ts'
import type { Resolved } from './question/resolved.ts'
import { events, merges, reading } from './random-journey.ts'
import { referee } from './referee/referee.ts'

type Asked = Extract<Question, { kind: 'paths' }>
const store = ownStore()

const anchor = fc.constantFrom(
  ...['A', 'B', 'Page Viewed'],
  ...[{ touchpoint: 't0' }, { stage: 's0' }, { field: 'name', op: 'is', value: ['A', 'Ad Clicked'] }],
)
const choices = fc.record(
  {
    by: fc.constantFrom('event', 'touchpoint', 'stage'),
    unit: fc.constantFrom('person', 'visit'),
    start: anchor,
    through: fc.array(anchor, { maxLength: 2 }),
    end: anchor,
    which: fc.constantFrom('first', 'last'),
    repeats: fc.constantFrom('kept', 'merged', 'first', 'last'),
    window: fc.constantFrom('10s', '30m', '1d', '3d', 'none'),
    length: fc.constantFrom(1, 2, 3, 5, 'all'),
    keep: fc.constantFrom('first', 'last'),
    limit: fc.constantFrom(1, 3, 50),
    nodes: fc.constantFrom(0, 1, 2, 10),
    period: fc.record({ days: fc.integer({ min: 1, max: 5 }) }),
  },
  { requiredKeys: [] },
)

test('paths in SQL are what the referee says, and the Sankey loses nobody', async () => {
  const questions = fc.array(choices, { minLength: 5, maxLength: 5 })
  const property = fc.asyncProperty(events, merges, reading, questions, async (log, merged, map, some) => {
    await given(store(), log, [], merged)
    // A map without the touchpoint or stage is refused before it comes here.
    const there = [...map.stages, ...map.touchpoints].map(({ id }) => id)
    const exists = (step: unknown) =>
      typeof step === 'string' ||
      Object.entries(step as object).every(
        ([kind, id]) => kind === 'field' || !/^[st]\d$/.test(id) || there.includes(id),
      )
    for (const each of some) {
      if (![each.start, each.end, ...(each.through ?? [])].every((step) => step === undefined || exists(step))) continue
      const { journey: _journey, model: _model, ...rest } = pathsSchema.parse({ kind: 'paths', ...each })
      const question = { ...rest, reading: map } as Resolved<Asked>
      const told = referee(question, { events: log, spend: [], merges: merged }) as PathsAnswer
      expect(close(await answer(store(), question)), JSON.stringify(each)).toEqual(close(told))
      reconciles(told)
    }
  })
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)

/** D176, D178: variants cover all paths, and at each node what comes in and begins goes out, ends or goes beyond. */
function reconciles({ sankey, coverage, found, variants, paths }: PathsAnswer): void {
  if (found > 0) expect(coverage.at(-1)).toEqual({ variants, paths: found, share: 1 })
  expect(paths.length).toBeLessThanOrEqual(variants)
  if (sankey === null) return
  const { nodes, links } = sankey
  const sum = (some: readonly { count: number }[]) => some.reduce((total, { count }) => total + count, 0)
  for (const { step, key, count, began, ended, beyond } of nodes) {
    const into = sum(links.filter((link) => link.step === step - 1 && link.to === key))
    const out = sum(links.filter((link) => link.step === step && link.from === key))
    expect(into + began + (step < 0 ? beyond : 0)).toBe(count)
    expect(out + ended + (step > 0 ? beyond : 0)).toBe(count)
  }
  const total = (of: (node: (typeof nodes)[number]) => number) => nodes.reduce((all, node) => all + of(node), 0)
  expect(total(({ began, step, beyond }) => began + (step < 0 ? beyond : 0))).toBe(found)
  expect(total(({ ended, step, beyond }) => ended + (step > 0 ? beyond : 0))).toBe(found)
}
