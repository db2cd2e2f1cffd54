import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { cardIn, cardsIn, createJourney, grid, journeyWith, openMap, seeSaved, storedJourney, tile } from './map.ts'

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address, { language: 'nl' })
  page = visit.page
  page.setDefaultTimeout(15_000)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const card = (order: string, text: string) => cardIn('kamp', 'doen', order, text)
  await createJourney(
    product.address,
    journeyWith('kiezen', 'Ik koop een tent', {
      kamp: { kind: 'stage', order: 'a0', name: 'Kamperen', question: '', moments: ['use'] },
      doen: { kind: 'lane', order: 'a0', content: 'actions' },
      pijn: { kind: 'lane', order: 'a1', content: 'pains' },
      tent: card('a0', 'Tent opzetten'),
      vuur: card('a1', 'Vuur maken'),
    }),
  )
  await openMap(page, product.address, 'kiezen')
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

const isPicked = (words: string): Promise<string | null> => tile(page, words).getAttribute('aria-pressed')
const said = (words: string): Promise<void> => page.getByText(words, { exact: true }).waitFor()
const pains = (): ReturnType<Page['locator']> => page.locator('[data-row=pijn] [role=gridcell]').first()

async function pickBoth(): Promise<void> {
  for (const words of ['Tent opzetten', 'Vuur maken']) await tile(page, words).click({ modifiers: ['Control'] })
  await tile(page, 'Vuur maken').focus()
}

test('what is picked can be heard: box by box, and how many', async () => {
  expect(await isPicked('Tent opzetten')).toBe('false')
  await pickBoth()
  expect([await isPicked('Tent opzetten'), await isPicked('Vuur maken')]).toEqual(['true', 'true'])
  await said('2 gekozen')
  expect(await grid(page).getAttribute('aria-multiselectable')).toBe('true')
  expect(await barriers(page)).toEqual([])
})

test('a cut that is given up with Escape moves nothing any more', async () => {
  await page.keyboard.press('Control+x')
  await said('2 onderdelen geknipt: plak om te verplaatsen.')
  await page.keyboard.press('Escape')
  await pains().focus()
  await page.keyboard.press('Control+v')
  await expect.poll(() => tile(page, 'Vuur maken').count()).toBe(2)
  await page.keyboard.press('Control+z')
  await expect.poll(() => tile(page, 'Vuur maken').count()).toBe(1)
})

test('what was cut moves, and a lane that is cut says that it is only copied', async () => {
  await pickBoth()
  await page.keyboard.press('Control+x')
  await pains().focus()
  await page.keyboard.press('Control+v')
  await expect.poll(async () => cardsIn(await storedJourney(product.address, 'kiezen'), 'pains')).toHaveLength(2)
  expect(cardsIn(await storedJourney(product.address, 'kiezen'), 'actions')).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('[data-item][data-record=pijn]').focus()
  await page.keyboard.press('Control+x')
  await page.getByText('Rijen, fasen en stappen worden gekopieerd, niet geknipt.').waitFor()
  await seeSaved(page)
})

test('Alt with an arrow stays on the map, also where there is nothing to move', async () => {
  const swallowed = await page
    .locator('[data-row=doen] [role=gridcell]')
    .first()
    .evaluate((cell: HTMLElement) => {
      cell.focus()
      const press = { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true }
      return !cell.dispatchEvent(new KeyboardEvent('keydown', press))
    })
  expect(swallowed).toBe(true)
})

test('a new lane is written in a row of its own', async () => {
  await page.locator('[data-item][data-record=doen]').focus()
  await page.keyboard.press('Alt+l')
  const box = page.getByRole('gridcell').getByRole('textbox', { name: 'Rij toevoegen' })
  await box.waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(visit.errors).toEqual([])
})
