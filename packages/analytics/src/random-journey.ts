import {
  type AdSpend,
  dayOf,
  type Event,
  type Merge,
  type Moment,
  momentIds,
  type Reading,
  type Rule,
} from '@wegwijs/journey'
import fc from 'fast-check'

/** Random logs and readings for tests: few names and times, so that ties, repeats and overlaps happen all the time. */
const words = ['A', 'B', 'Ad Clicked', 'é', '', '10', '2026-03-01', 'a\nb']
const word = fc.constantFrom(...words)
const filled = fc.constantFrom(
  ...words.filter((value) => value !== ''),
  ...[
    'Page Viewed',
    'Page Viewed',
    'user_engagement',
    'Signed Up',
    'Order Refunded',
    'Order Cancelled',
    'Call Answered',
    'Email Delivered',
  ],
  ...['File Downloaded', 'Post Liked'],
)

const properties = fc.dictionary(
  fc.constantFrom(
    ...['path', 'n', 'when', 'touchpoint', 'k.l', 'visit', 'order_id', 'referred_by', 'engagement_seconds'],
    'first_reply_seconds',
  ),
  fc.constantFrom(
    '/cart',
    '/cart/1',
    '7',
    ' 7',
    '0x10',
    'inf',
    '-1.5e1',
    '2026-03-01',
    '2026-03-01T10:00:00+01:00',
    '',
    't1',
  ),
)

const MINUTE = 60_000
/** Half days apart, or close together around a midnight, or as far back as anything still counts. */
const time = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 12 }).map((day) => Date.UTC(2026, 1, 25) + day * 43_200_000) },
  {
    weight: 20,
    arbitrary: fc
      .constantFrom(0, 5_000, 10_000, 10_001, 10 * MINUTE, 30 * MINUTE, 30 * MINUTE + 1, 41 * MINUTE, 71 * MINUTE + 1)
      .map((passed) => Date.UTC(2026, 1, 26, 23, 45) + passed),
  },
  { weight: 1, arbitrary: fc.constantFrom(0, 1).map((before) => Date.UTC(2025, 10, 30) - before) },
)

const event: fc.Arbitrary<Event> = fc
  .record(
    {
      person: fc.option(fc.constantFrom('p1', 'p1', 'p2', 'p2', 'p3', 'response:1', 'deal:1'), { freq: 6 }),
      time,
      name: filled,
      account: word,
      source: word,
      channel: word,
      value: fc.constantFrom(0, 12.5, -3, 99.995),
      currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
      score: fc.integer({ min: 1, max: 5 }),
      scale: fc.constantFrom('nps' as const, 'csat' as const, 'ces' as const),
      text: word,
      properties,
    },
    { requiredKeys: ['person', 'time', 'name', 'source', 'channel', 'properties'] },
  )
  .map((made) => made)

export const events = fc.array(event, { maxLength: 40 })

const dayOfSpend: fc.Arbitrary<AdSpend> = fc.record({
  // Some days lie just before or after those of the events.
  day: fc.integer({ min: 0, max: 10 }).map((day) => dayOf(Date.UTC(2026, 1, 23 + day))),
  channel: word,
  campaign: word,
  impressions: fc.nat({ max: 1000 }),
  clicks: fc.nat({ max: 20 }),
  costMicros: fc.nat({ max: 50_000_000 }),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
})

/** Usually of one day, else of a few, as of a week or month. */
const adSpend: fc.Arbitrary<AdSpend> = fc
  .tuple(dayOfSpend, fc.constantFrom(0, 0, 0, 1, 3, 6))
  .map(([spend, days]) => (days === 0 ? spend : { ...spend, until: dayOf(Date.parse(spend.day) + days * 86_400_000) }))

/** As stored: one row a day, channel, campaign and currency. */
export const spend = fc.uniqueArray(adSpend, {
  maxLength: 5,
  selector: ({ day, channel, campaign, currency }) => JSON.stringify([day, channel, campaign, currency]),
})

/** Chains, circles, two ends, devices of several people and ids of nobody all happen; usually there are none. */
export const merges = fc.oneof(
  fc.constant<Merge[]>([]),
  fc.array(
    fc.record(
      {
        from: fc.constantFrom('p1', 'p2', 'p3', 'q'),
        into: fc.constantFrom('p1', 'p2', 'p3', 'q'),
        anonymous: fc.constant(true as const),
      },
      { requiredKeys: ['from', 'into'] },
    ),
    { maxLength: 4 },
  ),
)

const field = fc.constantFrom(
  'name',
  'source',
  'channel',
  'page',
  'account',
  'person',
  'scale',
  'text',
  'value',
  'score',
  'ordersSoFar',
  'time',
  'properties.path',
  'properties.n',
  'properties.when',
  'properties.k.l',
  'properties.none',
) as fc.Arbitrary<'name'>

const condition: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    field,
    op: fc.constantFrom('is', 'isNot', 'startsWith', 'contains'),
    value: fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 3 })),
  }) as fc.Arbitrary<Rule>,
  fc.record({
    field,
    op: fc.constant('matches'),
    value: fc.constantFrom('^A', 'b$', '.', 'a.b', '[0-9]+', '^$', 'é|/cart', '(?i)ad'),
  }) as fc.Arbitrary<Rule>,
  fc.record({
    field,
    op: fc.constantFrom('=', '>', '>=', '<', '<='),
    value: fc.constantFrom(0, 1, 2, 7, 12.5, -15),
  }) as fc.Arbitrary<Rule>,
  fc.record({
    field,
    op: fc.constantFrom('before', 'onOrAfter'),
    value: fc.constantFrom('2026-03-01', '2026-03-01T09:00:00Z', '2020-01-01'),
  }) as fc.Arbitrary<Rule>,
  fc.record({ field, op: fc.constant('exists') }) as fc.Arbitrary<Rule>,
)

export const rule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    condition,
    fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ not: tie('rule') }),
  ),
})).rule

/** An order rule may not look at orders itself. */
const orderRule = fc.constantFrom<Rule>(
  { field: 'name', op: 'is', value: 'A' },
  { field: 'name', op: 'is', value: ['A', 'B'] },
  { any: [] },
)

export const reading: fc.Arbitrary<Reading> = fc
  .record({
    stages: fc.array(fc.record({ moments: fc.subarray([...momentIds]), rule: fc.option(rule, { nil: undefined }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    touchpoints: fc.array(
      fc.record({ stage: fc.option(fc.nat({ max: 3 })), rule: fc.option(rule, { nil: undefined, freq: 9 }) }),
      { maxLength: 5 },
    ),
    orderRule,
  })
  .map(({ stages, touchpoints, orderRule }) => ({
    stages: stages.map(({ moments, rule }, index) => ({
      id: `s${index}`,
      name: `S${index}`,
      question: '',
      moments: moments as Moment[],
      kpis: [],
      ...(rule ? { rule } : {}),
    })),
    touchpoints: touchpoints
      .map(({ stage, rule }, index) => ({
        id: `t${index}`,
        stage: stage === null || stage >= stages.length ? null : stage,
        ...(rule ? { rule } : {}),
      }))
      .sort((a, b) => (a.stage ?? 9) - (b.stage ?? 9)),
    orderRule,
  }))
