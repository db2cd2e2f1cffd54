import { expect, test } from 'vitest'
import type { Rule } from './rule.ts'
import { sentenceOf } from './sentence.ts'

const examples: [Rule, nl: string, en: string][] = [
  [
    { field: 'page', op: 'startsWith', value: '/winkelwagen' },
    'Pagina begint met /winkelwagen',
    'Page starts with /winkelwagen',
  ],
  [
    {
      all: [
        { field: 'name', op: 'is', value: 'Ad Clicked' },
        { field: 'channel', op: 'is', value: 'paid social' },
      ],
    },
    'Gebeurtenis is “Ad Clicked” en kanaal is “paid social”',
    'Event is “Ad Clicked” and channel is “paid social”',
  ],
  [
    { field: 'name', op: 'is', value: ['Cart Viewed', 'Checkout Started', 'Order Completed'] },
    'Gebeurtenis is “Cart Viewed”, “Checkout Started” of “Order Completed”',
    'Event is “Cart Viewed”, “Checkout Started” or “Order Completed”',
  ],
  [
    {
      any: [
        {
          all: [
            { field: 'name', op: 'is', value: 'Page Viewed' },
            { field: 'page', op: 'contains', value: '/reviews' },
          ],
        },
        { field: 'properties.heard_from', op: 'is', value: 'reviews' },
      ],
    },
    '(Gebeurtenis is “Page Viewed” en pagina bevat /reviews) of eigenschap “heard_from” is “reviews”',
    '(Event is “Page Viewed” and page contains /reviews) or property “heard_from” is “reviews”',
  ],
  [
    {
      all: [
        {
          any: [
            { field: 'source', op: 'is', value: 'web' },
            { field: 'source', op: 'is', value: 'app' },
          ],
        },
        {
          not: {
            any: [
              { field: 'account', op: 'exists' },
              { field: 'text', op: 'exists' },
            ],
          },
        },
      ],
    },
    '(Bron is “web” of bron is “app”) en niet (account is ingevuld of tekst is ingevuld)',
    '(Source is “web” or source is “app”) and not (account is filled in or text is filled in)',
  ],
  [
    { field: 'channel', op: 'isNot', value: ['direct', ''] },
    'Kanaal is niet “direct” of “”',
    'Channel is not “direct” or “”',
  ],
  [
    { field: 'ordersSoFar', op: '>=', value: 2 },
    'De klant heeft tot en met dit moment minstens 2 × besteld',
    'The customer has ordered at least 2 × up to and including this moment',
  ],
  [{ field: 'value', op: '>', value: 12.5 }, 'Waarde is meer dan 12,5', 'Value is more than 12.5'],
  [{ field: 'score', op: '=', value: 9 }, 'Score is precies 9', 'Score is exactly 9'],
  [
    { field: 'time', op: 'onOrAfter', value: '2026-03-01' },
    'Tijdstip is op of na 2026-03-01',
    'Time is on or after 2026-03-01',
  ],
  [
    { field: 'page', op: 'matches', value: '^/fiets/[0-9]+$' },
    'Pagina past bij het patroon “^/fiets/[0-9]+$”',
    'Page fits the pattern “^/fiets/[0-9]+$”',
  ],
  [{ field: 'page', op: 'is', value: '/over ons' }, 'Pagina is “/over ons”', 'Page is “/over ons”'],
  [{ all: [] }, 'Elke gebeurtenis telt mee', 'Every event counts'],
  [{ any: [] }, 'Er telt niets mee', 'Nothing counts'],
]

test.each(examples)('%j', (rule, nl, en) => {
  expect(sentenceOf(rule, 'nl')).toBe(nl)
  expect(sentenceOf(rule, 'en')).toBe(en)
})

test('a group of one reads as its only condition, also inside another group', () => {
  const page: Rule = { field: 'page', op: 'is', value: '/' }
  expect(sentenceOf({ all: [{ any: [page] }, page] }, 'en')).toBe('Page is / and page is /')
})

test('“and” and “or” cannot be confused: moving the brackets changes the sentence', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((value): Rule => ({ field: 'name', op: 'is', value })) as [Rule, Rule, Rule]
  const sentences = [
    { all: [a, { any: [b, c] }] },
    { any: [{ all: [a, b] }, c] },
    { not: { all: [a, b] } },
    { all: [{ not: a }, b] },
  ].map((rule) => sentenceOf(rule, 'nl'))
  expect(new Set(sentences).size).toBe(4)
})
