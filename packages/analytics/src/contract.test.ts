import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reading } from '@wegwijs/journey'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { Engine } from './clickhouse/engine.ts'
import { serveEmbedded } from './clickhouse/http-front.ts'
import { Store } from './clickhouse/store.ts'
import { close, given, RUNS, seed } from './contract-case.ts'
import { funnelSchema, pathsSchema, type Question, retentionSchema } from './question/question.ts'
import type { Resolved } from './question/resolved.ts'
import { events, merges, reading, rule, spend } from './random-journey.ts'
import { referee } from './referee/referee.ts'

const directory = mkdtempSync(join(tmpdir(), 'wegwijs-contract-'))
let embedded: Store
let served: Store
let front: Awaited<ReturnType<typeof serveEmbedded>>

beforeAll(async () => {
  embedded = await Store.open(await Engine.embedded(directory))
  front = await serveEmbedded(directory)
  // Its tables are made of a few people at a time, as those of a large store are.
  served = await Store.open(await Engine.at(front.url, 'wegwijs_served'), undefined, { eventsAtOnce: 6, summedFrom: 0 })
})
afterAll(async () => {
  await served.close()
  await front.close()
  await embedded.close()
  rmSync(directory, { recursive: true, force: true })
})

const engines: [name: string, store: () => Store, runs: number][] = [
  ['embedded', () => embedded, RUNS],
  ['by URL', () => served, Math.ceil(RUNS / 6)],
]

const kinds: readonly Question[] = [
  { kind: 'counts', by: 'event' },
  { kind: 'counts', by: 'touchpoint' },
  { kind: 'counts', by: 'stage' },
  { kind: 'counts', by: 'stage', every: 'week' },
  { kind: 'counts', by: 'event', every: 'day' },
  { kind: 'transitions', by: 'event' },
  { kind: 'transitions', by: 'touchpoint' },
  { kind: 'transitions', by: 'stage' },
  { kind: 'transitions', by: 'stage', repeats: 'kept' },
  { kind: 'transitions', by: 'touchpoint', repeats: 'merged' },
  { kind: 'flow', openDays: 1 },
  { kind: 'unmatched' },
  { kind: 'overlap' },
  { kind: 'feelings' },
  { kind: 'feelings', lastTouchpointDays: 1 },
  { kind: 'answers', limit: 50, offset: 0 },
  { kind: 'answers', at: 't1', lastTouchpointDays: 2, language: 'en', limit: 3, offset: 1 },
  { kind: 'answers', at: 's1', sentiment: 'unsure', limit: 50, offset: 0 },
  { kind: 'loops' },
  { kind: 'kpis' },
  { kind: 'clv' },
  { kind: 'visits', timeoutMinutes: 30, engagedSeconds: 10 },
  { kind: 'visits', timeoutMinutes: 10, engagedSeconds: 0 },
  funnelSchema.parse({
    kind: 'funnel',
    steps: [{ stage: 's0' }, 'A', { field: 'page', op: 'exists' }],
    hold: 'source',
  }),
  funnelSchema.parse({ kind: 'funnel', steps: ['A', { stage: 's0' }], order: 'any', unit: 'visit', breakdown: 'page' }),
  retentionSchema.parse({ kind: 'retention', start: { stage: 's0' }, return: 'B', bucket: 'day', cohort: 'every' }),
  { kind: 'attribution', model: 'markov' },
  { kind: 'conformance', model: ['A', { xor: ['B', []] }], limit: 50, offset: 0 },
  pathsSchema.parse({ kind: 'paths', by: 'touchpoint', length: 3, nodes: 2 }),
  pathsSchema.parse({ kind: 'paths', by: 'stage', unit: 'visit', through: [{ stage: 's0' }], nodes: 2 }),
  funnelSchema.parse({ kind: 'funnel', steps: [{ stage: 's0' }, { stage: 's0' }], window: '1d', unit: 'visit' }),
] as const

test.each(engines)(
  'the engine, %s, answers every question as the referee does, on random logs, ad spend, merges, rules and maps',
  async (_, of, numRuns) => {
    const store = of()
    const property = fc.asyncProperty(
      events,
      spend,
      merges,
      reading,
      fc.constantFrom(undefined, { days: 1 }, { days: 3 }, { days: 5 }, { from: '2026-02-26', to: '2026-03-01' }),
      fc.constantFrom('nothing', 'all rules', 'half of the rules'),
      async (log, spent, merged, map, period, kept) => {
        await given(store, log, spent, merged)
        // What is kept for one model of a map must serve the others.
        if (kept !== 'nothing') await store.matched.keep(kept === 'all rules' ? turned(map) : halved(map))
        for (const kind of kinds) {
          const question = { ...kind, reading: map, ...(period && { period }) } as Resolved
          const fast = await answer(store, question)
          expect(close(fast), JSON.stringify(kind)).toEqual(
            close(referee(question, { events: log, spend: spent, merges: merged })),
          )
        }
      },
    )
    await fc.assert(property, { numRuns, seed: seed() })
  },
  600_000,
)

test.each(engines)(
  'a rule means the same in SQL, %s, and in JavaScript',
  async (_, of, numRuns) => {
    const store = of()
    const one = (rule: unknown) => ({
      stages: [],
      touchpoints: [{ id: 't', stage: null, rule }],
      orderRule: { field: 'name', op: 'is', value: 'A' },
    })
    const property = fc.asyncProperty(events, fc.array(rule, { minLength: 12, maxLength: 12 }), async (log, rules) => {
      await given(store, log)
      const question = {
        kind: 'counts',
        by: 'touchpoint',
        reading: {
          ...one(rules[0]),
          touchpoints: rules.map((rule, index) => ({ id: `t${index}`, stage: null, rule })),
        },
      } as Resolved
      expect(close(await answer(store, question))).toEqual(close(referee(question, { events: log, spend: [] })))
    })
    await fc.assert(property, { numRuns, seed: seed() })
  },
  600_000,
)

/** The same map as another model might read it: all touchpoints and stages, elsewhere. */
const turned = ({ stages, touchpoints, orderRule }: Reading): Reading => ({
  stages: stages.toReversed(),
  touchpoints: touchpoints.toReversed().map(({ stage, ...rest }) => ({ ...rest, stage: stage === null ? null : 0 })),
  orderRule,
})

/** A map of which the other rules have to be told from what is kept of each event. */
const halved = ({ stages, touchpoints, orderRule }: Reading): Reading => ({
  stages: stages.filter((_, index) => index % 2 === 1),
  touchpoints: touchpoints.filter((_, index) => index % 2 === 1),
  orderRule,
})
