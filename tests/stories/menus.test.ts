import { recordsOf } from '@wegwijs/journey'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { cardIn, cardsIn, createJourney, grid, journeyWith, openMap, storedJourney, tile } from './map.ts'

let product: Product
let visit: Visit
let page: Page

const card = (order: string, text: string) => cardIn('camp', 'doing', order, text)

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address, { language: 'en' })
  page = visit.page
  page.setDefaultTimeout(15_000)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await createJourney(
    product.address,
    journeyWith('tent', 'I buy a tent', {
      camp: { kind: 'stage', order: 'a0', name: 'Camp', question: '', moments: ['use'] },
      doing: { kind: 'lane', order: 'a0', content: 'actions' },
      pains: { kind: 'lane', order: 'a1', content: 'pains' },
      feelings: { kind: 'lane', order: 'a2', content: 'feelings' },
      pitch: card('a0', 'Pitch the tent'),
      fire: { ...card('a1', 'Make a fire'), ringed: true },
      happy: { kind: 'feeling', order: 'a0', moment: 'use', stage: 'camp', personas: [], emotion: 'happy', assumed: 1 },
    }),
  )
  await openMap(page, product.address, 'tent')
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

const stored = () => storedJourney(product.address, 'tent')
const inLane = async (lane: string): Promise<string[]> => cardsIn(await stored(), lane)
const painsCell = (): Locator => grid(page).locator('[data-row=pains] [role=gridcell]').first()

/** From the menu of all actions. */
async function doByName(name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'What do you want to do?' }).fill(name)
  await page.getByRole('option', { name }).first().click()
}
async function doHere(place: Locator, name: string): Promise<void> {
  await place.click({ button: 'right' })
  await page.getByRole('menuitem', { name }).click()
}

test('a card is copied and pasted from the menus, with all that it is', async () => {
  await tile(page, 'Make a fire').focus()
  await doByName('Copy')
  await page.getByText('1 item copied.').waitFor()
  await doHere(painsCell(), 'Paste')
  await expect.poll(() => inLane('pains')).toEqual(['Make a fire'])
  expect(Object.values((await stored()).records).filter((each) => 'ringed' in each && each.ringed)).toHaveLength(2)
})

test('a card that is cut by a right click moves where it is pasted', async () => {
  await doHere(tile(page, 'Pitch the tent'), 'Cut')
  await page.getByText('1 item cut: paste to move.').waitFor()
  await painsCell().focus()
  await doByName('Paste')
  await expect.poll(() => inLane('pains')).toEqual(['Make a fire', 'Pitch the tent'])
  expect((await stored()).records.pitch).toMatchObject({ lane: 'pains' })
})

test('a browser that does not let the clipboard be read is asked for its keys', async () => {
  await page.evaluate(() => {
    navigator.clipboard.readText = () => Promise.reject(new Error('refused'))
  })
  await painsCell().focus()
  await doByName('Paste')
  await page.getByText('The browser does not allow pasting from a menu: press Ctrl V.').waitFor()
  expect(await inLane('pains')).toHaveLength(2)
})

test('what keys do on the curve can be done from the menus, and is told with the keys', async () => {
  const dot = page.getByRole('slider')
  await doHere(dot, 'Make it a moment of truth')
  await expect.poll(async () => (await stored()).records.happy).toMatchObject({ momentOfTruth: true })
  await dot.focus()
  await page.keyboard.press('m')
  await expect.poll(async () => (await stored()).records.happy).toMatchObject({ momentOfTruth: false })
  await doByName('Type the value of a feeling')
  await page.getByRole('textbox', { name: 'Feeling at Camp, from −2 to +2' }).waitFor()
  await page.keyboard.type('-1.5')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await stored()).records.happy).toMatchObject({ assumed: -1.5 })
  await page.keyboard.press('Control+/')
  const keys = page.getByRole('dialog')
  for (const action of [
    'Copy',
    'Cut',
    'Paste',
    'Make it a moment of truth, or no longer',
    'Type the value of a feeling',
  ])
    expect(await keys.getByText(action, { exact: true }).isVisible(), action).toBe(true)
  await page.keyboard.press('Escape')
})

test('a step is split in two, its stage is split after it, and two steps become one again', async () => {
  await createJourney(
    product.address,
    journeyWith('trip', 'A trip', {
      camp: { kind: 'stage', order: 'a0', name: 'Camp', question: '', moments: ['use'] },
      go: { kind: 'step', order: 'a0', stage: 'camp', name: 'Go' },
      back: { kind: 'step', order: 'a1', stage: 'camp', name: 'Back' },
      doing: { kind: 'lane', order: 'a0', content: 'actions' },
      pack: { ...card('a0', 'Pack the car'), step: 'go' },
      wash: { ...card('a1', 'Wash the tent'), step: 'back' },
    }),
  )
  await openMap(page, product.address, 'trip')
  const trip = () => storedJourney(product.address, 'trip')
  const names = async (kind: 'stage' | 'step'): Promise<string[]> =>
    recordsOf(await trip(), kind).map(({ name }) => name)

  await doHere(tile(page, 'Go'), 'Split this step in two')
  await page.getByRole('textbox', { name: 'Text of Go 2' }).waitFor()
  await page.keyboard.type('Drive')
  await page.keyboard.press('Enter')
  await expect.poll(() => names('step')).toEqual(['Go', 'Drive', 'Back'])

  await tile(page, 'Drive').focus()
  await doByName('Split this stage after this step')
  await page.getByRole('textbox', { name: 'Text of Back' }).waitFor()
  await page.keyboard.type('Home')
  await page.keyboard.press('Enter')
  await expect.poll(() => names('stage')).toEqual(['Camp', 'Home'])
  expect((await trip()).records.wash).toMatchObject({ step: 'back' })

  await doHere(tile(page, 'Go'), 'Merge with the next step')
  await expect.poll(() => names('step')).toEqual(['Go', 'Back'])
  expect((await trip()).records.pack).toMatchObject({ step: 'go' })
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => names('stage')).toEqual(['Camp'])
  expect(visit.errors).toEqual([])
})
