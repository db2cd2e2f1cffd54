import { readFileSync } from 'node:fs'
import { checkJourney, type Event, type Journey } from '@wegwijs/journey'
import { describe, expect, test } from 'vitest'
import type { About } from './question/about.ts'
import { type QuestionKind, questionSchema } from './question/question.ts'
import { resolve } from './question/resolve.ts'
import { referee } from './referee/referee.ts'

const event = (person: string | null, day: number, name: string, more: Partial<Event> = {}): Event => ({
  ...{ person, time: Date.UTC(2026, 2, day), name, source: 'web', channel: 'email', properties: { path: '/' } },
  ...more,
})
const events = [
  event('p', 1, 'Page Viewed'),
  event('p', 5, 'Survey Answered', { score: 9, scale: 'nps', text: 'ok' }),
  event('q', 6, 'Order Completed', { value: 10, currency: 'EUR' }),
  event(null, 7, 'Page Viewed'),
]

function theTeaShop(): Journey {
  const file = new URL('../../../examples/start/tea-shop.journey.json', import.meta.url)
  const result = checkJourney(JSON.parse(readFileSync(file, 'utf8')))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.journey
}
const journey = theTeaShop()

function aboutOf(question: object): About {
  const found = resolve(questionSchema.parse(question), journey)
  if ('refused' in found) throw new Error(found.refused.en)
  return (referee(found, { events, spend: [] }) as { about: About }).about
}

/** They say which map is read, which page is wanted or which numbers and whose; the answer tells these itself. */
const noChoices = [
  ...['kind', 'journey', 'model', 'through', 'limit', 'offset'],
  ...['kpis', 'own', 'person', 'rules', 'include'],
]
/** Fields of which nothing holds when they are absent: only what was asked is told. */
const optional = [
  'hold',
  'breakdown',
  'every',
  'compare',
  'sentiment',
  'theme',
  'language',
  'weights',
  'exit',
  'part',
  'consideration',
]

/** A question, and another value of each of its fields; with more where it cannot be asked alone. */
type Choices = [base: object, others: Record<string, object>]
const period = { period: { days: 2 } }
const identity = { identity: { identity: 'apart' } }
const rule = { field: 'name', op: 'is', value: 'Page Viewed' }
const place = { at: { at: 'tp-cart' }, segment: { segment: rule } }
const days = { lastTouchpointDays: { lastTouchpointDays: 3 } }
const repeats = { repeats: { repeats: 'merged' } }
const funnel = { kind: 'funnel', steps: ['Page Viewed', 'Order Completed'] }
const retention = { kind: 'retention', start: 'Page Viewed' }
const part = (count: string) => ({ count, rule })
const kpis = {
  kind: 'kpis',
  own: [{ id: 'k', measure: { formula: 'a / b', parts: { a: part('events'), b: part('people') } } }],
}

const kinds: Record<QuestionKind, Choices[]> = {
  counts: [[{ by: 'event' }, { by: { by: 'touchpoint' }, every: { every: 'week' }, ...identity, period }]],
  transitions: [[{ by: 'event' }, { by: { by: 'stage' }, ...repeats, period }]],
  flow: [[{}, { openDays: { openDays: 3 }, period }]],
  unmatched: [[{}, { period }]],
  overlap: [[{}, { period }]],
  feelings: [[{}, { ...days, period }]],
  answers: [
    [
      {},
      {
        ...{ at: place.at, sentiment: { sentiment: 'positive' }, theme: { theme: 'x' }, language: { language: 'en' } },
        ...{ ...days, period },
      },
    ],
  ],
  loops: [[{}, { reworkBy: { reworkBy: 'event' }, consideration: { consideration: {} }, period }]],
  kpis: [[{ kpis: ['visitors'] }, { ...place, every: { every: 'week' }, compare: { compare: true }, period }]],
  visits: [[{}, { timeoutMinutes: { timeoutMinutes: 5 }, engagedSeconds: { engagedSeconds: 5 }, ...identity, period }]],
  clv: [
    [
      {},
      {
        ...{ horizonDays: { horizonDays: 7 }, monthlyDiscount: { monthlyDiscount: 0.1 }, margin: { margin: 0.5 } },
        ...{ ...place, period },
      },
    ],
  ],
  people: [
    [{}, { of: { of: funnel, step: 1 }, kpi: { kpi: 'orders' }, ...place, period }],
    [
      { of: funnel, step: 1 },
      { step: { step: 2 }, state: { state: 'dropped' } },
    ],
    [
      { of: retention, cohort: 0, bucket: 1 },
      { cohort: { cohort: '2026-03-02' }, bucket: { bucket: 2 } },
    ],
    [{ of: { kind: 'counts', by: 'event' }, key: 'A' }, { key: { key: 'B' } }],
    [{ of: { ...kpis, journey: 'tea-shop' }, key: 'k' }, { part: { part: 'a' } }],
    [{ of: { kind: 'transitions', by: 'event' }, from: 'START', to: 'A' }, { from: { from: 'B' } }],
    [
      { of: { kind: 'paths' }, path: ['A'] },
      { path: { path: ['B'] }, of: { of: { kind: 'paths', start: 'A' }, path: ['A'] } },
    ],
    [
      { of: { kind: 'flow', journey: 'tea-shop' }, key: 'see' },
      { to: { to: 'think' }, state: { state: 'open' } },
    ],
    [
      { of: { kind: 'attribution', model: 'linear', journey: 'tea-shop' }, key: 'email' },
      { key: { key: 'web' }, state: { key: undefined, state: 'nulls' } },
    ],
    [
      { of: { kind: 'visits' } },
      {
        ...{ state: { state: 'bounces' }, channel: { channel: 'email' } },
        ...{ entryPage: { entryPage: '/' }, exitPage: { exitPage: null } },
      },
    ],
    [
      { of: { kind: 'loops', journey: 'tea-shop' }, key: 'tp-cart' },
      { key: { key: 'tp-ad' }, state: { state: 'reworked' } },
    ],
    [
      { of: { kind: 'loops', journey: 'tea-shop' }, from: 'see', to: 'do' },
      { from: { from: 'think' }, to: { to: 'think' } },
    ],
    [
      { of: { kind: 'time-in-stage', by: 'event' }, key: 'A' },
      { key: { key: 'B' }, state: { state: 'left' } },
    ],
    [
      { of: { kind: 'conformance', rules: [{ starts: 'A' }, { ends: 'A' }] }, rule: 1, state: 'held' },
      { rule: { rule: 2 }, state: { state: 'broken' } },
    ],
    [
      { of: { kind: 'conformance', model: ['A'] }, key: 'A', state: 'done' },
      { key: { key: 'B' }, state: { state: 'extra' } },
    ],
  ],
  figures: [[{}, { kpi: { kpi: 'visits' }, period }]],
  funnel: [
    [
      { steps: funnel.steps },
      {
        steps: { steps: ['Page Viewed', 'Survey Answered'] },
        order: { order: 'any' },
        entry: { entry: 'first' },
        window: { window: '1h' },
        windowFrom: { windowFrom: 'previous' },
        ties: { ties: 'strict' },
        grace: { grace: '1s' },
        exclude: { exclude: [{ step: 'X' }] },
        optional: { optional: [2] },
        hold: { hold: 'source' },
        inProgress: { inProgress: 'dropped' },
        range: { range: 'all' },
        unit: { unit: 'visit' },
        breakdown: { breakdown: 'source' },
        ...{ ...identity, period },
      },
    ],
  ],
  retention: [
    [
      { start: 'Page Viewed' },
      {
        start: { start: 'Order Completed' },
        return: { return: 'Order Completed' },
        cohort: { cohort: 'every' },
        bucket: { bucket: 'day' },
        buckets: { buckets: 2 },
        mode: { mode: 'onOrAfter' },
        clock: { clock: 'rolling' },
        ...{ ...identity, period },
      },
    ],
  ],
  searches: [[{}, { organisation: { organisation: 'Theebus' }, period }]],
  attribution: [
    [
      { model: 'position' },
      {
        by: { by: 'stage' },
        conversion: { conversion: { event: 'Page Viewed' } },
        counting: { counting: 'first' },
        lookBack: { lookBack: '1d' },
        weights: { weights: [1, 2] },
        ofTwo: { ofTwo: 'shared' },
        intervals: { intervals: true },
        paths: { paths: [{ path: 'A', conversions: 1 }] },
        ...{ ...repeats, ...identity, period },
      },
    ],
    [{ model: 'markov' }, { order: { order: 2 } }],
    [{ model: 'time-decay' }, { halfLife: { halfLife: '1d' } }],
  ],
  conformance: [
    [{ model: ['Page Viewed'] }, { by: { by: 'stage', model: [] }, ...repeats, openDays: { openDays: 3 }, period }],
  ],
  paths: [
    [
      {},
      {
        by: { by: 'stage' },
        unit: { unit: 'visit' },
        start: { start: 'A' },
        through: { through: ['A'] },
        end: { end: 'A' },
        window: { window: '1h' },
        length: { length: 3 },
        keep: { keep: 'last' },
        nodes: { nodes: 0 },
        ...{ ...repeats, period },
      },
    ],
    [{ start: 'A' }, { which: { which: 'last' } }],
  ],
  timeline: [[{ person: 'p' }, { order: { order: 'newest' }, period }]],
  'time-in-stage': [
    [{}, { by: { by: 'event' }, per: { per: 'person' }, exit: { exit: 'A' }, times: { times: ['1d'] }, period }],
  ],
  reconcile: [
    [
      { a: funnel, b: funnel },
      { a: { a: { ...funnel, window: '1h' } }, b: { b: { ...funnel, window: '1h' } } },
    ],
  ],
}
type Row = [kind: QuestionKind, field: string, base: object, other: object]
const rows = Object.entries(kinds).flatMap(([kind, all]) =>
  all.flatMap(([base, others]) =>
    Object.entries(others).map(([field, other]): Row => [kind as QuestionKind, field, base, other]),
  ),
)

describe('D209: every answer says in Dutch and English what each choice is', () => {
  test('no field is forgotten', () => {
    const tried = new Set(rows.map(([kind, field]) => `${kind} ${field}`))
    const all = questionSchema.options.flatMap(({ shape }) =>
      Object.keys(shape).flatMap((field) => (noChoices.includes(field) ? [] : [`${shape.kind.value} ${field}`])),
    )
    expect(all.filter((each) => !tried.has(each))).toEqual([])
  })

  test.each(rows)('%s: %s', (kind, field, base, other) => {
    const question = { kind, ...(!('of' in base) && kind !== 'reconcile' && { journey: 'tea-shop' }), ...base }
    const changed = { ...question, ...other }
    const [one, two] = [aboutOf(question), aboutOf('of' in other ? { kind, ...other } : changed)]
    for (const language of ['nl', 'en'] as const) {
      const said = ({ choices }: About) => choices.map((choice) => choice[language])
      const [before, after] = [said(one), said(two)]
      expect(after.filter((each) => !before.includes(each))).not.toEqual([])
      if (!optional.includes(field)) expect(before.filter((each) => !after.includes(each))).not.toEqual([])
    }
  })
})
