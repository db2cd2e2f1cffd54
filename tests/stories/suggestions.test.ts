import { recordsOf } from '@wegwijs/journey'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { createJourney, focused, grid, openMap, plainJourney, storedJourney } from './map.ts'

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address, { language: 'nl' })
  page = visit.page
  page.setDefaultTimeout(15_000)
  await createJourney(product.address, plainJourney('tent', 'Ik koop een tent'))
  await openMap(page, product.address, 'tent')
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

const touchpoints = async (): Promise<[string, boolean][]> =>
  recordsOf(await storedJourney(product.address, 'tent'), 'touchpoint')
    .slice(0, 3)
    .map(({ name, placeholder }) => [name, placeholder === true])

const suggestion = (at: number): Locator => grid(page).locator('[data-row=touchpoints] [data-record]').nth(at)

test('a name typed over a suggested touchpoint takes its place, and says that its rule went', async () => {
  const [first, second, third] = await touchpoints()
  await suggestion(0).focus()
  await page.keyboard.type('Etalage')
  expect(await suggestion(0).count()).toBe(1)
  await page.keyboard.press('Enter')
  await expect.poll(touchpoints).toEqual([['Etalage', false], second, third])
  await page.getByText(`Dit staat nu op de plek van het voorstel ${first![0]}, zonder de meetregel daarvan.`).waitFor()
  expect(await focused(page)).toMatch(/^Etalage/)
  await page.keyboard.press('Control+z')
  await expect.poll(touchpoints).toEqual([first, second, third])
})

test('Escape leaves the suggestion, and on a touchpoint of one’s own typing adds another beside it', async () => {
  const [first, second] = await touchpoints()
  await suggestion(0).focus()
  await page.keyboard.type('Eta')
  await page.keyboard.press('Escape')
  expect(await focused(page)).toContain(first![0])
  expect((await touchpoints()).slice(0, 2)).toEqual([first, second])
  await page.keyboard.type('Etalage')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Folder')
  await page.keyboard.press('Enter')
  await expect.poll(touchpoints).toEqual([['Etalage', false], ['Folder', false], second])
  expect(visit.errors).toEqual([])
})
