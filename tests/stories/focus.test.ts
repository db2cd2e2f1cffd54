import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { createJourney, focused, openMap, plainJourney, tabTo } from './map.ts'

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address, { language: 'nl' })
  page = visit.page
  page.setDefaultTimeout(15_000)
  await createJourney(product.address, plainJourney('tent', 'Ik koop een tent'))
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

/** The box on the map with the keyboard. */
const here = (): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.record)

test('a persona made from the map is named at once, and then the keyboard is back on the map', async () => {
  await openMap(page, product.address, 'tent')
  const from = page.locator('[data-row=lane-pains] [role=gridcell] [data-record]').first()
  await from.focus()
  const was = await here()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Persona erbij')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('Naam')
  await page.keyboard.type('Noor')
  await tabTo(page, /^Opslaan$/)
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Persona' }).waitFor()
  await expect.poll(here).toBe(was)
})

test('who makes a persona goes on with what is not known yet of them; who gives up is back at the button', async () => {
  await page.goto(`${product.address}/journeys/tent/personas`)
  await page.getByRole('button', { name: 'Nieuwe persona' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Gerrit')
  await page.keyboard.press('Enter')
  const labelHere = () =>
    page.evaluate(() => {
      const at = document.activeElement
      const of = at?.closest('article')?.getAttribute('aria-label')
      return at instanceof HTMLTextAreaElement ? `${of}: ${at.labels[0]?.textContent}` : at?.textContent
    })
  await expect.poll(labelHere).toBe('Gerrit: Een uitspraak')
  await page.getByRole('button', { name: 'Nieuwe persona' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(labelHere).toBe('Nieuwe persona')
})

test('who is asked before something goes and keeps it is back where the keyboard was', async () => {
  await openMap(page, product.address, 'tent')
  const from = page.getByRole('grid').locator('[data-row=stages] [data-record]').first()
  await from.focus()
  const was = await here()
  for (const answer of ['Enter', 'Escape']) {
    await page.keyboard.press('Delete')
    await page.getByRole('dialog').waitFor()
    await expect.poll(() => focused(page)).toBe('Nee, bewaren')
    await page.keyboard.press(answer)
    await expect.poll(here).toBe(was)
  }
})

test('where the last stage was taken away, the keyboard is on the one before it', async () => {
  const stages = page.getByRole('grid').locator('[data-row=stages] [data-record]')
  const before = await stages.nth(-2).getAttribute('data-record')
  await stages.last().focus()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Ja, verwijderen' }).click()
  await expect.poll(here).toBe(before)
  await page.keyboard.press('Control+z')
})

test('who keeps a version with its button can go on by keyboard', async () => {
  await page
    .getByRole('link', { name: 'Versies' })
    .or(page.getByRole('button', { name: 'Versies' }))
    .click()
  const panel = page.getByRole('complementary')
  await panel.getByLabel('Bewaar deze versie als').fill('Na de workshop')
  await panel.getByRole('button', { name: 'Bewaren' }).focus()
  await page.keyboard.press('Enter')
  await panel.getByText('Versie ‘Na de workshop’ is bewaard.').waitFor()
  await expect.poll(() => focused(page)).toBe('Bewaar deze versie als')
})

test('needs are typed one after another: Enter keeps one and leaves the keyboard where it was', async () => {
  await page.goto(`${product.address}/journeys/tent/promise`)
  const needs = page.getByRole('table').first()
  await needs.getByPlaceholder('+ Behoefte').first().focus()
  for (const need of ['Droog blijven', 'Snel opzetten']) {
    await page.keyboard.type(need)
    await page.keyboard.press('Enter')
  }
  const placeholder = () => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).placeholder)
  expect(await placeholder()).toBe('+ Behoefte')
  await expect.poll(() => needs.getByText(/^(Droog blijven|Snel opzetten)$/).count()).toBe(2)
})

test('no caret stays behind where a card was written, and words that somebody selected stay so', async () => {
  await openMap(page, product.address, 'tent')
  await page.locator('[data-row=lane-pains] [role=gridcell] [data-record]').first().focus()
  await page.keyboard.press('F2')
  await page.keyboard.press('Enter')
  await expect.poll(here).toBeDefined()
  expect(await page.evaluate(() => getSelection()!.rangeCount)).toBe(0)
  const selected = () => page.evaluate(() => getSelection()!.toString())
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('[role=rowheader]')!))
  const words = await selected()
  expect(words).not.toBe('')
  const was = await here()
  await page.keyboard.press('ArrowDown')
  expect(await here()).not.toBe(was)
  expect(await selected()).toBe(words)
})

/** How far the box with the keyboard lies clear of the headers above the map. */
const clearance = (): Promise<number> =>
  page.evaluate(() => {
    const headers = document.querySelector('[role=grid] > [role=rowgroup]')!.getBoundingClientRect()
    return document.activeElement!.getBoundingClientRect().top - headers.bottom
  })

test('in a window of half the size stages and steps stay in view, and never cover what has the keyboard', async () => {
  for (const [width, height] of [
    [960, 540],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height })
    await openMap(page, product.address, 'tent')
    await page.locator('[data-row=kpis] [data-from="0"] [data-item]').first().focus()
    await page.locator('[data-row=kpis]').evaluate((row) => row.scrollIntoView({ block: 'end' }))
    const top = () => page.locator('[data-row=stages]').evaluate((row) => row.getBoundingClientRect().top)
    expect(await top()).toBeGreaterThanOrEqual(0)
    expect(await top()).toBeLessThan(height / 3)
    for (let up = 0; up < 6; up++) {
      await page.keyboard.press('ArrowUp')
      expect(await clearance(), `${width} wide, ${up + 1} up, at ${await focused(page)}`).toBeGreaterThanOrEqual(0)
    }
  }
  expect(visit.errors).toEqual([])
})
