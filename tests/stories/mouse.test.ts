import { type Evidence, recordsOf, type Touchpoint, withRecord } from '@wegwijs/journey'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { cardsIn, countOf, createJourney, grid, openMap, plainJourney, seeSaved, storedJourney, tile } from './map.ts'

/** What a touchpoint with a rule rests on. */
const interview: Evidence = {
  kind: 'evidence',
  order: 'a0',
  for: 'buy-touchpoint-1',
  state: 'researched',
  source: 'Interview met Noor',
}

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address, { width: 2560, height: 1440 })
  page = visit.page
  page.setDefaultTimeout(30_000)
  const plain = plainJourney('tent', 'Ik koop een tent')
  await createJourney(product.address, withRecord(plain, 'interview', interview))
  await openMap(page, product.address, 'tent')
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

const stored = () => storedJourney(product.address, 'tent')
const names = async (kind: 'stage' | 'step' | 'touchpoint'): Promise<string[]> =>
  recordsOf(await stored(), kind).map(({ name }) => name)

test('stages, steps and lanes are made with the plus that shows itself, and named with a double click', async () => {
  for (const stage of ['Oriënteren', 'Kiezen', 'Kopen', 'Gebruiken']) {
    await header(stage).hover()
    const cell = page.locator('[data-row=steps]').getByRole('button', { name: '+ stap' })
    await cell.first().hover()
    await cell.first().click()
    await write(`${stage} 1`, `${stage} 2`)
    await step(`${stage} 2`).hover()
    await page.getByRole('button', { name: `Stap toevoegen na ${stage} 2` }).click()
    await write(`${stage} 3`)
  }
  await rewrite(step('Kopen 3'), 'Wachten op de post')

  await header('Gebruiken').hover()
  await page.getByRole('button', { name: 'Fase toevoegen na Gebruiken' }).click()
  await write('Delen')
  await rewrite(header('Delen'), 'Doorvertellen')

  await page.getByRole('button', { name: '+ Rij toevoegen' }).click()
  await write('Achter de schermen', 'Weer')
  await seeSaved(page)
  const journey = await stored()
  expect(countOf(journey, 'step')).toBe(12)
  expect(countOf(journey, 'lane')).toBe(8)
  expect(await names('stage')).toEqual(['Oriënteren', 'Kiezen', 'Kopen', 'Gebruiken', 'Doorvertellen'])
  expect(await names('step')).toContain('Wachten op de post')
})

test('cards are written with the plus of their cell, and dragged to another cell', async () => {
  for (const where of ['Oriënteren 2', 'Kiezen 1', 'Kopen 2']) {
    await plus('Weer', where).hover()
    await plus('Weer', where).click()
    await write(`zon bij ${where}`)
  }
  await drag(tile(page, 'zon bij Oriënteren 2'), cell('Weer', 'Gebruiken 3'))
  const last = recordsOf(await stored(), 'step').find(({ name }) => name === 'Gebruiken 3')!.id
  await expect
    .poll(async () => recordsOf(await stored(), 'card').find(({ text }) => text === 'zon bij Oriënteren 2')?.step)
    .toBe(last)
})

test('several cards are chosen with Ctrl and dragged together', async () => {
  await tile(page, 'zon bij Kiezen 1').click({ modifiers: ['Control'] })
  await tile(page, 'zon bij Kopen 2').click({ modifiers: ['Control'] })
  await drag(tile(page, 'zon bij Kopen 2'), cell('Achter de schermen', 'Kopen 1'))
  await expect
    .poll(async () => cardsIn(await stored(), 'Achter de schermen').sort())
    .toEqual(['zon bij Kiezen 1', 'zon bij Kopen 2'])
  expect(cardsIn(await stored(), 'Weer')).toEqual(['zon bij Oriënteren 2'])
  await page.keyboard.press('Control+z')
  await expect.poll(async () => cardsIn(await stored(), 'Weer').length).toBe(3)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => cardsIn(await stored(), 'Weer').length).toBe(1)
})

test('a card is stretched over the next steps by its edge', async () => {
  const card = tile(page, 'zon bij Kiezen 1')
  await card.scrollIntoViewIfNeeded()
  await card.hover()
  const edge = grid(page).getByTitle('Sleep om over meer stappen te leggen')
  const handle = card.locator('..').locator('[title="Sleep om over meer stappen te leggen"]')
  const { x, y, width, height } = (await ((await handle.count()) > 0 ? handle : edge).first().boundingBox())!
  const to = (await step('Wachten op de post').boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, y + height / 2, { steps: 5 })
  await page.mouse.up()
  const until = recordsOf(await stored(), 'step').find(({ name }) => name === 'Wachten op de post')!.id
  await expect
    .poll(async () => recordsOf(await stored(), 'card').find(({ text }) => text === 'zon bij Kiezen 1')?.until)
    .toBe(until)
  // The name stands before all of its row, so that nothing slides over it when the map is pushed aside.
  const heights = await grid(page)
    .getByRole('row')
    .filter({ has: page.getByTitle('zon bij Kiezen 1', { exact: true }) })
    .evaluate((row) => [row.clientHeight, row.querySelector<HTMLElement>('[role=rowheader]')!.offsetHeight])
  expect(heights[1]).toBe(heights[0])
})

test('a step, a stage, a lane and a touchpoint are dragged to another place', async () => {
  await drag(step('Kiezen 3'), step('Kiezen 1'), 'before')
  await expect
    .poll(async () => (await names('step')).filter((name) => name.startsWith('Kiezen')))
    .toEqual(['Kiezen 3', 'Kiezen 1', 'Kiezen 2'])

  await drag(header('Doorvertellen'), header('Kopen'), 'before')
  await expect.poll(() => names('stage')).toEqual(['Oriënteren', 'Kiezen', 'Doorvertellen', 'Kopen', 'Gebruiken'])

  await drag(lane('Gedachten'), lane('Acties'))
  await expect
    .poll(async () =>
      recordsOf(await stored(), 'lane')
        .map(({ content }) => content)
        .slice(0, 2),
    )
    .toEqual(['thoughts', 'actions'])

  const [moving] = recordsOf(await stored(), 'touchpoint').filter(({ stage }) => stage === 'orient')
  await drag(tile(page, moving!.name), page.locator('[data-row=touchpoints] [data-from="1"]').first())
  const second = recordsOf(await stored(), 'step').find(({ name }) => name === 'Oriënteren 2')!.id
  await expect
    .poll(async () => recordsOf(await stored(), 'touchpoint').find(({ id }) => id === moving!.id)?.step)
    .toBe(second)
})

test('a feeling is dragged down, and the map stays as it was made', async () => {
  const dot = page.getByRole('slider').first()
  await dot.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await dot.boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y + height / 2 + 30, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => Number(await dot.getAttribute('aria-valuenow'))).toBeLessThan(0)
  await expect.poll(async () => recordsOf(await stored(), 'feeling').some(({ assumed }) => assumed < 0)).toBe(true)
})

test('a touchpoint with a rule and evidence goes only after saying what goes with it, and comes back', async () => {
  const before = await stored()
  const cart = before.records[interview.for] as Touchpoint
  expect(cart.rule).toBeDefined()
  await tile(page, cart.name).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Verwijderen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/onderbouwing/).waitFor()
  await dialog.getByText(/meetregel/).waitFor()
  await dialog.getByRole('button', { name: /^Ja, / }).click()
  await expect.poll(async () => countOf(await stored(), 'evidence')).toBe(0)
  await page.getByRole('button', { name: /Ongedaan maken/ }).click()
  await tile(page, cart.name).waitFor()
  await expect.poll(stored).toEqual(before)
  expect(visit.errors).toEqual([])
})

const header = (stage: string): Locator => page.locator('[data-row=stages] [data-record]').filter({ hasText: stage })
const step = (name: string): Locator => page.locator('[data-row=steps]').getByTitle(name, { exact: true })
const lane = (name: string): Locator => grid(page).getByRole('rowheader').getByRole('button', { name, exact: true })
const plus = (inLane: string, where: string): Locator =>
  page.getByRole('button', { name: `Kaartje toevoegen bij ${inLane} in ${where}`, exact: true })
const cell = (inLane: string, where: string): Locator => page.getByRole('gridcell').filter({ has: plus(inLane, where) })

/** Types in the box that is open; of several each but the last asks for one more. */
async function write(...words: string[]): Promise<void> {
  for (const word of words) {
    const box = grid(page).getByRole('textbox')
    await expect.poll(() => box.inputValue()).toBe('')
    await box.fill(word)
    await box.press('Enter')
  }
  await page.keyboard.press('Escape')
}

/** A click opens all about it, which makes the map smaller; a double click then writes in it. */
async function rewrite(box: Locator, name: string): Promise<void> {
  const panel = page.getByRole('complementary')
  await box.click()
  await panel.waitFor()
  await box.dblclick()
  await grid(page).getByRole('textbox').fill(name)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: 'Sluiten' }).click()
}

/** A drag as a hand makes it: grab, move a little, move there, let go. */
async function drag(from: Locator, to: Locator, where: 'before' | 'into' = 'into'): Promise<void> {
  await to.scrollIntoViewIfNeeded()
  await from.scrollIntoViewIfNeeded()
  await steady(from)
  const grabbed = (await from.boundingBox())!
  const target = (await to.boundingBox())!
  await page.mouse.move(grabbed.x + Math.min(30, grabbed.width / 2), grabbed.y + grabbed.height / 2)
  await page.mouse.down()
  const x = target.x + (where === 'before' ? 12 : target.width / 2)
  await page.mouse.move(x, target.y + target.height / 2, { steps: 6 })
  // Whoever drags sees where it lands before letting go.
  let nudge = 0
  const isShown = async (): Promise<boolean> => {
    nudge = 1 - nudge
    await page.mouse.move(x + nudge, target.y + target.height / 2)
    await painted()
    return (
      (await grid(page).locator('[class*="3px_0_var(--color-ink)"], [class*="-3px_0_0_var(--color-ink)"]').count()) > 0
    )
  }
  await expect.poll(isShown).toBe(true)
  await page.mouse.up()
}

/** Waits until a box stands still: nobody grabs what is still moving, such as while numbers come in. */
async function steady(box: Locator): Promise<void> {
  let before = await box.boundingBox()
  await expect
    .poll(
      async () => {
        const now = await box.boundingBox()
        const isStill = now?.x === before?.x && now?.y === before?.y
        before = now
        return isStill
      },
      { interval: 150 },
    )
    .toBe(true)
}

/** Until the page has drawn what was done last, and what follows from that. */
const painted = (): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })
