import { type Period, type Question, referee } from '@wegwijs/analytics'
import { type Event, type Journey, type Language, type ModelId, modelOf, readThrough } from '@wegwijs/journey'
import { exampleYear } from '@wegwijs/server'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { closeBrowser, openPage, type Product, startProduct } from './harness.ts'
import { exampleJourney } from './map.ts'

/** A visitor looks around in the living example; every number seen is held against the referee. */
let product: Product
let events: Event[]
const journeys = {} as Record<Language, Journey>

beforeAll(async () => {
  product = await startProduct()
  events = [...exampleYear(Date.now())].flatMap((batch) => batch.events)
  for (const language of ['nl', 'en'] as const) {
    journeys[language] = exampleJourney(language)
  }
}, 240_000)
afterAll(async () => {
  await closeBrowser()
  await product.stop()
})

/** The people per stage on the screen, as numbers, in stage order. */
async function stagePeople(page: Page, count: number): Promise<number[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Gemeten|Measured/ }) })
  const numbers = row.getByRole('gridcell').getByRole('button')
  await expect.poll(() => numbers.count(), { timeout: 60_000 }).toBe(count)
  const texts = await numbers
    .locator('span.block')
    .filter({ hasText: /^[\d.,]+ (personen|people)$/ })
    .allInnerTexts()
  return texts.map((text) => Number(text.replace(/\D/g, '')))
}

const refereePeople = (language: Language, model: ModelId, period?: Period): number[] => {
  const reading = readThrough(journeys[language], modelOf(model))
  return referee<Extract<Question, { kind: 'flow' }>>(
    { kind: 'flow', openDays: 30, ...(period && { period }), reading },
    { events, spend: [] },
  ).stages.map(({ people }) => people)
}

async function chooseModel(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: 'Model' }).click()
  await page.getByRole('option', { name }).click()
}

test('the example: models switch and give the referee’s numbers, a touchpoint opens, the language changes', {
  timeout: 300_000,
}, async () => {
  const visit = await openPage(product.address, { language: 'nl' })
  const { page } = visit
  await page.getByRole('link', { name: 'Open het voorbeeld' }).click()
  await page.getByText('Voorbeeld', { exact: true }).first().waitFor()

  for (const [model, name, stages] of [
    ['stdc', null, 4],
    ['aida', /AIDA/, 4],
    ['loyalty-loop', /Loyalty Loop/, 4],
  ] as const) {
    if (name) await chooseModel(page, name)
    await expect.poll(() => stagePeople(page, stages), { timeout: 60_000 }).toEqual(refereePeople('nl', model))
  }

  await chooseModel(page, /See-Think-Do-Care/)
  await page
    .getByRole('button', { name: /Winkelwagen met levertijd/ })
    .first()
    .click()
  await page.getByText('Wat telt mee?').waitFor()
  await page
    .getByText(/Cart Viewed/)
    .first()
    .waitFor()

  await page.getByRole('button', { name: 'en', exact: true }).click()
  await page.getByText('What counts?').waitFor()
  await expect.poll(() => stagePeople(page, 4), { timeout: 60_000 }).toEqual(refereePeople('en', 'stdc'))
  expect(await page.locator('html').getAttribute('lang')).toBe('en')

  expect(visit.errors).toEqual([])
  expect(visit.outside).toEqual([])
  await visit.close()
})

test('a chosen period counts the last days before the newest event, on the map and in the flows', {
  timeout: 120_000,
}, async () => {
  const visit = await openPage(product.address, { language: 'nl' })
  const { page } = visit
  await page.goto(`${product.address}/journeys/ebike-nl?model=aida`)
  await page.getByRole('combobox', { name: 'Periode' }).click()
  await page.getByRole('option', { name: 'laatste 30 dagen' }).click()
  const lastMonth = refereePeople('nl', 'aida', { days: 30 })
  expect(lastMonth).not.toEqual(refereePeople('nl', 'aida'))
  await expect.poll(() => stagePeople(page, 4), { timeout: 60_000 }).toEqual(lastMonth)
  expect(new URL(page.url()).search).toBe('?model=aida&days=30')

  await page.getByRole('link', { name: 'Klantstromen' }).click()
  await page.getByRole('heading', { name: /AIDA/ }).waitFor()
  expect(await page.getByRole('combobox', { name: 'Periode' }).textContent()).toBe('laatste 30 dagen')
  await page.getByRole('combobox', { name: 'Periode' }).click()
  await page.getByRole('option', { name: 'hele periode' }).click()
  await expect.poll(() => new URL(page.url()).search).toBe('?model=aida')
  expect(visit.errors).toEqual([])
  await visit.close()
})

test('the checkout leak and the touchpoint that is not on the map are found on the map', {
  timeout: 120_000,
}, async () => {
  const visit = await openPage(product.address, { language: 'nl' })
  const { page } = visit
  await page.goto(`${product.address}/journeys/ebike-nl`)
  await page.getByText('Levertijd pas zichtbaar in de winkelwagen').first().waitFor()
  const unmatched = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: /niet in de klantreis/i }) })
  await unmatched.getByText('Chat Started').waitFor({ timeout: 60_000 })
  expect(visit.errors).toEqual([])
  await visit.close()
})

for (const language of ['nl', 'en'] as const) {
  test(`no screen has a serious accessibility problem (${language})`, { timeout: 240_000 }, async () => {
    const visit = await openPage(product.address, { language })
    const { page } = visit
    for (const path of [
      '/',
      '/make',
      '/paste',
      '/import',
      `/journeys/ebike-${language}`,
      `/journeys/ebike-${language}?panel=touchpoint:tp-cart`,
      `/journeys/ebike-${language}?panel=edit:touchpoint:tp-reviews`,
      `/journeys/ebike-${language}?panel=new:feeling:do`,
      `/journeys/ebike-${language}/flows?model=loyalty-loop`,
    ]) {
      await page.goto(product.address + path)
      await page.waitForLoadState('networkidle')
      expect(await barriers(page), path).toEqual([])
    }
    await visit.close()
  })
}
