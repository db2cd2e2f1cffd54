import { recordsOf, workOf } from '@wegwijs/journey'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { createJourney, grid, journeyWith, openMap, storedJourney } from './map.ts'

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address, { language: 'en' })
  page = visit.page
  page.setDefaultTimeout(15_000)
  await createJourney(
    product.address,
    journeyWith('tent', 'I buy a tent', {
      dream: { kind: 'stage', order: 'a0', name: 'Dream', question: '', moments: ['notice'] },
      camp: { kind: 'stage', order: 'a1', name: 'Use', question: '', moments: ['use'] },
      go: { kind: 'step', order: 'a0', stage: 'dream', name: 'Look' },
      doing: { kind: 'lane', order: 'a0', content: 'actions' },
      pains: { kind: 'lane', order: 'a1', content: 'pains' },
    }),
  )
  await openMap(page, product.address, 'tent')
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

const names = async (kind: 'stage' | 'step' | 'lane'): Promise<(string | undefined)[]> =>
  recordsOf(await storedJourney(product.address, 'tent'), kind).map(({ name }) => name)

const words = async (kind: 'card' | 'touchpoint'): Promise<string[]> =>
  recordsOf(await storedJourney(product.address, 'tent'), kind).map((record) =>
    record.kind === 'card' ? record.text : record.name,
  )

const cellAt = (row: string, column: number): Locator =>
  grid(page).locator(`[data-row=${row}] [role=gridcell][data-from="${column}"]`)

const recordHere = (): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.record)

/** Words with Enter after each, and Escape from the one that is asked for then. */
async function write(...words: string[]): Promise<void> {
  for (const each of words) {
    await page.keyboard.type(each)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
}

test('who types over a stage, step or lane and presses Enter is asked for the next one', async () => {
  await grid(page).locator('[data-record=camp]').focus()
  await write('Camp', 'Return')
  await expect.poll(() => names('stage')).toEqual(['Dream', 'Camp', 'Return'])
  await grid(page).locator('[data-record=go]').focus()
  await write('See', 'Ask')
  await expect.poll(() => names('step')).toEqual(['See', 'Ask'])
  await grid(page).locator('[data-record=pains]').focus()
  await write('Sorrows', 'Weather')
  await expect.poll(() => names('lane')).toEqual([undefined, 'Sorrows', 'Weather'])
})

test('who renames with F2 stays there', async () => {
  await grid(page).locator('[data-record=dream]').focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('Dreaming')
  await page.keyboard.press('Enter')
  await expect.poll(() => names('stage')).toEqual(['Dreaming', 'Camp', 'Return'])
  expect(await recordHere()).toBe('dream')
})

test('a double click in the empty part of a cell begins a card there, or a touchpoint', async () => {
  await cellAt('doing', 2).dblclick()
  await write('Pitch the tent')
  await expect.poll(() => words('card')).toEqual(['Pitch the tent'])
  const { width, height } = (await cellAt('doing', 2).boundingBox())!
  await cellAt('doing', 2).dblclick({ position: { x: width / 2, y: height - 3 } })
  await write('Make a fire')
  await expect.poll(() => words('card')).toEqual(['Pitch the tent', 'Make a fire'])
  await cellAt('touchpoints', 2).dblclick()
  await write('Camping site')
  await expect.poll(() => words('touchpoint')).toEqual(['Camping site'])
  expect(visit.errors).toEqual([])
})

test('action points are typed in the stage they are for, moved with Alt and an arrow, and taken away', async () => {
  const work = async () => workOf(await storedJourney(product.address, 'tent')).map(({ text, stage }) => [text, stage])
  await cellAt('actionPoints', 2).focus()
  await page.keyboard.type('Lend pegs')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Ask why')
  await page.keyboard.press('Enter')
  await expect.poll(work).toEqual(
    expect.arrayContaining([
      ['Lend pegs', 'Camp'],
      ['Ask why', 'Return'],
    ]),
  )
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(work).toEqual(
    expect.arrayContaining([
      ['Lend pegs', 'Camp'],
      ['Ask why', 'Camp'],
    ]),
  )
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await work()).map(([text]) => text)).not.toContain('Ask why')
})

test('action points are copied, cut and pasted from stage to stage, and a list becomes action points', async () => {
  const work = async (): Promise<string[]> =>
    workOf(await storedJourney(product.address, 'tent'))
      .filter(({ kind }) => kind === 'action')
      .map(({ text, stage }) => `${text} in ${stage}`)
      .sort()
  const point = (stage: number): Locator => cellAt('actionPoints', stage).locator('[data-record]').first()
  await point(2).focus()
  await page.keyboard.press('Control+c')
  await cellAt('actionPoints', 3).focus()
  await page.keyboard.press('Control+v')
  await expect.poll(work).toEqual(['Lend pegs in Camp', 'Lend pegs in Return'])
  await point(3).focus()
  await page.keyboard.press('Control+x')
  await cellAt('actionPoints', 0).focus()
  await page.keyboard.press('Control+v')
  await expect.poll(work).toEqual(['Lend pegs in Camp', 'Lend pegs in Dreaming'])
  await cellAt('actionPoints', 3).evaluate((cell: HTMLElement) => {
    cell.focus()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Mail a checklist\nCall back')
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect
    .poll(work)
    .toEqual(['Call back in Return', 'Lend pegs in Camp', 'Lend pegs in Dreaming', 'Mail a checklist in Return'])
  for (let undone = 0; undone < 3; undone++) await page.keyboard.press('Control+z')
  await expect.poll(work).toEqual(['Lend pegs in Camp'])
})

test('a quotation mark that waits for its letter begins a card too', async () => {
  await cellAt('doing', 0).first().focus()
  await cellAt('doing', 0).first().dispatchEvent('keydown', { key: 'Dead', bubbles: true })
  await write('“Where to?”')
  await expect.poll(() => words('card')).toContain('“Where to?”')
  await page.keyboard.press('Control+z')
})

test('who hides the lane they are in goes on in the next one', async () => {
  await cellAt('doing', 2).focus()
  await page.keyboard.press('Alt+h')
  const row = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row)
  await expect.poll(row).toBe('pains')
  await page.getByRole('button', { name: 'Show all lanes' }).click()
})

test('from a cell over several columns the keyboard goes on in one of them', async () => {
  await cellAt('actionPoints', 0).focus()
  await page.keyboard.press('ArrowUp')
  const column = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-from]')?.dataset.from)
  expect(await column()).toBe('0')
})

test('on the name of a lane Ctrl+A chooses what is in the lane, and Delete takes that away', async () => {
  await grid(page).locator('[data-record=doing]').focus()
  await page.keyboard.press('Control+a')
  await page.getByText('2 chosen').waitFor()
  await page.keyboard.press('Delete')
  await expect.poll(() => words('card')).toEqual([])
  expect((await names('lane')).length).toBe(3)
  await page.keyboard.press('Control+z')
  await expect.poll(() => words('card')).toEqual(['Pitch the tent', 'Make a fire'])
})

test('who types while the map is read through another model is told why that writes nothing', async () => {
  await page.goto(`${product.address}/journeys/tent?model=stdc`)
  const told = page.getByText(/^Read through See-Think-Do-Care the map has no columns of its own/)
  for (const place of [cellAt('doing', 0), cellAt('touchpoints', 0)]) {
    await place.focus()
    await page.keyboard.type('x')
    await told.waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => told.count()).toBe(0)
  }
  expect(await words('card')).toHaveLength(2)
  expect(visit.errors).toEqual([])
})

test('a KPI is picked by typing its name in a stage; other words become one of the team’s own', async () => {
  const kpis = async (): Promise<(string | undefined)[]> =>
    recordsOf(await storedJourney(product.address, 'tent'), 'kpi').map(
      ({ kpi, name, stage }) => `${kpi ?? name} ${stage}`,
    )
  await openMap(page, product.address, 'tent')
  await cellAt('kpis', 2).focus()
  await page.keyboard.type('nps')
  await page.getByRole('option', { name: /^NPS/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(kpis).toContain('nps camp')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^NPS/)
  await page.keyboard.type('Tents sent back')
  await page.keyboard.press('Tab')
  await expect.poll(kpis).toContain('Tents sent back camp')
  await cellAt('kpis', 2).focus()
  await page.keyboard.type('nps')
  await page.keyboard.press('Enter')
  await page.getByText('This KPI is in this stage already.').waitFor()
  expect((await kpis()).filter((each) => each === 'nps camp')).toHaveLength(1)
  expect(visit.errors).toEqual([])
})
