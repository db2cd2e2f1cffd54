import { type Journey, recordsOf } from '@wegwijs/journey'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { cardsIn, countOf, createJourney, grid, journeyWith, openMap, seeSaved, storedJourney, tile } from './map.ts'

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address)
  page = visit.page
  page.setDefaultTimeout(15_000)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

const columns = Array.from({ length: 12 }, (_, index) => index + 1)
/** As a spreadsheet puts rows and columns on the clipboard. */
const block = (...rows: string[]): string =>
  rows.map((row) => columns.map((column) => `${row} ${column}`).join('\t')).join('\n')

const oneStage = (id: string, steps: Journey['records'] = {}): Journey =>
  journeyWith(id, 'Ik koop een tent', {
    ...steps,
    kamp: { kind: 'stage', order: 'a0', name: 'Kamperen', question: '', moments: ['use'] },
    doen: { kind: 'lane', order: 'a0', content: 'actions' },
    pijn: { kind: 'lane', order: 'a1', content: 'pains' },
    kansen: { kind: 'lane', order: 'a2', content: 'opportunities' },
  })

const twoSteps: Journey['records'] = {
  heen: { kind: 'step', order: 'a0', stage: 'kamp', name: 'Heen' },
  terug: { kind: 'step', order: 'a1', stage: 'kamp', name: 'Terug' },
}

const copyText = (text: string): Promise<void> => page.evaluate((words) => navigator.clipboard.writeText(words), text)

async function pasteAt(row: string, column: number): Promise<void> {
  await page.locator(`[data-row="${row}"] [role=gridcell][data-from="${column}"]`).first().focus()
  await page.keyboard.press('Control+v')
}

test('a block of a spreadsheet is pasted at a cell, and what is missing to the right becomes steps', async () => {
  await createJourney(product.address, oneStage('blok'))
  await openMap(page, product.address, 'blok')
  await copyText(block('doet', 'baalt van', 'hoopt op'))
  await pasteAt('doen', 0)
  await tile(page, 'hoopt op 12').waitFor()
  await seeSaved(page)
  const journey = await storedJourney(product.address, 'blok')
  expect(countOf(journey, 'step')).toBe(12)
  expect(cardsIn(journey, 'actions')).toEqual(columns.map((column) => `doet ${column}`))
  expect(cardsIn(journey, 'pains')).toEqual(columns.map((column) => `baalt van ${column}`))
  expect(cardsIn(journey, 'opportunities')).toEqual(columns.map((column) => `hoopt op ${column}`))
  await page.keyboard.press('Control+z')
  await expect.poll(async () => countOf(await storedJourney(product.address, 'blok'), 'card')).toBe(0)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => storedJourney(product.address, 'blok')).toEqual(journey)
})

test('cards are copied from one journey and pasted into another', async () => {
  await createJourney(product.address, oneStage('ander', twoSteps))
  await tile(page, 'baalt van 1').click({ modifiers: ['Control'] })
  await tile(page, 'baalt van 2').click({ modifiers: ['Control'] })
  await tile(page, 'baalt van 2').focus()
  await page.keyboard.press('Control+c')
  await page.getByText('2 onderdelen gekopieerd.').waitFor()
  await openMap(page, product.address, 'ander')
  await pasteAt('pijn', 0)
  await tile(page, 'baalt van 2').waitFor()
  await seeSaved(page)
  const journey = await storedJourney(product.address, 'ander')
  expect(cardsIn(journey, 'pains')).toEqual(['baalt van 1', 'baalt van 2'])
  expect(recordsOf(journey, 'card').every(({ lane }) => lane === 'pijn')).toBe(true)
  // A list with a sentence in it is no table: it stays in its cell.
  await copyText('- zegt dit, en dat, en meer\n- gaat weg')
  await pasteAt('doen', 0)
  await tile(page, 'gaat weg').waitFor()
  await seeSaved(page)
  expect(cardsIn(await storedJourney(product.address, 'ander'), 'actions')).toEqual([
    'zegt dit, en dat, en meer',
    'gaat weg',
  ])
})

test('a whole sheet of 12 columns and 8 rows becomes a map', async () => {
  const rows = ['Acties', 'Gedachten', 'Behoeften', 'Gevoel', 'Pijnpunten', 'Kansen', 'Achter de schermen', 'Weer']
  const sheet = [
    ['', ...columns.map((column) => `Stap ${column}`)],
    ...rows.map((row) => [row, ...columns.map((column) => (row === 'Gevoel' ? '1: blij' : `${row} ${column}`))]),
  ]
  await page.goto(`${product.address}/paste`)
  await page.getByLabel('Je tabel').fill(sheet.map((cells) => cells.join('\t')).join('\n'))
  await page.getByText('12 fasen · 84 kaartjes').waitFor()
  await page.getByLabel('Titel').fill('Van een vel')
  await page.getByRole('button', { name: 'Maak klantreis' }).click()
  await page.waitForURL(/\/journeys\/van-een-vel-/)
  await grid(page).waitFor()
  const journey = await storedJourney(product.address, new URL(page.url()).pathname.split('/').at(-1)!)
  expect(countOf(journey, 'stage')).toBe(12)
  expect(countOf(journey, 'lane')).toBe(8)
  expect(countOf(journey, 'card')).toBe(84)
  expect(countOf(journey, 'feeling')).toBe(12)
  await tile(page, 'Weer 12').waitFor()
  expect(visit.errors).toEqual([])
  expect(visit.outside).toEqual([])
})
