import { type Journey, recordsOf } from '@wegwijs/journey'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { openMap, seeSaved, storedJourney, tile } from './map.ts'

/** What is counted does not depend on how the map is drawn. */
let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct()
  visit = await openPage(product.address, { width: 2560, height: 1440 })
  page = visit.page
  page.setDefaultTimeout(30_000)
  await openMap(page, product.address, 'ebike-nl')
}, 240_000)
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

interface Counted {
  flow: { stages: { people: number }[] }
  touchpoints: { rows: { key: string; people: number; events: number }[] }
}

/** What the server counts, in the order of the stages and by touchpoint. */
async function counted(): Promise<{ stages: number[]; touchpoints: Record<string, unknown> }> {
  const { answer } = await (await fetch(`${product.address}/api/journeys/ebike-nl/map?model=stdc`)).json()
  const { flow, touchpoints } = answer as Counted
  return {
    stages: flow.stages.map(({ people }) => people),
    touchpoints: Object.fromEntries(touchpoints.rows.map(({ key, people, events }) => [key, { people, events }])),
  }
}

const stored = (): Promise<Journey> => storedJourney(product.address, 'ebike-nl')
const rules = (journey: Journey) =>
  Object.fromEntries(recordsOf(journey, 'touchpoint').map(({ id, rule }) => [id, rule ?? null]))

async function rename(box: string, name: string): Promise<void> {
  await page.locator(`[role=grid] [data-record="${box}"]`).focus()
  await page.keyboard.press('F2')
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
}

test('renaming, moving and splitting on the map changes no count and cuts no rule', { timeout: 240_000 }, async () => {
  const before = await counted()
  const was = await stored()
  expect(before.stages.every((people) => people > 0)).toBe(true)

  await rename('think', 'Nadenken')
  await rename('tp-cart', 'Mandje met levertijd')
  await tile(page, 'Mandje met levertijd').waitFor()
  await seeSaved(page)

  const step = recordsOf(was, 'step')[0]
  if (step) {
    await rename(step.id, 'Eerste stap')
    await page.locator(`[role=grid] [data-record="${step.id}"]`).focus()
    await page.keyboard.press('Alt+ArrowRight')
  }
  await page.locator('[role=grid] [data-record="do"]').focus()
  await page.keyboard.press('Alt+s')
  await page.keyboard.type('Twijfelen')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Doorzetten')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.locator('[role=grid] [data-record="tp-cart"]').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => recordsOf(await stored(), 'step').map(({ name }) => name)).toContain('Doorzetten')
  await seeSaved(page)

  const is = await stored()
  expect(recordsOf(is, 'stage').map(({ name }) => name)).toContain('Nadenken')
  expect(rules(is)).toEqual(rules(was))
  expect(await counted()).toEqual(before)
  expect(visit.errors).toEqual([])
})
