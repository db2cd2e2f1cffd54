import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Journey, monthsAfter, newJourney, recordSchema } from '../../packages/journey/src/index.ts'
import { barriers } from './barriers.ts'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'

const now = new Date()
const TODAY = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-')

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  await store(bakery())
  visit = await openPage(product.address)
  page = visit.page
  page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

/** A map that nobody looked at for long: its review is past, a pain is overdue, an opportunity is not weighed. */
function bakery(): Journey {
  const made = newJourney({
    id: 'bakkerij',
    title: 'Ik wil vers brood',
    language: 'nl',
    model: 'stdc',
    audience: '',
    today: monthsAfter(TODAY, -14),
  })
  const card = { kind: 'card', order: 'a0', moment: 'order', stage: 'do' }
  const added = {
    queue: { ...card, lane: 'lane-pains', text: 'Lange rij', owner: 'Omar', due: '2020-01-01', updated: '2020-01-01' },
    app: { ...card, lane: 'lane-opportunities', text: 'Vooruit bestellen', impact: 4, effort: 2 },
    sign: { ...card, lane: 'lane-opportunities', text: 'Bordje met wachttijd' },
    counted: { kind: 'evidence', order: 'a0', for: 'queue', state: 'measured', source: 'kassa', n: 40 },
  }
  const records = Object.fromEntries(Object.entries(added).map(([id, record]) => [id, recordSchema.parse(record)]))
  return { ...made, owner: 'Sanne', records: { ...made.records, ...records } }
}

async function store(journey: Journey): Promise<void> {
  const response = await fetch(`${product.address}/api/journeys`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: product.address },
    body: JSON.stringify({ journey }),
  })
  expect(response.status, await response.clone().text()).toBe(201)
}

/** The journey as the server has it, once it holds what is expected of it. */
async function stored(holds: (journey: Journey) => void): Promise<void> {
  await expect
    .poll(async () => {
      const response = await fetch(`${product.address}/api/journeys/bakkerij`)
      const { journey } = (await response.json()) as { journey: Journey }
      try {
        holds(journey)
        return 'holds'
      } catch (error) {
        return String(error)
      }
    })
    .toBe('holds')
}

test('the first page says what asks attention, and leads to the place', async () => {
  const attention = page.getByRole('region', { name: 'Vraagt aandacht' })
  await attention.getByText(/De review was gepland op/).waitFor()
  await attention.getByText('te laat sinds 1 jan 2020').waitFor()
  expect(await barriers(page, 'section[aria-labelledby="attention"]')).toEqual([])
  await attention.getByRole('link', { name: 'Lange rij' }).first().click()
  await page.getByRole('complementary', { name: 'Lange rij' }).waitFor()
})

test('arrow keys and the mouse weigh a finding, and focus stays with it', async () => {
  await page.getByRole('link', { name: 'Verbeteren' }).click()
  const app = page.getByRole('button', { name: /^Kans: Vooruit bestellen/ })
  await app.focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('status').getByText('Impact 5, inspanning 1: quick win').waitFor()
  expect(await app.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: /^Kans: Bordje/ }).dragTo(page.locator('[data-cell="2,4"]'))
  await stored(({ records }) => {
    expect(records.app).toMatchObject({ impact: 5, effort: 1 })
    expect(records.sign).toMatchObject({ impact: 2, effort: 4 })
  })
  await page.getByRole('button', { name: /^Kans: Bordje/ }).focus()
  await page.keyboard.press('Delete')
  await stored(({ records }) => expect(records.sign).not.toHaveProperty('impact'))
  expect(await barriers(page)).toEqual([])
})

test('a finding answers a pain and becomes an action point with an owner and a day', async () => {
  await page.getByRole('button', { name: /^Kans: Vooruit bestellen/ }).click()
  const panel = page.getByRole('complementary', { name: 'Vooruit bestellen' })
  await panel.getByLabel('Lange rij').check()
  await panel.getByRole('button', { name: 'Actiepunt maken' }).click()
  const doing = panel.getByLabel('Wat gaan jullie doen?')
  // An opportunity says itself what to do; only a pain is solved.
  expect(await doing.inputValue()).toBe('Vooruit bestellen')
  await doing.fill('Bestellen in de app bouwen')
  await panel.getByLabel('Eigenaar').fill('Noor')
  await panel.getByLabel('Klaar op').fill('2020-02-02')
  await panel.getByRole('button', { name: 'Opslaan' }).click()
  await panel.getByText('Bestellen in de app bouwen').first().waitFor()
  await stored(({ records }) => {
    expect(records.app).toMatchObject({ answers: ['queue'] })
    expect(Object.values(records)).toContainEqual(
      expect.objectContaining({ kind: 'action', from: ['app'], owner: 'Noor', due: '2020-02-02' }),
    )
  })
})

test('the work list says what is overdue, and changing it there changes the journey', async () => {
  await page.goto(`${product.address}/work`)
  const rows = page.getByRole('row')
  await rows.nth(1).getByText('Lange rij').waitFor()
  await rows.nth(1).getByText('te laat', { exact: true }).waitFor()
  await rows.nth(2).getByText('Bestellen in de app bouwen').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('Eigenaar van Lange rij').fill('Ilse')
  await page.keyboard.press('Tab')
  await page.getByLabel('Status van Lange rij').selectOption('done')
  await stored(({ records }) => expect(records.queue).toMatchObject({ owner: 'Ilse', status: 'done' }))
  await page.getByText('Lange rij').waitFor({ state: 'detached' })
})

test('a review is planned a year ahead at most, and done in one press', async () => {
  await page.goto(`${product.address}/journeys/bakkerij?panel=journey:settings`)
  const next = page.getByLabel('Volgende review')
  await next.fill(monthsAfter(TODAY, 13))
  await next.press('Enter')
  await page.getByText(/Dat is meer dan een jaar vooruit/).waitFor()
  await page
    .getByRole('button', { name: /^Dit is gebeurd/ })
    .first()
    .click()
  await page.getByText('Gebeurd sinds de laatste review').waitFor()
  await stored(({ review }) => expect(review.raised).toHaveLength(1))
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Review gedaan' }).click()
  await stored(({ review }) => expect(review).toMatchObject({ last: TODAY, next: monthsAfter(TODAY, 12), raised: [] }))
})

test('measured cannot be chosen by hand, and a check covers the parts it names', async () => {
  await page.goto(`${product.address}/journeys/bakkerij?panel=new:evidence::app`)
  await page.getByRole('radio', { name: 'tegengesproken' }).waitFor()
  expect(await page.getByRole('radio', { name: 'gemeten' }).count()).toBe(0)
  await page.goto(`${product.address}/journeys/bakkerij?panel=edit:evidence:counted`)
  await page.getByText(/Gemeten: dit komt uit de gegevens/).waitFor()
  await page.goto(`${product.address}/journeys/bakkerij?panel=new:validation::queue`)
  await page.getByLabel('Wie precies?').fill('vijf klanten')
  await page.getByRole('textbox', { name: 'Wie ben jij?' }).fill('Sanne')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await stored(({ records }) =>
    expect(Object.values(records)).toContainEqual(
      expect.objectContaining({ kind: 'validation', of: ['queue'], with: 'vijf klanten', day: TODAY }),
    ),
  )
  expect(visit.errors).toEqual([])
  expect(visit.outside).toEqual([])
})
