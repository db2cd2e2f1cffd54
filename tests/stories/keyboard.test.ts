import { recordsOf } from '@wegwijs/journey'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { cardsIn, countOf, focused, grid, seeSaved, storedJourney, tabTo } from './map.ts'

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address)
  page = visit.page
  page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

const stages = ['Dromen', 'Kiezen', 'Kopen', 'Kamperen']
const steps = [
  ...['Plaatjes kijken', 'Vrienden vragen', 'Budget maken'],
  ...['Winkel zoeken', 'Vergelijken', 'Proefopzetten'],
  ...['Bestellen', 'Betalen', 'Wachten'],
  ...['Uitpakken', 'Opzetten', 'Onderhouden'],
]
/** The lanes that the make screen gives, from top to bottom, and two of one's own. */
const given = ['Doen', 'Denken', 'Nodig']
const added = ['Achter de schermen', 'Weer']
const words = (lane: string, step: number): string => `${lane.split(' ')[0]} ${step + 1}`

test('a map of 12 steps and 8 lanes is typed with the keyboard alone', { timeout: 120_000 }, async () => {
  await makeAPlainJourney()
  await clearTheSuggestions()
  await typeStagesAndSteps()
  await typeTouchpoints()
  await typeLanes()
  await typeCards()
  await setTheFeelings()
  await seeSaved(page)

  const id = new URL(page.url()).pathname.split('/').at(-1)!
  const journey = await storedJourney(product.address, id)
  expect(recordsOf(journey, 'stage').map(({ name }) => name)).toEqual(stages)
  expect(stages.flatMap((stage) => stepsIn(journey, stage))).toEqual(steps)
  expect(countOf(journey, 'lane')).toBe(8)
  expect(countOf(journey, 'touchpoint')).toBe(12)
  expect(countOf(journey, 'card')).toBe(84)
  for (const lane of [...given, 'pains', 'opportunities', ...added]) {
    expect(cardsIn(journey, lane), lane).toEqual(steps.map((_, step) => words(lane, step)))
  }
  expect(recordsOf(journey, 'feeling').map(({ assumed }) => assumed)).toEqual([1.5, -1, 2, 0])
  expect(recordsOf(journey, 'feeling')[1]!.momentOfTruth).toBe(true)
  expect(recordsOf(journey, 'lane').find(({ name }) => name === 'Achter de schermen')?.content).toBe('backstage')

  const before = await grid(page).textContent()
  await page.reload()
  await grid(page).getByText(words('Weer', 11), { exact: true }).waitFor()
  await expect.poll(() => grid(page).textContent()).toBe(before)
  expect(await storedJourney(product.address, id)).toEqual(journey)
  expect(visit.errors).toEqual([])
  expect(visit.outside).toEqual([])
})

const press = (...keys: string[]): Promise<void> =>
  keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
const type = (text: string): Promise<void> => page.keyboard.type(text)

/** Nobody presses Tab before there is a screen: on a busy machine the presses would be over before it comes. */
async function makeAPlainJourney(): Promise<void> {
  await page.getByRole('link', { name: /Maak mijn klantreis/ }).waitFor()
  await tabTo(page, /Maak mijn klantreis/)
  await press('Enter')
  await page.getByLabel('Titel').waitFor()
  await tabTo(page, /Titel/)
  await type('Ik koop een tent')
  await tabTo(page, /model/i)
  await press('Enter', 'Tab')
  for (let models = 0; models < 20 && !/Eigen model/.test(await focused(page)); models++) await press('ArrowDown')
  await tabTo(page, /^Maak mijn klantreis$/)
  await press('Enter')
  await page.waitForURL(/\/journeys\/ik-koop-een-tent-/)
  await grid(page).waitFor()
  await tabTo(page, /^Oriënteren/)
}

/** Every suggestion goes: per lane all at once, the touchpoints after the question what happens to their rules. */
async function clearTheSuggestions(): Promise<void> {
  await goDownTo('touchpoints')
  await press('Control+a', 'Delete')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, /^Ja, /)
  await press('Enter')
  for (const lane of ['actions', 'thoughts', 'needs', 'pains', 'opportunities']) {
    await goDownTo(`lane-${lane}`)
    await press('Control+a', 'Delete')
  }
  expect(await grid(page).getByText('voorbeeld', { exact: true }).count()).toBe(0)
}

async function typeStagesAndSteps(): Promise<void> {
  await goUpTo('stages')
  for (const stage of stages) {
    await type(stage)
    await press('Tab')
  }
  for (const [index, step] of steps.entries()) {
    await type(step)
    await press(index % 3 === 2 ? 'Tab' : 'Enter')
  }
}

async function typeTouchpoints(): Promise<void> {
  await goTo('touchpoints')
  for (const step of steps) {
    await type(`${step} online`)
    await press('Tab')
  }
}

async function typeLanes(): Promise<void> {
  await goTo('lane-actions')
  await press('ArrowLeft')
  for (const lane of given) {
    await press('F2')
    await type(lane)
    await press('Enter', 'Escape', 'ArrowDown')
  }
  await goDownTo('lane-opportunities')
  await press('Alt+l')
  for (const lane of added) {
    await type(lane)
    await press('Enter')
  }
  await press('Escape')
}

async function typeCards(): Promise<void> {
  await goTo('lane-actions')
  for (const lane of given) await typeRow(lane)
  await goTo('lane-pains')
  for (const lane of ['pains', 'opportunities', ...added]) await typeRow(lane)
}

/** Tab keeps a card and goes to the next step, and after the last to the next lane. */
async function typeRow(lane: string): Promise<void> {
  for (const step of steps.keys()) {
    await type(words(lane, step))
    await press('Tab')
  }
}

/** The suggested feelings are typed, stepped with arrows, and one becomes a moment of truth. */
async function setTheFeelings(): Promise<void> {
  await goTo('lane-feelings')
  await press('Enter')
  await type('1,5')
  await press('Enter', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'm', 'ArrowRight', 'End')
}

const rowHere = (): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row)

async function walkTo(row: string, key: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await rowHere()) === row) return
    await press(key)
  }
  throw new Error(`${key} never came to row ${row}; the keyboard is on “${await focused(page)}”`)
}
const goDownTo = (row: string): Promise<void> => walkTo(row, 'ArrowDown')
const goUpTo = (row: string): Promise<void> => walkTo(row, 'ArrowUp')

/** To the first step of a row, from wherever the keyboard is. */
async function goTo(row: string): Promise<void> {
  await press(...Array<string>(14).fill('ArrowLeft'))
  await goUpTo('steps')
  await goDownTo(row)
  await press('ArrowRight')
}

function stepsIn(journey: Awaited<ReturnType<typeof storedJourney>>, stage: string): string[] {
  const found = recordsOf(journey, 'stage').find(({ name }) => name === stage)
  return recordsOf(journey, 'step')
    .filter((step) => step.stage === found?.id)
    .map(({ name }) => name)
}
