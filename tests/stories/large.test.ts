import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blownUp } from '../bench/blown-up.ts'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { createJourney, exampleJourney, grid, openMap, seeSaved, storedJourney } from './map.ts'

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address, { width: 1920, height: 1080 })
  page = visit.page
  page.setDefaultTimeout(15_000)
  await createJourney(product.address, blownUp(exampleJourney('nl'), 'large', { steps: 60, lanes: 10, cards: 600 }))
  await openMap(page, product.address, 'large')
  await page.locator('[data-record="card-599"]').waitFor({ state: 'attached' })
  // Numbers make their rows another height when they come.
  await page.locator('[data-row=measured] p').first().waitFor({ timeout: 60_000 })
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

test('every cell of 600 cards stands under the header of its column, also beside a collapsed stage', async () => {
  expect(await besideItsHeader()).toEqual([])
  await page
    .getByRole('button', { name: /smal maken$/ })
    .nth(1)
    .click()
  expect(await besideItsHeader()).toEqual([])
  await page.getByRole('button', { name: /breed maken$/ }).click()
  expect(await besideItsHeader()).toEqual([])
})

test('a card written in a far column makes its row grow, and nothing else moves', async () => {
  await page.locator('[data-record="card-590"]').focus()
  const before = await heights()
  await page.keyboard.type('Woorden die over meer dan een regel van een smalle kolom lopen')
  await page.keyboard.press('Enter')
  const written = await heights()
  expect(written.grid).toBeGreaterThan(before.grid)
  expect(written.area).toBe(before.area)
  await seeSaved(page)
  const { records } = await storedJourney(product.address, 'large')
  expect(
    Object.values(records).filter((record) => 'text' in record && record.text.startsWith('Woorden die')),
  ).toHaveLength(1)

  await page.keyboard.press('Control+z')
  await expect.poll(heights).toEqual(before)
})

test('while a step gets a name of several lines, no row moves', async () => {
  const touchpoints = grid(page).locator('[data-row=touchpoints]')
  await page.locator('[data-row=steps] [data-record="step-2"]').focus()
  const before = await touchpoints.boundingBox()
  await page.keyboard.press('F2')
  await page.keyboard.type('Een naam van meer woorden dan er in een smalle kolom naast elkaar passen')
  expect(await touchpoints.boundingBox()).toEqual(before)
  await page.keyboard.press('Escape')
  expect(await touchpoints.boundingBox()).toEqual(before)
})

test('the keyboard walks to a far column, which comes into view', async () => {
  await page.locator('[data-row=steps] [data-record="step-0"]').focus()
  for (let column = 0; column < 40; column++) await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-record'))).toBe('step-40')
  const { x, width } = (await page.locator('[data-row=steps] [data-record="step-40"]').boundingBox())!
  expect(x).toBeGreaterThan(0)
  expect(x + width).toBeLessThanOrEqual(1920)
  expect(visit.errors).toEqual([])
})

/** Cells that do not begin where the header of their column does. */
const besideItsHeader = (): Promise<string[]> =>
  grid(page).evaluate((element) => {
    const leftOf = (cell: Element): number => cell.getBoundingClientRect().left
    const headers = new Map(
      [...element.querySelectorAll<HTMLElement>('[data-row=steps] [data-column]')].map((header) => [
        header.dataset.column,
        leftOf(header),
      ]),
    )
    return [...element.querySelectorAll<HTMLElement>('[role=gridcell][data-from]')]
      .filter((cell) => Math.abs(leftOf(cell) - headers.get(cell.dataset.from)!) > 0.5)
      .map((cell) => `${cell.closest<HTMLElement>('[data-row]')?.dataset.row} ${cell.dataset.from}`)
  })

/** Of the map, and of all that can be scrolled. */
const heights = (): Promise<{ grid: number; area: number }> =>
  grid(page).evaluate((element) => ({ grid: element.clientHeight, area: element.parentElement!.scrollHeight }))
