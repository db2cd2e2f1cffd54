/**
 * Of every kind of question some that differ in how they are counted, about a map with a stage `s0` or about no map: for
 * tests that hold for every kind.
 */
export const everyQuestion: Readonly<Record<string, readonly object[]>> = {
  counts: [
    { by: 'event' },
    { by: 'touchpoint' },
    { by: 'stage', every: 'month' },
    { by: 'event', every: 'day', identity: 'apart' },
  ],
  transitions: [{ by: 'event' }, { by: 'touchpoint' }, { by: 'stage', repeats: 'kept' }],
  flow: [{ openDays: 1 }],
  unmatched: [{}],
  overlap: [{}],
  feelings: [{}, { lastTouchpointDays: 1 }],
  answers: [{}, { at: 's0', lastTouchpointDays: 2, language: 'en', limit: 3, offset: 1 }],
  loops: [{}],
  kpis: [{}, { at: 's0', segment: { field: 'channel', op: 'exists' }, every: 'day', compare: true }],
  visits: [{}, { timeoutMinutes: 10, engagedSeconds: 0 }],
  clv: [{}, { at: 's0', margin: 0.4 }],
  people: [
    {},
    { kpi: 'conversion', limit: 2, offset: 1 },
    { of: { kind: 'counts', by: 'stage' }, key: 's0' },
    { of: { kind: 'attribution', model: 'position', by: 'stage', conversion: { event: 'B' } }, key: 's0' },
    { of: { kind: 'visits' }, channel: 'A', state: 'led' },
    { of: { kind: 'loops' }, state: 'looping' },
    { of: { kind: 'time-in-stage' }, key: 's0', state: 'censored' },
    { of: { kind: 'conformance', model: ['s0', 's1'], by: 'stage' }, key: 's1', state: 'skipped' },
  ],
  figures: [{}],
  funnel: [
    { steps: [{ stage: 's0' }, 'A', { field: 'page', op: 'exists' }], hold: 'source' },
    { steps: ['A', 'B'], window: '1d', breakdown: 'source' },
    { steps: ['A', { stage: 's0' }], order: 'any', unit: 'visit' },
    { steps: ['A', 'B', 'A'], order: 'strict', unit: 'account' },
  ],
  retention: [
    { start: { stage: 's0' }, return: 'B', bucket: 'day', cohort: 'every' },
    { start: 'A', return: 'A', bucket: 'week', mode: 'on', clock: 'rolling' },
  ],
  searches: [{}],
  attribution: [
    { model: 'linear' },
    { model: 'time-decay', by: 'stage', conversion: { event: 'B' } },
    { model: 'markov', order: 2, conversion: { event: 'A' } },
    { model: 'shapley', conversion: { event: 'A' }, intervals: true },
  ],
  conformance: [{ model: ['A', { xor: ['B', []] }] }, { model: ['s0'], by: 'stage', openDays: 1 }],
  paths: [{}, { by: 'stage', unit: 'visit', length: 3 }, { start: 'A', end: { stage: 's0' }, nodes: 2 }],
  timeline: [{ person: 'p1' }, { person: 'p2', order: 'newest', limit: 3 }],
  'time-in-stage': [{}, { by: 'event', per: 'person', times: ['1h', '1d'] }],
  reconcile: [
    {
      a: { kind: 'funnel', steps: ['A', 'B'], window: '1h' },
      b: { kind: 'funnel', steps: ['A', 'B'], unit: 'visit', ties: 'strict' },
    },
  ],
}
