import { expect, test } from 'vitest'
import { attributed, type Found } from './attributed.ts'

const population = { period: null, watermark: null, oldest: null, events: 2, unidentifiedEvents: 0, people: 2 }
const path = { touches: ['Paid Search'], conversions: 1, nulls: 0, value: 5000 }
const ask = (found: Partial<Found>) =>
  attributed(
    { kind: 'attribution', model: 'last', by: 'channel' },
    { travellers: [{ paths: [path], people: 2 }], currencies: ['EUR'], spent: [], ...found },
    population,
  )
const search = { key: 'Paid Search', costMicros: 5_000_000, currency: 'EUR' }
const social = { key: 'Paid Social', costMicros: 8_000_000, currency: 'USD' }
const said = ({ about }: ReturnType<typeof ask>): string => (about.choices ?? []).map(({ en }) => en).join(' ')

test('cost in one currency stands beside its credit, also of a channel that got none', () => {
  const answer = ask({ spent: [search, { ...social, currency: 'EUR' }] })
  expect(answer.credits.map(({ key, cost, roas }) => [key, cost, roas])).toEqual([
    ['Paid Search', 500, 20],
    ['Paid Social', 800, 0],
  ])
  expect(said(answer)).not.toContain('currency')
})

test('cost, or values, in several currencies are left out, and the answer says so', () => {
  const costs = ask({ spent: [search, social] })
  expect(costs.credits).toEqual([{ key: 'Paid Search', conversions: 2, value: 10_000 }])
  expect(said(costs)).toContain('Ad costs come in more than one currency (EUR, USD)')
  const values = ask({ currencies: ['EUR', ''], spent: [search] })
  expect(values).toMatchObject({ value: null, credits: [{ value: null, cost: 500, roas: null }] })
  expect(said(values)).toContain('Values come in more than one currency (no currency, EUR)')
})
