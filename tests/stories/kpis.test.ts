import { type KpisAnswer, type Question, type Resolved, referee, resolve } from '@wegwijs/analytics'
import {
  type AdSpend,
  type Event,
  type Journey,
  type KpiRecord,
  type Language,
  type MetricId,
  metrics,
  recordsOf,
} from '@wegwijs/journey'
import { exampleYear } from '@wegwijs/server'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kpiName, metricOf, writeKpi, writeKpiShort } from '../../apps/web/src/data/kpi-reading.ts'
import { formatsFor } from '../../apps/web/src/language/format.ts'
import { barriers } from './barriers.ts'
import { closeBrowser, openPage, type Product, startProduct } from './harness.ts'
import { exampleJourney, openMap, seeSaved, storedJourney, tabTo } from './map.ts'

/** Every KPI that stands on the map says what the referee says, and each can be opened, made and filled in. */
let product: Product
const log: { events: Event[]; spend: AdSpend[] } = { events: [], spend: [] }
const journeys = {} as Record<Language, Journey>

beforeAll(async () => {
  product = await startProduct()
  for (const { events, spend } of exampleYear(Date.now())) {
    log.events.push(...events)
    log.spend.push(...spend)
  }
  for (const language of ['nl', 'en'] as const) {
    journeys[language] = exampleJourney(language)
  }
}, 240_000)
afterAll(async () => {
  await closeBrowser()
  await product?.stop()
})

/** What the mission wants to see of every stage. */
const wanted: readonly MetricId[] = [
  ...(['reach', 'impressions', 'visits', 'visitors', 'socialEngagement'] as const),
  ...(['ctr', 'timeOnPage', 'bounceRate', 'downloads', 'signUps', 'engagementRate'] as const),
  ...(['conversion', 'visitConversion', 'cpa', 'aov'] as const),
  ...(['nps', 'csat', 'clv', 'repeat', 'retention', 'churn', 'referrals'] as const),
]

type KpisQuestion = Extract<Question, { kind: 'kpis' }>

function counted(journey: Journey, question: Omit<KpisQuestion, 'kind'>): KpisAnswer['rows'] {
  const found = resolve({ kind: 'kpis', ...question } as Question, journey)
  if ('refused' in found) throw new Error(found.refused.en)
  // What stages are called changes no number: the two languages are counted once.
  const key = JSON.stringify(found, (field, value) => (field === 'name' || field === 'question' ? undefined : value))
  const rows = known.get(key) ?? referee<KpisQuestion>(found as Resolved<KpisQuestion>, log).rows
  known.set(key, rows)
  return rows
}
const known = new Map<string, KpisAnswer['rows']>()

/** The values of the KPIs on a map, by their name, as the referee counts them and the screen writes them. */
function expected(language: Language): Record<string, string> {
  const journey = journeys[language]
  const records = recordsOf(journey, 'kpi')
  const isPlain = ({ at, segment, measure }: KpiRecord): boolean => !at && !segment && !measure
  const plain = counted(journey, { kpis: records.filter(isPlain).flatMap(({ kpi }) => kpi ?? []) })
  return Object.fromEntries(
    records.map((record) => {
      const { id, kpi, at, segment, measure } = record
      const which = measure ? { own: [{ id, measure }] } : { kpis: [kpi!] }
      const row = isPlain(record)
        ? plain.find((each) => each.kpi === kpi)!
        : counted(journey, { ...which, ...(at && { at }), ...(segment && { segment }) })[0]!
      const { unit } = metricOf({ kpi: kpi ?? null, record })!
      const name = [kpiName(record, language), at].filter(Boolean).join(' ')
      return [name, row.value === null ? 'null' : writeKpiShort(row.value, unit, row.currency, formatsFor(language))]
    }),
  )
}

/** The same as the screen shows them. */
async function shown(page: Page, journey: Journey, language: Language): Promise<Record<string, string>> {
  const tiles = page.locator('[data-row=kpis] [data-item]')
  await expect.poll(() => tiles.locator('.font-semibold').count(), { timeout: 60_000 }).toBeGreaterThan(25)
  const texts = await tiles.evaluateAll((found) =>
    found.map((tile) => {
      const value = tile.querySelector('.font-semibold')?.cloneNode(true) as Element | undefined
      for (const sign of value?.querySelectorAll('.sr-only, [aria-hidden]') ?? []) sign.remove()
      return value?.textContent?.trim() ?? 'null'
    }),
  )
  const names = recordsOf(journey, 'kpi').map((record) =>
    [kpiName(record, language), record.at].filter(Boolean).join(' '),
  )
  return Object.fromEntries(names.map((name, index) => [name, texts[index]!]))
}

for (const language of ['nl', 'en'] as const) {
  const id = `ebike-${language}`

  test(`every KPI of the mission stands on the e-bike map with the referee’s value (${language})`, {
    timeout: 300_000,
  }, async () => {
    const { page, errors, close } = await openPage(product.address, { language })
    await openMap(page, product.address, id)
    const onMap = new Set(recordsOf(journeys[language], 'kpi').map(({ kpi }) => kpi))
    expect(wanted.filter((kpi) => !onMap.has(kpi))).toEqual([])
    expect(await shown(page, journeys[language], language)).toEqual(expected(language))
    expect(errors).toEqual([])
    await close()
  })

  test(`a KPI opens with its meaning, its trend and its people, without barriers (${language})`, {
    timeout: 240_000,
  }, async () => {
    const { page, errors, close } = await openPage(product.address, { language })
    await page.goto(`${product.address}/journeys/${id}?panel=kpi:kpi-conversion`)
    const panel = page.getByRole('complementary')
    const [row] = counted(journeys[language], { kpis: ['conversion'] })
    await panel
      .getByText(writeKpi(row!.value!, 'rate', null, formatsFor(language)), { exact: true })
      .first()
      .waitFor()
    await panel.getByText(metrics.conversion.meaning[language]).waitFor()
    const trend = panel.getByRole('slider')
    const last = await trend.getAttribute('aria-valuetext')
    await trend.press('ArrowLeft')
    await expect.poll(() => trend.getAttribute('aria-valuetext')).not.toBe(last)
    const people = panel.getByRole('heading', {
      name: language === 'nl' ? 'Personen achter dit getal' : 'People behind',
    })
    await people.waitFor()
    const found = Math.round(row!.value! * row!.n)
    expect(await people.textContent()).toContain(new Intl.NumberFormat(language).format(found))
    expect(await barriers(page)).toEqual([])
    await page.goto(`${product.address}/journeys/${id}?panel=edit:kpi:kpi-trade-in`)
    await panel.getByRole('radio').first().waitFor()
    expect(await barriers(page)).toEqual([])
    expect(errors).toEqual([])
    await close()
  })
}

for (const language of ['nl', 'en'] as const) {
  test(`a step opens by the keyboard with what is counted and said there, without barriers (${language})`, {
    timeout: 240_000,
  }, async () => {
    const { page, errors, close } = await openPage(product.address, { language })
    await openMap(page, product.address, `ebike-${language}`)
    await page.locator('[role=grid] [data-record="step-compare"]').focus()
    await page.keyboard.press('Space')
    const panel = page.getByRole('complementary')
    await panel.getByRole('heading', { name: language === 'nl' ? 'Vergelijken' : 'Comparing' }).waitFor()
    const [row] = counted(journeys[language], { kpis: ['conversion'], at: 'step-compare' })
    const line = panel.getByRole('row').filter({ hasText: metrics.conversion.name[language] })
    await line
      .filter({ hasText: writeKpi(row!.value!, 'rate', null, formatsFor(language)) })
      .waitFor({ timeout: 60_000 })
    await panel.getByText('“').first().waitFor()
    expect(
      await panel
        .getByRole('listitem')
        .filter({ hasText: /\d (personen|people)$/ })
        .count(),
    ).toBe(3)
    expect(await barriers(page)).toEqual([])
    expect(errors).toEqual([])
    await close()
  })
}

test('a KPI of one’s own is made with the keyboard and says what the referee says', { timeout: 240_000 }, async () => {
  const { page, errors, close } = await openPage(product.address, { language: 'nl' })
  await page.goto(`${product.address}/journeys/ebike-nl?panel=new:kpi:do`)
  const panel = page.getByRole('complementary')
  await panel.getByRole('radio', { name: 'een eigen KPI' }).focus()
  await page.keyboard.press('Space')
  await tabTo(page, /^Naam van je eigen KPI$/)
  await page.keyboard.type('Proefritten per koper')
  await panel.getByRole('radio', { name: 'ik vul hem in' }).focus()
  await page.keyboard.press('ArrowRight')
  await tabTo(page, /^Onderdeel toevoegen$/)
  await page.keyboard.press('Enter')
  await panel.getByLabel('Naam', { exact: true }).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('ritten')
  await tabTo(page, /^Telt$|personen/)
  await page.keyboard.type('geb')
  await tabTo(page, /Voorwaarde$/)
  await page.keyboard.press('Enter')
  await panel.getByLabel('Waarde', { exact: true }).first().focus()
  await page.keyboard.type('Test Ride Done')
  await panel.getByLabel('Formule').focus()
  await page.keyboard.type('ritten / byers')
  await panel.getByText('Teken 10: “byers” is onbekend; bedoel je “buyers”?').waitFor()
  await page.keyboard.press('Backspace')
  for (let letters = 0; letters < 4; letters++) await page.keyboard.press('Backspace')
  await page.keyboard.type('buyers')
  const measure: KpiRecord['measure'] = {
    formula: 'ritten / buyers',
    parts: { ritten: { count: 'events', rule: { field: 'name', op: 'is', value: 'Test Ride Done' } } },
  }
  const [row] = counted(journeys.nl, { own: [{ id: 'own', measure }] })
  const value = writeKpi(row!.value!, 'ratio', null, formatsFor('nl'))
  await panel.getByRole('status').filter({ hasText: value }).waitFor()
  await tabTo(page, /^Opslaan$/)
  await page.keyboard.press('Enter')
  await seeSaved(page)
  const tile = page.locator('[data-row=kpis] [data-item]').filter({ hasText: 'Proefritten per koper' })
  await expect.poll(() => tile.textContent(), { timeout: 30_000 }).toContain(value)
  expect(errors).toEqual([])
  await close()
})

test('a value typed in is marked as entered by hand, and stands apart from what is counted', {
  timeout: 240_000,
}, async () => {
  const { page, errors, close } = await openPage(product.address, { language: 'nl' })
  await page.goto(`${product.address}/journeys/ebike-nl?panel=new:kpi:care`)
  const panel = page.getByRole('complementary')
  await panel.getByRole('radio', { name: 'een eigen KPI' }).check()
  await panel.getByLabel('Naam van je eigen KPI').fill('Ziekteverzuim werkplaats')
  await panel.getByLabel('Dag', { exact: true }).fill('2026-03-01')
  await panel.getByLabel('Waarde', { exact: true }).fill('4,5')
  await panel.getByLabel('Bron', { exact: true }).fill('HR')
  await panel.getByRole('button', { name: 'Waarde toevoegen' }).click()
  await panel.getByRole('button', { name: 'Opslaan' }).click()
  await seeSaved(page)
  const tile = page.locator('[data-row=kpis] [data-item]').filter({ hasText: 'Ziekteverzuim' })
  await tile.filter({ hasText: '4,5' }).filter({ hasText: 'met de hand ingevuld' }).waitFor()
  await tile.click()
  await panel.getByRole('heading', { name: 'Met de hand ingevuld' }).waitFor()
  await panel.getByRole('cell', { name: 'HR' }).waitFor()
  const saved = recordsOf(await storedJourney(product.address, 'ebike-nl'), 'kpi').find(({ name }) =>
    name?.startsWith('Ziekte'),
  )
  expect(saved?.values).toEqual([{ day: '2026-03-01', value: 4.5, source: 'HR' }])
  expect(errors).toEqual([])
  await close()
})
