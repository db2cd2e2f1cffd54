import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct } from './harness.ts'

/** A colleague brings an export that is not quite right. */
const sheet = [
  'Klant;Tijdstip;Gebeurtenis;Kanaal;Bedrag',
  'K1;02-03-2026 19:42;Bestelling;webshop;12,50',
  'K2;gisteren;Bestelling;webshop;8,00',
  ';04-03-2026 10:00;Bezoek;winkel;',
].join('\n')
const file = { name: 'maart.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) }

let product: Product
beforeAll(async () => {
  product = await startProduct({ example: false })
})
afterAll(async () => {
  await closeBrowser()
  await product?.stop()
})

test('a file that is not quite right is mended in its mapping; the row that stays wrong is skipped on purpose', async () => {
  const visit = await openPage(product.address, { language: 'en' })
  const { page } = visit
  page.setDefaultTimeout(15_000)
  const stored = async (): Promise<{ events: number; unidentified: number }> =>
    (await fetch(`${product.address}/api/store`)).json()

  await page.getByRole('link', { name: 'Import events' }).last().click()
  await page.getByLabel('Choose a file').setInputFiles(file)
  await page
    .getByRole('region', { name: '3 invalid rows' })
    .getByText(/day and month could be swapped/)
    .first()
    .waitFor()
  await page.getByRole('combobox', { name: 'How the time is written' }).selectOption('dd-MM-yyyy HH:mm')
  const errors = page.getByRole('region', { name: '1 invalid row' })
  await errors.getByRole('row', { name: /3 When \(time\) “gisteren” is not a time/ }).waitFor()
  await page.getByRole('region', { name: 'What is in it?' }).getByText('Bestelling').waitFor()
  expect(await stored()).toMatchObject({ events: 0 })

  await page.getByRole('button', { name: 'Skip 1 invalid row and import the rest' }).click()
  await page.getByRole('heading', { name: '2 events stored' }).waitFor()
  expect(await stored()).toMatchObject({ events: 2, unidentified: 1 })

  await page.getByRole('button', { name: 'Import another file' }).click()
  await page.getByLabel('Choose a file').setInputFiles({ ...file, name: 'leeg.csv', buffer: Buffer.from('') })
  await page.getByText('leeg.csv').waitFor()
  await page.getByText('There are no valid rows to import.').waitFor()
  expect(visit.errors).toEqual([])
  expect(visit.outside).toEqual([])
  await visit.close()
})
