import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { closeBrowser, openPage, type Product, startProduct } from './harness.ts'
import { grid, openMap } from './map.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct()
}, 240_000)
afterAll(async () => {
  await closeBrowser()
  await product?.stop()
})

for (const language of ['nl', 'en'] as const) {
  const id = `ebike-${language}`

  test(`no screen of the editor has a serious barrier (${language})`, { timeout: 240_000 }, async () => {
    const { page, close } = await openPage(product.address, { language })
    const found: Record<string, string[]> = {}
    for (const path of [
      `/journeys/${id}/personas`,
      `/journeys/${id}/improve`,
      `/journeys/${id}/promise`,
      `/journeys/${id}?state=difference`,
      `/journeys/${id}?panel=journey:settings`,
      `/journeys/${id}?panel=journey:versions`,
      `/journeys/${id}?panel=journey:attention`,
      '/work',
      '/touchpoints',
      '/sources',
      '/import',
    ]) {
      await page.goto(product.address + path)
      await page.waitForLoadState('networkidle')
      const here = await barriers(page)
      if (here.length > 0) found[path] = here
    }
    expect(found).toEqual({})
    await close()
  })

  test(`no open menu, dialog or box to write in has a serious barrier (${language})`, {
    timeout: 240_000,
  }, async () => {
    const { page, close } = await openPage(product.address, { language })
    await openMap(page, product.address, id)
    const touchpoint = page.locator('[data-row=touchpoints] [data-record=tp-cart]')
    const found: Record<string, string[]> = {}
    for (const keys of ['Control+k', 'Control+f', 'Control+/', 'Delete', 'Shift+F10', 'F2', 'Shift+Enter']) {
      await touchpoint.focus()
      await page.keyboard.press(keys)
      await page.waitForTimeout(300)
      const here = await barriers(page)
      if (here.length > 0) found[keys] = here
      await page.keyboard.press('Escape')
      await page.waitForTimeout(150)
    }
    expect(found).toEqual({})
    await close()
  })
}

test('the map reads as a grid: stages and steps above, lanes before, and cells that say where they are', async () => {
  const { page, close } = await openPage(product.address, { language: 'nl' })
  await openMap(page, product.address, 'ebike-nl')
  await page
    .getByRole('button', { name: /Winkelwagen/ })
    .first()
    .waitFor()
  const read = await grid(page).ariaSnapshot()
  expect(read).toMatch(/^- grid "Klantreis Ik koop een e-bike"/)
  expect(read).toMatch(/columnheader "Think/)
  expect(read).toMatch(/columnheader "Vergelijken/)
  expect(read).toMatch(/rowheader "(.*)Touchpoints/)
  const columns = Number(await grid(page).getAttribute('aria-colcount'))
  const places = await grid(page)
    .locator('[role=gridcell][data-from]')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('aria-colindex'))))
  expect(places.every((place) => place >= 2 && place <= columns)).toBe(true)
  expect(await grid(page).locator('[role=row]:not(:has([role=rowheader], [role=columnheader]))').count()).toBe(0)
  const stops = grid(page).locator('[tabindex="0"]:not([aria-haspopup=dialog])')
  expect(await stops.count(), 'one place of the grid in the Tab order, beside the tips').toBe(1)
  await close()
})
