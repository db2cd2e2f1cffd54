import { type Event, type Journey, type Moment, newJourney, type Reading } from '@wegwijs/journey'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from './clickhouse/answer.ts'
import { close, given, ownStore, RUNS, seed } from './contract-case.ts'
import { attributionModels } from './question/attribution.ts'
import { DAY } from './question/day.ts'
import {
  type Answer,
  type AttributionAnswer,
  type ConformanceAnswer,
  type FlowAnswer,
  type FunnelAnswer,
  journeyOf,
  type LoopsAnswer,
  type PeopleAnswer,
  questionSchema,
  type TimeInStageAnswer,
  type VisitsAnswer,
} from './question/question.ts'
import { resolve } from './question/resolve.ts'
import type { Resolved } from './question/resolved.ts'
import { events, merges, reading, rule } from './random-journey.ts'
import { referee } from './referee/referee.ts'
import { log, seen } from './short-log.ts'

const store = ownStore()

function asked(question: object, journey: Journey | null = null): Resolved {
  const found = resolve(questionSchema.parse(question), journey)
  if ('refused' in found) throw new Error(found.refused.en)
  return found
}

/** What both engines say, once they agree. */
async function people(events: readonly Event[], question: object): Promise<PeopleAnswer> {
  await given(store(), events)
  return among(events, question)
}

/** The same of events that the store has. */
async function among(events: readonly Event[], question: object): Promise<PeopleAnswer> {
  const put = asked({ kind: 'people', ...question })
  const told = referee(put, { events, spend: [] }) as PeopleAnswer
  expect(close(await answer(store(), put))).toEqual(close(told))
  return told
}
const names = ({ rows }: PeopleAnswer) => rows.map(({ person }) => person)

test('D207: behind a step of a funnel stand those who reached it, dropped before it, or are in progress', async () => {
  const events = [...log('0A 10B', 'done'), ...log('0A', 'gone'), ...log('100A', 'now')]
  const of = { kind: 'funnel', steps: ['A', 'B'], window: '60s' }
  expect(names(await people(events, { of, step: 1 }))).toEqual(['now', 'done', 'gone'])
  expect(names(await people(events, { of, step: 2 }))).toEqual(['done'])
  expect(names(await people(events, { of, step: 2, state: 'dropped' }))).toEqual(['gone'])
  expect(names(await people(events, { of, step: 2, state: 'inProgress' }))).toEqual(['now'])
  const all = { ...of, inProgress: 'dropped' }
  expect(names(await people(events, { of: all, step: 2, state: 'dropped' }))).toEqual(['now', 'gone'])
})

test('D207: behind a cell of a retention stand those who came back; of a bucket to come nobody is known', async () => {
  const on = (person: string, ...days: number[]) => days.map((day) => seen(person, day * 86_400, 'a'))
  const events = [...on('p', 0, 1, 3), ...on('q', 0, 3), ...on('r', 1)]
  const of = { kind: 'retention', start: 'a', bucket: 'day', buckets: 9 }
  const cell = (bucket: number) => people(events, { of, cohort: '2026-03-01', bucket })
  expect(names(await cell(0))).toEqual(['p', 'q'])
  expect(names(await cell(1))).toEqual(['p'])
  expect(await cell(2)).toMatchObject({ rows: [], found: 0 })
  expect(await cell(4)).toMatchObject({ rows: [], found: null })
})

test('D207: behind an own KPI stand those who are in one of its parts, or in the part that is named', async () => {
  const events = [seen('p', 0, 'Call'), seen('q', 1, 'Chat'), seen('q', 2, 'Chat'), seen('r', 3, 'Page Viewed')]
  const part = (name: string) => ({ count: 'events', rule: { field: 'name', op: 'is', value: name } })
  const measure = { formula: 'calls / chats', parts: { calls: part('Call'), chats: part('Chat') } }
  const journey = { title: 'x', model: 'stdc', records: {} } as unknown as Journey
  const of = { kind: 'kpis', own: [{ id: 'own', measure }] }
  await given(store(), events)
  const behind = async (more: object) => {
    const put = asked({ kind: 'people', of, key: 'own', ...more }, journey)
    const told = (await answer(store(), put)) as PeopleAnswer
    expect(close(told)).toEqual(close(referee(put, { events, spend: [] })))
    return told.rows.map(({ person, events }) => [person, events])
  }
  expect(await behind({})).toEqual([
    ['q', 2],
    ['p', 1],
  ])
  expect(await behind({ part: 'calls' })).toEqual([['p', 1]])
})

test('D227: behind a credit stand those with a conversion that gives some, behind the rest those of it', async () => {
  const by = (person: string, line: string) =>
    log(line, person).map((event) =>
      /^[A-Z]$/.test(event.name)
        ? { ...event, channel: event.name, name: 'Page Viewed' }
        : { ...event, channel: '', name: 'order' },
    )
  const events = [...by('p', '0A 1B 2C 3order'), ...by('q', '4A 5B 6order'), ...by('r', '7order'), ...by('s', '8A')]
  const of = { kind: 'attribution', conversion: { event: 'order' } }
  const behind = async (more: object, pointed: object) =>
    names(await among(events, { of: { ...of, ...more }, ...pointed })).join('')
  await given(store(), events)
  const keys = async (more: object) => {
    const all = []
    for (const key of ['A', 'B', 'C']) all.push(await behind(more, { key }))
    return all
  }
  expect(await keys({ model: 'first' })).toEqual(['qp', '', ''])
  expect(await keys({ model: 'last' })).toEqual(['', 'q', 'p'])
  expect(await keys({ model: 'j-shape', weights: { first: 1, last: 1 } })).toEqual(['qp', 'q', 'p'])
  expect(await keys({ model: 'custom', weights: [0, 1] })).toEqual(['', 'qp', ''])
  expect(await keys({ model: 'custom', weights: [0, 0, 1] })).toEqual(['q', 'q', 'p'])
  for (const model of ['linear', 'time-decay', 'participation', 'markov', 'shapley']) {
    expect(await keys({ model })).toEqual(['qp', 'qp', 'p'])
  }
  expect(await behind({ model: 'last' }, { state: 'unattributed' })).toBe('r')
  expect(await behind({ model: 'last' }, { state: 'conversions' })).toBe('rqp')
  expect(await behind({ model: 'last' }, { state: 'nulls' })).toBe('s')
  expect(await behind({ model: 'linear', lookBack: '1s' }, { key: 'A' })).toBe('')

  const direct = by('p', '0A 1B 2order').map((event) => ({ ...event, channel: event.channel.replace('B', '(Direct)') }))
  const last = (key: string) => people(direct, { of: { ...of, model: 'last-non-direct' }, key })
  expect([names(await last('A')), names(await last('(Direct)'))]).toEqual([['p'], []])
})

test('behind a credit nobody is named of paths from elsewhere, and it is a key or a state', () => {
  const wrong = (question: object) =>
    questionSchema.safeParse({ kind: 'people', ...question }).error!.issues[0]!.message
  const of = { kind: 'attribution', model: 'linear' }
  expect(wrong({ of: { ...of, paths: [] }, key: 'A' })).toContain('name nobody: ask without paths / ')
  expect(wrong({ of })).toMatch(/^Either a key or a state: unattributed, conversions, nulls \/ Of /)
  expect(wrong({ of, key: 'A', state: 'nulls' })).toMatch(/^Either a key or a state/)
  expect(wrong({ of, state: 'reached' })).toContain('“attribution” has unattributed')
})

test('D228: behind visits stand those who had one of that sort, by that channel, or with that first or last page', async () => {
  const viewed = (person: string, at: number, path: string, channel = 'direct') =>
    seen(person, at, 'Page Viewed', { properties: { path }, channel })
  const events = [
    ...[viewed('p', 0, '/a', 'ads'), viewed('p', 5, '/b'), viewed('p', 86_400, '/a')],
    ...[viewed('q', 9, '/b', 'mail'), seen('r', 10, 'Call'), viewed('s', 11, ''), seen('s', 12, 'Signed Up')],
  ]
  await given(store(), events)
  const behind = async (pointed: object, more: object = {}) =>
    names(await among(events, { of: { kind: 'visits', ...more }, ...pointed })).join('')
  expect(await behind({})).toBe('psq')
  expect(await behind({ state: 'sessions' })).toBe('psrq')
  expect(await behind({ state: 'bounces' })).toBe('pq')
  expect(await behind({ state: 'engaged' })).toBe('ps')
  expect(await behind({ state: 'engaged' }, { period: { days: 1 } })).toBe('s')
  expect(await behind({ channel: 'ads' })).toBe('p')
  expect(await behind({ channel: 'direct' })).toBe('ps')
  expect(await behind({ channel: 'direct', state: 'led' })).toBe('s')
  expect(await behind({ channel: 'mail', state: 'engaged' })).toBe('')
  expect(await behind({ entryPage: '/b' })).toBe('q')
  expect(await behind({ exitPage: '/b' })).toBe('pq')
  expect(await behind({ entryPage: '' })).toBe('s')
  expect(await behind({ entryPage: null })).toBe('')
  const many = 'abcdefghijkl'.split('').map((page, at) => viewed(page, at, `/${page}`))
  expect(names(await people(many, { of: { kind: 'visits' }, exitPage: null }))).toEqual(['l', 'k'])
})

test('visits are cut in one way, and by that only as the answer tells', () => {
  const wrong = (question: object) =>
    questionSchema.safeParse({ kind: 'people', of: { kind: 'visits' }, ...question }).error!.issues[0]!.message
  expect(wrong({ channel: 'x', exitPage: '/' })).toBe('Either this or channel / Of dit of channel')
  expect(wrong({ entryPage: '/', state: 'bounces' })).toBe('“visits” has visits / “visits” heeft visits')
  expect(wrong({ state: 'led' })).toContain('“visits” has visits, bounces, engaged, ordering, sessions / ')
  expect(wrong({ channel: 'x', state: 'sessions' })).toContain('led')
})

test('D229: behind a conformance stand those who fared so with the model, a step of it or a rule', async () => {
  const lines = { p: '0A 1B 2C', l: '3A 4C', m: '5C 6A 7B', t: '8A 9B 10B 11C', o: '12A 13B 14X 15C', n: '60A' }
  const events = Object.entries(lines).flatMap(([person, line]) => log(line, person))
  const of = { kind: 'conformance', model: ['A', 'B', 'C'], rules: [{ response: ['A', 'B'] }], openDays: 0.0001 }
  await given(store(), events)
  const behind = async (state?: string, more: object = {}) =>
    names(await among(events, { of, ...(state && { state }), ...more })).join('')
  expect(await behind()).toBe('notmlp')
  expect(await behind('open')).toBe('n')
  expect(await behind('fitting')).toBe('np')
  expect(await behind('done', { key: 'C' })).toBe('otlp')
  expect(await behind('skipped', { key: 'B' })).toBe('l')
  expect(await behind('outOfOrder', { key: 'C' })).toBe('m')
  expect(await behind('repeated', { key: 'B' })).toBe('t')
  expect(await behind('extra', { key: 'X' })).toBe('o')
  expect(await behind('unmapped', { key: 'X' })).toBe('o')
  expect(await behind('held', { rule: 1 })).toBe('otmp')
  expect(await behind('broken', { rule: 1 })).toBe('l')
  expect(await behind('undecided', { rule: 1 })).toBe('n')
})

test('of a conformance a step or a rule is asked that is there, with how people fared', () => {
  const wrong = (of: object, question: object) =>
    questionSchema.safeParse({ kind: 'people', of: { kind: 'conformance', ...of }, ...question }).error!.issues[0]!
      .message
  const rules = { rules: [{ starts: 'A' }] }
  expect(wrong(rules, { key: 'A', state: 'done' })).toBe('There is no model / Er is geen model')
  expect(wrong(rules, { rule: 2, state: 'held' })).toBe('The rules are 1 to 1 / De regels zijn 1 tot en met 1')
  expect(wrong(rules, { rule: 1 })).toBe('Say which: held, broken, undecided / Zeg welke: held, broken, undecided')
  expect(wrong({ model: ['A'] }, { key: 'A', state: 'held' })).toContain('“conformance” has done, skipped')
  expect(wrong({ model: ['A'], ...rules }, { key: 'A', rule: 1, state: 'held' })).toBe(
    'Either this or key / Of dit of key',
  )
})

test('behind the drawn order of a journey its places are known, and nothing else', () => {
  const journey = newJourney({ id: 'j', title: 'J', audience: '', model: 'aida', language: 'en', today: '2026-03-01' })
  const of = { kind: 'conformance', model: { journey: 'j', by: 'stage' } }
  const skipped = (key: string) => ({ kind: 'people', of, key, state: 'skipped' })
  expect(journeyOf(questionSchema.parse(skipped('action')))).toBe('j')
  expect(() => asked(skipped('action'), journey)).not.toThrow()
  expect(() => asked(skipped('actoin'), journey)).toThrow('Do you mean “action”?')
})

test('D230: behind loops stand those who came back, over a stage, again, or bought again', async () => {
  const stage = (id: string, moments: Moment[] = []) => ({
    ...{ id, name: id, question: '', moments, kpis: [] },
    rule: { field: 'name' as const, op: 'is' as const, value: id },
  })
  const map: Reading = {
    stages: [stage('A'), stage('B', ['compare']), stage('C')],
    touchpoints: [],
    orderRule: { field: 'name', op: 'is', value: 'order' },
  }
  const lines = { p: '0A 1B 2C 3A', q: '4A 5C', r: '6order 7B 8order', s: '9order 10order' }
  const events = Object.entries(lines).flatMap(([person, line]) => log(line, person))
  await given(store(), events)
  const behind = async (pointed: object, reading = map) => {
    const of = { kind: 'loops', reworkBy: 'stage', reading }
    const put = { kind: 'people', of, ...pointed, reading } as unknown as Resolved
    const told = referee(put, { events, spend: [] }) as PeopleAnswer
    expect(close(await answer(store(), put))).toEqual(close(told))
    return told.found === null ? null : names(told).join('')
  }
  expect(await behind({})).toBe('rqp')
  expect(await behind({ state: 'looping' })).toBe('p')
  expect(await behind({ state: 'skipping' })).toBe('q')
  expect(await behind({ from: 'A', to: 'B' })).toBe('p')
  expect(await behind({ from: 'A', to: 'C' })).toBe('q')
  expect(await behind({ key: 'A' })).toBe('qp')
  expect(await behind({ key: 'A', state: 'reworked' })).toBe('p')
  expect(await behind({ state: 'buyers' })).toBe('sr')
  expect(await behind({ state: 'returned' })).toBe('sr')
  expect(await behind({ state: 'skipped' })).toBe('s')
  expect(await behind({ state: 'comparedAgain' })).toBe('r')
  expect(await behind({ state: 'skipped' }, { ...map, stages: [stage('A')] })).toBe(null)
})

test('loops are asked by what came again, by an edge or by what people did, of a part that is in the answer', () => {
  const wrong = (question: object, of: object = {}) =>
    questionSchema.safeParse({ kind: 'people', of: { kind: 'loops', ...of }, ...question }).error!.issues[0]!.message
  expect(wrong({ key: 'x', from: 'a', to: 'b' })).toBe('Either this or key / Of dit of key')
  expect(wrong({ from: 'a' })).toBe('An edge has from and to / Een stap heeft from en to')
  expect(wrong({ key: 'x', state: 'looping' })).toContain('“loops” has reworked')
  expect(wrong({ key: 'x' }, { include: ['stages'] })).toContain('of the part rework: put it in include')
  expect(wrong({ state: 'looping' }, { include: [] })).toContain('of the part stages')
})

test('D231: behind time in a stage stand those who were there, went on, or are there still', async () => {
  const events = [...log('0A 5B 9A', 'p'), ...log('1A 6B', 'q'), ...log('2B 3A 4B 20C', 'r')]
  await given(store(), events)
  const behind = async (pointed: object, more: object = {}) =>
    names(await among(events, { of: { kind: 'time-in-stage', by: 'event', ...more }, ...pointed })).join('')
  expect(await behind({ key: 'A' })).toBe('rpq')
  expect(await behind({ key: 'A', state: 'left' })).toBe('rpq')
  expect(await behind({ key: 'A', state: 'censored' })).toBe('p')
  expect(await behind({ key: 'A', state: 'left' }, { per: 'person' })).toBe('rq')
  expect(await behind({ key: 'B', state: 'censored' })).toBe('q')
  expect(await behind({ key: 'B', state: 'censored' }, { exit: 'B' })).toBe('')
})

test('a number that is not there is refused with those that are', () => {
  const wrong = (question: object) =>
    questionSchema
      .safeParse({ kind: 'people', ...question })
      .error!.issues.map(({ path, message }) => [path[0], message])
  const funnel = { kind: 'funnel', steps: ['A', 'B'] }
  expect(wrong({ of: funnel })).toEqual([['step', 'Say which step / Zeg welke step']])
  expect(wrong({ of: funnel, step: 3 })).toEqual([['step', 'There are 2 steps / Er zijn 2 stappen']])
  expect(wrong({ of: funnel, step: 1, bucket: 2 })).toEqual([
    ['bucket', '“funnel” has no bucket / “funnel” heeft geen bucket'],
  ])
  expect(wrong({ of: { ...funnel, unit: 'visit' }, step: 1 })).toEqual([['of', expect.stringContaining('unit person')]])
  expect(wrong({ step: 1 })).toEqual([['step', expect.stringContaining('in "of"')]])
  expect(wrong({ of: { kind: 'kpis', kpis: ['orders'] }, key: 'aov' })[0]![1]).toMatch(/orders/)
})

test('behind an edge by stage the beginning and the end are known as the stages are, and nothing else', () => {
  const journey = newJourney({ id: 'j', title: 'J', audience: '', model: 'aida', language: 'en', today: '2026-03-01' })
  const edge = (from: string, to: string) => () =>
    asked({ kind: 'people', of: { kind: 'transitions', by: 'stage', journey: 'j' }, from, to }, journey)
  expect(edge('START', 'attention')).not.toThrow()
  expect(edge('action', 'END')).not.toThrow()
  expect(edge('attentoin', 'action')).toThrow('Do you mean “attention”?')
  expect(edge('attention', 'end')).toThrow('no stage')
})

const period = fc.constantFrom(undefined, { days: 3 }, { from: '2026-02-26', to: '2026-03-01' })
const funnels = fc.record(
  {
    kind: fc.constant('funnel'),
    steps: fc.constantFrom(['A', 'B'], ['A', 'Page Viewed', 'B'], [{ field: 'page', op: 'exists' }, 'A']),
    order: fc.constantFrom('sequential', 'strict', 'any'),
    window: fc.constantFrom('1h', '2d', 'none'),
    hold: fc.constantFrom('channel', 'source'),
    exclude: fc.constantFrom([{ step: 'Ad Clicked', effect: 'remove' }]),
    optional: fc.constantFrom([2]),
    inProgress: fc.constantFrom('apart', 'dropped'),
    breakdown: fc.constantFrom('channel'),
    period,
  },
  { requiredKeys: ['kind', 'steps'] },
)
const retentions = fc.record(
  {
    kind: fc.constant('retention'),
    start: fc.constantFrom('A', 'Page Viewed'),
    return: fc.constantFrom('B', 'A'),
    bucket: fc.constantFrom('day', 'week', 'month'),
    buckets: fc.constant(4),
    cohort: fc.constantFrom('first', 'every'),
    mode: fc.constantFrom('on', 'onOrAfter'),
    clock: fc.constantFrom('calendar', 'rolling'),
    period,
  },
  { requiredKeys: ['kind', 'start', 'buckets'] },
)
const own = fc
  .record({ count: fc.constantFrom('people', 'events', 'value'), rule })
  .map((a) => [{ id: 'own', measure: { formula: 'a', parts: { a } } }])
const others = fc.record(
  {
    kind: fc.constant('counts'),
    by: fc.constantFrom('event', 'touchpoint', 'stage'),
    every: fc.constant('day'),
    period,
  },
  { requiredKeys: ['kind', 'by'] },
)
const flows = fc.record(
  { kind: fc.constant('flow'), openDays: fc.constantFrom(0, 1, 3), period },
  { requiredKeys: ['kind', 'openDays'] },
)
const kpis = fc.record(
  { kind: fc.constant('kpis'), own, segment: rule, at: fc.constantFrom('s0', 't0'), period },
  { requiredKeys: ['kind', 'own'] },
)

const attributions = fc.record(
  {
    kind: fc.constant('attribution'),
    model: fc.constantFrom(...attributionModels),
    by: fc.constantFrom('channel', 'campaign', 'touchpoint', 'stage'),
    conversion: fc.constantFrom({ event: 'B' }, { field: 'page', op: 'exists' }),
    counting: fc.constantFrom('every', 'first'),
    lookBack: fc.constantFrom(0, DAY / 2, 3 * DAY),
    repeats: fc.constantFrom('kept', 'merged'),
    weights: fc.constantFrom<unknown>({ first: 1, last: 0 }, { first: 0, middle: 2, last: 0 }, [0, 1], [0, 0]),
    ofTwo: fc.constantFrom('normalised', 'shared'),
    identity: fc.constantFrom('merged', 'apart'),
    period,
  },
  { requiredKeys: ['kind', 'model', 'weights'] },
)

const visits = fc.record(
  {
    kind: fc.constant('visits'),
    timeoutMinutes: fc.constantFrom(10, 30),
    engagedSeconds: fc.constantFrom(0, 10),
    identity: fc.constantFrom('merged', 'apart'),
    period,
  },
  { requiredKeys: ['kind'] },
)

const conformances = fc.record(
  {
    kind: fc.constant('conformance'),
    model: fc.constantFrom<unknown>(['A', 'B'], ['A', { xor: ['Page Viewed', []] }, 'A'], { loop: ['t0', 's0'] }),
    rules: fc.constantFrom([{ starts: 'A' }, { response: ['A', 'B'] }, { contains: 't0', times: 2 }]),
    by: fc.constantFrom('event', 'touchpoint', 'stage'),
    repeats: fc.constantFrom('kept', 'merged'),
    openDays: fc.constantFrom(0.5, 3),
    period,
  },
  { requiredKeys: ['kind', 'model'] },
)

const loops = fc.record(
  { kind: fc.constant('loops'), reworkBy: fc.constantFrom('event', 'touchpoint', 'stage'), period },
  { requiredKeys: ['kind'] },
)

const times = fc.record(
  {
    kind: fc.constant('time-in-stage'),
    by: fc.constantFrom('event', 'touchpoint', 'stage'),
    per: fc.constantFrom('person', 'stay'),
    exit: fc.constantFrom('B', 'Page Viewed'),
    period,
  },
  { requiredKeys: ['kind', 'per'] },
)

/** Every number of an answer that people stand behind, and how it is pointed at. */
function numbersIn(question: { kind: string }, told: Answer): [at: object, number: number | null][] {
  if (question.kind === 'funnel') {
    return (told as FunnelAnswer).steps.flatMap((step, index) =>
      (['reached', 'dropped', 'inProgress'] as const).map((state): [object, number] => [
        { step: index + 1, state },
        step[state],
      ]),
    )
  }
  if ('cohorts' in told) {
    return told.cohorts.flatMap(({ from, returned }) =>
      returned.map((back, bucket): [object, number | null] => [{ cohort: from, bucket }, back]),
    )
  }
  if (question.kind === 'flow') {
    const { stages, pairs } = told as FlowAnswer
    return [
      ...stages.flatMap(({ key, people, dropped, open, returning }) =>
        Object.entries({ reached: people, dropped, open, returning }).map(([state, number]): [object, number] => [
          { key, state },
          number,
        ]),
      ),
      ...pairs.map(({ from, to, people }): [object, number] => [{ key: from, to }, people]),
    ]
  }
  if (question.kind === 'attribution') {
    const { credits, unattributed, conversions, nulls } = told as AttributionAnswer
    return [
      ...credits.map((credit): [object, number] => [{ key: credit.key }, credit.conversions]),
      ...Object.entries({ unattributed, conversions, nulls }).map(([state, number]): [object, number] => [
        { state },
        number,
      ]),
    ]
  }
  if (question.kind === 'time-in-stage') {
    return (told as TimeInStageAnswer).rows.flatMap(({ key, n, left, censored }): [object, number][] => [
      [{ key }, n],
      ...Object.entries({ left, censored }).map(([state, number]): [object, number] => [{ key, state }, number]),
    ])
  }
  if (question.kind === 'loops') return loopingIn(told as LoopsAnswer)
  if (question.kind === 'conformance') return faringIn(told as ConformanceAnswer)
  if (question.kind === 'visits') return visitsIn(told as VisitsAnswer)
  const { rows } = told as { rows: { key?: string; people?: number; value?: number | null }[] }
  if (question.kind === 'kpis') return [[{ key: 'own', part: 'a' }, rows[0]!.value ?? 0]]
  return rows.map(({ key, people }) => [{ key }, people!])
}

function faringIn(told: ConformanceAnswer): [at: object, number: number][] {
  const { n, fitting, open, byStep, deviations, unmapped, rules = [] } = told
  return [
    [{}, n],
    [{ state: 'fitting' }, fitting],
    [{ state: 'open' }, open],
    ...byStep.flatMap(({ activity: key, ...counts }) =>
      Object.entries(counts).map(([state, number]): [object, number] => [{ key, state }, number]),
    ),
    ...deviations
      .filter(({ kind }) => kind === 'extra')
      .map(({ activity: key, people }): [object, number] => [{ key, state: 'extra' }, people]),
    ...unmapped.map(({ activity: key, people }): [object, number] => [{ key, state: 'unmapped' }, people]),
    ...rules.flatMap(({ held, broken, undecided }, index) =>
      Object.entries({ held, broken, undecided }).map(([state, number]): [object, number] => [
        { rule: index + 1, state },
        number,
      ]),
    ),
  ]
}

function loopingIn(told: LoopsAnswer): [at: object, number: number | null][] {
  const { buyers, returned, skipped, comparedAgain, stages, rework = [] } = told
  const { people, skipping, looping, rows } = stages!
  return [
    [{}, people],
    ...Object.entries({ buyers, returned, skipped, comparedAgain, skipping, looping }).map(
      ([state, number]): [object, number | null] => [{ state }, number],
    ),
    ...rows.map(({ from, to, people }): [object, number] => [{ from, to }, people]),
    ...rework.flatMap(({ key, people, reworked }): [object, number][] => [
      [{ key }, people],
      [{ key, state: 'reworked' }, reworked],
    ]),
  ]
}

function visitsIn(told: VisitsAnswer): [at: object, number: number][] {
  const { visits, bounces, engaged, ordering, sessions, channels, entryPages, exitPages } = told
  const states = (counts: object, more: object = {}) =>
    Object.entries(counts).map(([state, number]): [object, number] => [{ ...more, state }, number])
  return [
    ...states({ visits, bounces, engaged, ordering, sessions }),
    ...channels.flatMap(({ channel, ...counts }) => states(counts, { channel })),
    ...entryPages.map(({ path, visits }): [object, number] => [{ entryPage: path }, visits]),
    ...exitPages.map(({ path, visits }): [object, number] => [{ exitPage: path }, visits]),
  ]
}

test('D207: as many people are behind a number as it says, on any page, and both engines name the same', async () => {
  const question = fc.oneof(funnels, retentions, others, kpis, flows, attributions, visits, conformances, loops, times)
  const property = fc.asyncProperty(
    ...([events, merges, reading, fc.array(question, { minLength: 4, maxLength: 4 })] as const),
    async (log, merged, map, questions) => {
      await given(store(), log, [], merged)
      const put = { events: log, spend: [], merges: merged }
      for (const each of questions) {
        const parsed = questionSchema.safeParse(JSON.parse(JSON.stringify(each)))
        if (!parsed.success) continue
        const of = { ...parsed.data, reading: map } as unknown as Resolved
        const { at } = each as { at?: string }
        if (at && ![...map.stages, ...map.touchpoints].some(({ id }) => id === at)) continue
        const found = numbersIn(each, referee(of, put))
        for (const [pointed, number] of fewOf(found)) {
          const { period, identity } = each as { period?: unknown; identity?: string }
          const inside = JSON.parse(JSON.stringify({ period, identity }))
          const ask = (page: object) =>
            ({ kind: 'people', of, ...pointed, ...page, ...inside, reading: map }) as unknown as Resolved
          const all = referee(ask({ limit: 1000 }), put) as PeopleAnswer
          if (isNumberOfPeople(each, pointed)) expect(all.found, JSON.stringify([each, pointed])).toBe(number)
          if (['attribution', 'visits', 'time-in-stage'].includes(each.kind))
            expect((number ?? 0) > 0, JSON.stringify([each, pointed])).toBe(all.found! > 0)
          expect(all.rows).toHaveLength(all.found ?? 0)
          const page = { limit: 2, offset: 1 }
          const second = (await answer(store(), ask(page))) as PeopleAnswer
          expect(close(second), JSON.stringify([each, pointed])).toEqual(close(referee(ask(page), put)))
          expect(second.rows).toEqual(all.rows.slice(1, 3))
        }
      }
    },
  )
  await fc.assert(property, { numRuns: RUNS, seed: seed() })
}, 600_000)

/** Visits, events and values of a part, and parts of conversions, have people behind them, but are no number of people. */
const isNumberOfPeople = (question: object, pointed: object): boolean => {
  const { kind, model, counting } = question as Record<string, string>
  if (kind === 'visits') return false
  if (kind === 'time-in-stage') return (question as { per?: string }).per === 'person'
  if (kind === 'attribution') {
    const isWhole = ['first', 'last', 'last-non-direct', 'participation'].includes(model!)
    return 'state' in pointed
      ? counting === 'first' || Object.values(pointed)[0] === 'nulls'
      : isWhole && counting === 'first'
  }
  const { own } = question as { own?: { measure: { parts: { a: { count: string } } } }[] }
  return !own || own[0]!.measure.parts.a.count === 'people'
}
/** Some of many numbers, always other ones. */
const fewOf = <T>(all: readonly T[]): T[] => all.filter((_, index) => index % Math.ceil(all.length / 6) === 0)
