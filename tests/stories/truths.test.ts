import { WegwijsClient } from '@wegwijs/api'
import { type Journey, newJourney, type Rule } from '@wegwijs/journey'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from './harness.ts'

/** What the generator planted in the example is found back by asking the product, as an analyst would. */
let product: Product
let client: WegwijsClient
beforeAll(async () => {
  product = await startProduct()
  client = new WegwijsClient(product.address)
}, 240_000)
afterAll(() => product.stop())

const cartShowing = (op: '<=' | '>'): Rule => ({
  all: [
    { field: 'name', op: 'is', value: 'Cart Viewed' },
    { field: 'properties.delivery_days', op, value: 7 },
  ],
})

/** The example's events read by stages of the analyst's own. */
function ownStages(rules: Record<string, Rule>): Journey {
  const journey = newJourney({
    id: 'kijkje',
    title: 'Kijkje',
    language: 'nl',
    model: 'custom',
    audience: '',
    today: '2026-11-22',
  })
  const stages = Object.entries(rules).map(([id, rule], index) => [
    id,
    { kind: 'stage' as const, order: `a${index}`, name: id, question: '', moments: [], rule },
  ])
  return { ...journey, example: true, records: Object.fromEntries(stages) }
}

test('the checkout leak: 31 % go on after a delivery time above 7 days, 58 % otherwise', async () => {
  const journey = ownStages({
    soon: cartShowing('<='),
    late: cartShowing('>'),
    checkout: { field: 'name', op: 'is', value: 'Checkout Started' },
  })
  const { pairs } = await client.ask({ kind: 'flow', openDays: 30, journey })
  const share = (from: string) => pairs.find((pair) => pair.from === from && pair.to === 'checkout')!.share!
  expect(share('soon')).toBeCloseTo(0.58, 2)
  expect(share('late')).toBeCloseTo(0.31, 2)
})

test('the touchpoint that is not on the map: 12 % of the people in Think chat about trade-in', async () => {
  const { rows } = await client.ask({ kind: 'unmatched', journey: 'ebike-nl' })
  const { stages } = await client.ask({ kind: 'flow', openDays: 30, journey: 'ebike-nl' })
  const chat = rows.find(({ name }) => name === 'Chat Started')!
  const think = stages.find(({ key }) => key === 'think')!
  expect(chat.people / think.people).toBeCloseTo(0.12, 2)
})

test('the loyalty loop: 18 % order again, 4 in 5 of them without comparing again', async () => {
  const { buyers, returned, skipped } = await client.ask({ kind: 'loops', journey: 'ebike-nl' })
  expect(returned / buyers).toBeCloseTo(0.18, 2)
  expect(skipped! / returned).toBeCloseTo(0.8, 1)
})

test('what the workshop assumed and customers contradict: the cart feels −1.3 where +1.5 was drawn', async () => {
  const { rows } = await client.ask({ kind: 'feelings', journey: 'ebike-nl' })
  const cart = rows.find(({ key }) => key === 'tp-cart')!
  expect(cart.mean).toBeCloseTo(-1.3, 1)
  expect(cart.n).toBeGreaterThan(30)
})
