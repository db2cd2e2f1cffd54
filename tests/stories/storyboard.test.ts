import { recordsOf } from '@wegwijs/journey'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct } from './harness.ts'
import { createJourney, openMap, plainJourney, seeSaved, storedJourney, tile } from './map.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ example: false })
})
afterAll(async () => {
  await closeBrowser()
  await product?.stop()
})

/** A blue dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a card gets a picture in its form, which stands on its tile', async () => {
  const journey = plainJourney('beeld', 'Ik koop een tent')
  const [id, card] = Object.entries(journey.records).find(([, { kind }]) => kind === 'card')!
  await createJourney(product.address, {
    ...journey,
    records: { ...journey.records, [id]: { ...card, text: 'Tent opzetten', placeholder: undefined } as typeof card },
  })
  const { page, errors, close } = await openPage(product.address)
  await page.goto(`${product.address}/journeys/beeld?panel=edit:card:${id}`)
  const panel = page.getByRole('complementary')
  await panel.getByLabel('Kies een foto').setInputFiles({ name: 'tent.png', mimeType: 'image/png', buffer: dot })
  await panel.getByRole('img', { name: 'Beeld bij ‘Tent opzetten’' }).waitFor()
  await panel.getByRole('button', { name: 'Opslaan' }).click()
  await tile(page, 'Tent opzetten').getByRole('img', { name: 'Beeld bij ‘Tent opzetten’' }).waitFor()
  expect((await storedJourney(product.address, 'beeld')).records[id]).toMatchObject({
    picture: expect.stringMatching(/^data:image/),
  })
  expect(errors).toEqual([])
  await close()
})

test('KPIs that only the model suggests look like suggestions', async () => {
  await createJourney(product.address, plainJourney('voorstel', 'Ik koop een tent'))
  const { page, errors, close } = await openPage(product.address)
  await openMap(page, product.address, 'voorstel')
  const kpis = page.locator('[data-row="kpis"] [data-item]')
  await kpis.first().getByText('voorstel').waitFor()
  expect(await kpis.filter({ hasText: 'voorstel' }).count()).toBe(await kpis.count())
  expect(errors).toEqual([])
  await close()
})

test('what was changed on the promise can be undone there and on Improve', async () => {
  await createJourney(product.address, plainJourney('terug', 'Ik koop een tent'))
  const { page, errors, close } = await openPage(product.address)
  for (const screen of ['promise', 'improve']) {
    await page.goto(`${product.address}/journeys/terug/${screen}`)
    expect(await page.getByRole('button', { name: 'Ongedaan maken' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Opnieuw' }).waitFor()
  }
  expect(errors).toEqual([])
  await close()
})

test('a lane called line of visibility is drawn as a line across the map', async () => {
  const journey = plainJourney('blauwdruk', 'Ik koop een tent')
  await createJourney(product.address, journey)
  const { page, errors, close } = await openPage(product.address)
  await openMap(page, product.address, 'blauwdruk')
  await page.getByRole('button', { name: '+ Rij toevoegen' }).click()
  await page.keyboard.type('Zichtbaarheidslijn')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const row = page.getByRole('row').filter({ hasText: 'Zichtbaarheidslijn' })
  await row.getByText('hieronder: wat de klant niet ziet').waitFor()
  expect(await row.getByRole('gridcell').count()).toBe(1)
  await seeSaved(page)
  const stored = await storedJourney(product.address, 'blauwdruk')
  expect(recordsOf(stored, 'lane').at(-1)).toMatchObject({ content: 'visibility' })
  expect(errors).toEqual([])
  await close()
})
