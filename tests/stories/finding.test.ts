import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { cardIn, createJourney, grid, journeyWith, openMap, tile } from './map.ts'

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address, { language: 'en' })
  page = visit.page
  page.setDefaultTimeout(15_000)
  await createJourney(
    product.address,
    journeyWith('tent', 'I buy a tent', {
      shop: { kind: 'stage', order: 'a0', name: 'Shop', question: '', moments: ['order'] },
      camp: { kind: 'stage', order: 'a1', name: 'Camp', question: '', moments: ['use'] },
      doing: { kind: 'lane', order: 'a0', content: 'actions' },
      pains: { kind: 'lane', order: 'a1', content: 'pains' },
      rain: cardIn('camp', 'pains', 'a0', 'Rain in the tent'),
      pitch: cardIn('camp', 'doing', 'a1', 'Pitch the tent'),
      compare: cardIn('shop', 'doing', 'a2', 'Compare tents'),
      share: { kind: 'kpi', order: 'a0', moment: 'order', stage: 'shop', kpi: 'conversion', values: [] } as never,
    }),
  )
  await openMap(page, product.address, 'tent')
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

const here = (): Promise<string | undefined> =>
  page.evaluate(() => {
    const { record, opens } = (document.activeElement as HTMLElement).dataset
    return record ?? opens
  })
const seen = (words: string): Promise<string | null> =>
  page.getByRole('search').getByRole('status').filter({ hasText: words }).textContent()

async function look(words: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.getByRole('searchbox').fill(words)
}

for (const [how, keys, where] of [
  ['folded', 'Alt+f', 'pains'],
  ['hidden', 'Alt+h', 'pains'],
  ['narrow', 'Alt+c', 'camp'],
] as const) {
  test(`what stands where it is ${how} is shown when it is found, and keeps the keyboard`, async () => {
    await grid(page).locator(`[data-record=${where}]`).focus()
    await page.keyboard.press(keys)
    await expect.poll(() => tile(page, 'Rain in the tent').count()).toBe(0)
    await look('rain')
    expect(await seen('1 of 1')).toBe('1 of 1')
    expect(await tile(page, 'Rain in the tent').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await here()).toBe('rain')
  })
}

test('what a find opened closes again when the looking goes on elsewhere', async () => {
  await grid(page).locator('[data-record=pains]').focus()
  await page.keyboard.press('Alt+f')
  await look('rain')
  await tile(page, 'Rain in the tent').waitFor()
  await page.getByRole('searchbox').fill('pitch')
  await expect.poll(() => tile(page, 'Rain in the tent').count()).toBe(0)
  await page.getByRole('searchbox').fill('nowhere')
  expect(await seen('nothing found')).toBe('nothing found')
  await page.keyboard.press('Escape')
  expect(await here()).toBe('pains')
  await page.keyboard.press('Alt+f')
})

test('finds are walked in the order of reading; names that the product gives are found too', async () => {
  await look('tent')
  for (const record of ['compare', 'pitch', 'rain', 'compare']) {
    await expect.poll(() => grid(page).locator('[aria-pressed=true]').getAttribute('data-record')).toBe(record)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('searchbox').fill('pain points')
  await page.keyboard.press('Escape')
  expect(await here()).toBe('pains')
  await look('conversion')
  await page.keyboard.press('Escape')
  expect(await here()).toBe('kpi:share')
  await page.keyboard.press('ArrowUp')
  expect(await here()).not.toBe('kpi:share')
})

test('the bar stands beside the map and covers nothing of it', async () => {
  await look('tent')
  const bar = (await page.getByRole('search').boundingBox())!
  const map = (await grid(page).boundingBox())!
  expect(bar.y + bar.height).toBeLessThanOrEqual(map.y)
  expect(await barriers(page)).toEqual([])
  expect(visit.errors).toEqual([])
})
