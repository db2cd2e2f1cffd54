import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { cardsIn, createJourney, openMap, plainJourney, storedJourney } from './map.ts'

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
  await page.waitForLoadState('networkidle')
  // The form is fetched ahead a moment after the map.
  await page.waitForTimeout(3_000)
  await product.kill()
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

const unreachable = () => page.getByRole('alert').filter({ hasText: 'Wegwijs is niet bereikbaar.' })

test('who writes while the server is gone is told why that is not saved yet, and where it is', async () => {
  await page.locator('[data-row=lane-thoughts] [role=gridcell]').first().focus()
  await page.keyboard.type('Zonder server')
  await page.keyboard.press('Enter')
  await page.getByText(/^Wegwijs is niet bereikbaar. Wat je wijzigt blijft in deze browser/).waitFor()
})

test('a form opens all the same', async () => {
  await page.locator('[data-row=touchpoints] [data-record]').first().focus()
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: 'Bewerken' }).click()
  await page.getByRole('button', { name: 'Opslaan' }).waitFor()
  await page.getByRole('button', { name: 'Annuleren' }).click()
})

test('a screen that was not opened before says that the server is gone, and comes when it is back', {
  timeout: 120_000,
}, async () => {
  await page.getByRole('link', { name: 'Verbeteren' }).click()
  await unreachable().first().waitFor()
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await unreachable().first().waitFor()
  product = await startProduct({ after: product })
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await page.getByRole('heading', { name: 'Verbeteren' }).waitFor()
  const thoughts = async () => cardsIn(await storedJourney(product.address, 'tent'), 'thoughts')
  await expect.poll(thoughts).toContain('Zonder server')
})
