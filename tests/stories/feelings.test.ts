import { WegwijsClient } from '@wegwijs/api'
import { type Feeling, recordsOf } from '@wegwijs/journey'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct()
  visit = await openPage(product.address)
  page = visit.page
  page.setDefaultTimeout(20_000)
  await page.goto(`${product.address}/journeys/ebike-nl`)
  await slider('Winkelwagen').waitFor()
  await page.getByRole('button', { name: /Winkelwagen.*: gemeten/ }).waitFor()
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

test('the assumed curve is dragged in halves, with Alt in tenths, and one drag is one undo', async () => {
  const cart = slider('Winkelwagen')
  await drag(cart, 54)
  await feels(cart, -0.5)
  await drag(cart, -7, 'Alt')
  await feels(cart, -0.2)
  await page.keyboard.press('Control+z')
  await feels(cart, -0.5)
  await page.keyboard.press('Control+z')
  await feels(cart, 1.5)
})

test('Escape gives a drag up, and no panel opens', async () => {
  const cart = slider('Winkelwagen')
  const [x, y] = await middleOf(cart)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + 60, { steps: 4 })
  await feels(cart, -0.5)
  await page.keyboard.press('Escape')
  await feels(cart, 1.5)
  await page.mouse.up()
  expect(page.url()).not.toContain('panel')
})

test('arrows, a typed number and M do the same by keyboard, and leave the map’s own keys alone', async () => {
  const ride = slider('Proefrit')
  await ride.focus()
  await page.keyboard.press('ArrowDown')
  await feels(ride, 0.5)
  await page.keyboard.press('Alt+ArrowUp')
  await feels(ride, 0.6)
  await page.keyboard.type('-1,3')
  await page.keyboard.press('Enter')
  await feels(ride, -1.3)
  expect(page.url()).not.toContain('panel')
  await page.keyboard.press('m')
  await expect.poll(() => ride.getAttribute('aria-valuetext')).toBe('−1,3, slecht · moment of truth')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row)).toBe(
    'lane-pains',
  )
})

test('a number beyond the scale says which ones there are, and that it was not kept', async () => {
  const ride = slider('Proefrit')
  await ride.focus()
  await page.keyboard.type('5')
  await page.getByRole('alert').getByText('Typ een getal van −2 (slechtst) tot +2 (best)').waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel(/^Gevoel bij Proefrit.*, van −2 tot \+2/).waitFor()
  await page.keyboard.press('Tab')
  await page.getByText('“5” is niet bewaard: een gevoel is een getal van −2 tot +2, zoals −1,5.').waitFor()
  await feels(ride, -1.3)
  await ride.focus()
  await page.keyboard.type('-')
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
})

test('what customers answered becomes the assumption, with where it came from', async () => {
  await page.getByRole('button', { name: /^Overnemen als aanname: Winkelwagen/ }).focus()
  await page.keyboard.press('Enter')
  const cart = slider('Winkelwagen')
  await expect.poll(async () => Number(await cart.getAttribute('aria-valuenow'))).toBeLessThan(-1)
  await expect.poll(() => cart.evaluate((element) => element === document.activeElement)).toBe(true)
  await expect
    .poll(async () => {
      const { journey } = await stored()
      return recordsOf(journey, 'evidence').filter((each) => each.for === 'F5' && each.state === 'measured')
    })
    .toMatchObject([{ source: expect.stringMatching(/^Antwoorden van klanten, /) }])
})

test('a double click adds a feeling there, of the one persona whose line is shown', async () => {
  await page.getByRole('button', { name: 'L Lotte', exact: true }).click()
  expect(await slider('Winkelwagen').count()).toBe(0)
  const curve = (await page
    .getByRole('gridcell')
    .filter({ has: page.getByRole('slider') })
    .boundingBox())!
  await page.mouse.dblclick(curve.x + curve.width * 0.98, curve.y + 99)
  const added = slider('Mail')
  await feels(added, -1)
  await expect.poll(() => added.evaluate((element) => element === document.activeElement)).toBe(true)
  await expect.poll(async () => feelingsOf((await stored()).journey, 'gerrit')).toContain('tp-service-mail -1')
  await page.getByRole('button', { name: 'L Lotte', exact: true }).click()
})

test('the same is filled in as a table, and is there after a reload', async () => {
  await page.getByRole('button', { name: 'Als tabel' }).click()
  await page.getByLabel(/^Gevoel bij Blog.*, van −2 tot \+2/).fill('0,5')
  await page.keyboard.press('Enter')
  const word = page.getByLabel(/^Gevoel bij Blog.* in een woord/)
  await word.fill('opgelucht')
  await page.keyboard.press('Enter')
  // As in a spreadsheet, Enter goes down the column.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^Gevoel bij (?!Blog).* in een woord/)
  await page.getByLabel(/^Van wie is het gevoel bij Blog/).selectOption({ label: 'Gerrit Mulder' })
  await expect.poll(async () => feelingsOf((await stored()).journey, 'gerrit')).toContain('tp-blog 0.5 opgelucht')
  await page.reload()
  await slider('Blog').waitFor()
  await feels(slider('Blog'), 0.5)
  expect(visit.errors).toEqual([])
})

const slider = (where: string): Locator => page.getByRole('slider', { name: new RegExp(`^Gevoel bij ${where}`) })
const stored = () => new WegwijsClient(product.address).journey('ebike-nl')

async function feels(dot: Locator, value: number): Promise<void> {
  await expect.poll(async () => Number(await dot.getAttribute('aria-valuenow'))).toBe(value)
}

async function middleOf(element: Locator): Promise<[number, number]> {
  await element.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await element.boundingBox())!
  return [x + width / 2, y + height / 2]
}

async function drag(element: Locator, down: number, key?: 'Alt'): Promise<void> {
  const [x, y] = await middleOf(element)
  await page.mouse.move(x, y)
  await page.mouse.down()
  if (key) await page.keyboard.down(key)
  await page.mouse.move(x, y + down / 2, { steps: 3 })
  await page.mouse.move(x, y + down, { steps: 3 })
  await page.mouse.up()
  if (key) await page.keyboard.up(key)
}

/** What a persona feels, as "touchpoint value word". */
const feelingsOf = (journey: Parameters<typeof recordsOf>[0], persona: string): string[] =>
  recordsOf(journey, 'feeling')
    .filter((feeling: Feeling) => feeling.personas.includes(persona))
    .map(({ touchpoint, assumed, emotion }) => [touchpoint, assumed, emotion].filter((part) => part !== '').join(' '))
