import { WegwijsClient } from '@wegwijs/api'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnswers } from '../../examples/ebike/answers.ts'
import { closeBrowser, openPage, type Product, startProduct } from './harness.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct()
}, 240_000)
afterAll(async () => {
  await closeBrowser()
  await product?.stop()
})

/** The newest answers at a place, five hundred at a time. */
async function textsAt(at: string): Promise<string[]> {
  const client = new WegwijsClient(product.address)
  const texts: string[] = []
  for (let all = 1; texts.length < all; ) {
    const page = await client.ask({ kind: 'answers', journey: 'ebike-nl', at, limit: 500, offset: texts.length })
    all = page.found
    texts.push(...page.rows.map(({ text }) => text))
  }
  return texts
}

test('each of the eight open answers of the example is found back at its touchpoint', async () => {
  for (const { id, touchpoint, text } of openAnswers) {
    expect(await textsAt(touchpoint), id).toContain(text)
  }
}, 120_000)

for (const language of ['nl', 'en'] as const) {
  test(`from a card to what customers said there, by sentiment and theme (${language})`, async () => {
    const { page, errors, close } = await openPage(product.address, { language })
    page.setDefaultTimeout(30_000)
    const nl = language === 'nl'
    await page.goto(`${product.address}/journeys/ebike-${language}?panel=card:P4`)
    const panel = page.getByRole('complementary')
    await panel.getByText(nl ? /^3 van \d+ open antwoorden$/ : /^3 of \d+ open answers$/).waitFor()
    await panel.getByRole('button', { name: nl ? /^Lees alle/ : /^Read all/ }).click()

    await panel.getByRole('heading', { name: nl ? 'Winkelwagen met levertijd' : 'Cart with delivery time' }).waitFor()
    await panel.getByText(nl ? /^Negatief \d+$/ : /^Negative \d+$/).click()
    await expect.poll(() => soundsIn(page), { timeout: 20_000 }).toEqual([nl ? 'negatief' : 'negative'])

    const theme = panel.locator('button[aria-pressed=false]').first()
    await theme.focus()
    await page.keyboard.press('Enter')
    await panel.locator('button[aria-pressed=true]').waitFor()
    expect(await barriers(page)).toEqual([])
    expect(errors).toEqual([])
    await close()
  }, 120_000)
}

/** What the answers in the list sound like, each once. */
async function soundsIn(page: Page): Promise<string[]> {
  // What the answer says of itself quotes words too, but without a score and a day.
  const quotes = page.getByRole('complementary').locator('li').filter({ hasText: '“' }).filter({ hasText: ' · ' })
  const lines = await quotes.allInnerTexts()
  return [...new Set(lines.map((line) => line.split(' · ').at(2) ?? ''))]
}

async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document)
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}
