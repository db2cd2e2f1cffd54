import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address)
  page = visit.page
  page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

/** As a spreadsheet puts it on the clipboard. */
const table = [
  '\tOriënteren\tKiezen\tKopen',
  'Acties\tzoekt op losse thee\t"- leest reviews\n- vergelijkt twee soorten"\tbestelt',
  'Kanalen\tWebsite\tProefpakket\tWinkelmandje',
  'Gevoel\t1: nieuwsgierig\ttwijfel\t-1,5: onzeker',
  'Pijnpunten\t\tte veel keus\tverzendkosten pas op het eind',
  'Verpakking\t\t\tkistje',
].join('\n')

test('a table from a spreadsheet becomes a map that stays', async () => {
  await page.getByRole('link', { name: /Plak mijn spreadsheet/ }).click()
  await page.getByLabel('Je tabel').fill(table)
  await page.getByText('3 fasen · 7 kaartjes · 3 touchpoints · 3 gevoelens').waitFor()
  await page.getByText('Werd een eigen rij: ‘Verpakking’.').waitFor()
  await page.getByText(/Gevoel zonder cijfer van −2 tot 2: ‘twijfel’/).waitFor()

  await page.getByLabel('Titel').fill('Ik zoek thee')
  await page.getByLabel('Organisatie').fill('De Theeplank')
  await page.getByRole('button', { name: 'Maak klantreis' }).click()
  await page.waitForURL(/\/journeys\/ik-zoek-thee-/)
  await seeTheMap()
  await page.reload()
  await seeTheMap()
  expect(visit.errors).toEqual([])
  expect(visit.outside).toEqual([])
})

async function seeTheMap(): Promise<void> {
  const grid = page.getByRole('grid')
  for (const stage of ['Oriënteren', 'Kiezen', 'Kopen']) {
    await grid.getByRole('columnheader', { name: stage }).waitFor()
  }
  for (const lane of ['Acties', 'Gevoel', 'Pijnpunten', 'Verpakking']) {
    await grid.getByRole('rowheader', { name: lane }).first().waitFor()
  }
  for (const title of ['leest reviews', 'vergelijkt twee soorten', 'Winkelmandje', 'te veel keus', 'kistje']) {
    await grid.getByTitle(title, { exact: true }).waitFor()
  }
  await grid.getByRole('slider', { name: /onzeker/ }).waitFor()
}
