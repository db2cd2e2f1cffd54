import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { WegwijsClient } from '@wegwijs/api'
import { type Journey, newJourney, newRecord, recordsOf, type Touchpoint, withRecord } from '@wegwijs/journey'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'

const events = fileURLToPath(new URL('../../examples/start/events.csv', import.meta.url))

let product: Product
let visit: Visit
let page: Page
let client: WegwijsClient

beforeAll(async () => {
  product = await startProduct({ example: false })
  client = new WegwijsClient(product.address)
  await client.createJourney(webshop())
  await client.createJourney(lease())
  await client.runImport(new Blob([readFileSync(events)]), { file: 'events.csv' })
  visit = await openPage(product.address)
  page = visit.page
  page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

test('a persona is drawn, given a picture, copied to another map, compared, and comes back after deleting', async () => {
  await page.goto(`${product.address}/journeys/webshop/personas`)
  await page.getByRole('heading', { name: 'Persona’s' }).waitFor()
  await page.getByText('Nog geen persona’s').waitFor()
  await make('Noor, cadeauzoeker')
  const noor = card('Noor, cadeauzoeker')
  await noor.getByLabel('Doel').fill('Een cadeau dat past')
  await noor.getByLabel('Doel').blur()
  await noor.getByRole('button', { name: 'Klanten kiezen' }).click()
  const segment = page.getByRole('dialog')
  await segment.getByRole('button', { name: /Kies klanten met een regel/ }).click()
  await segment.getByLabel('Waarde', { exact: true }).fill('Cart Viewed')
  await segment.getByText(/Telt \d+ personen mee/).waitFor()
  await segment.getByRole('button', { name: 'Opslaan' }).click()
  await noor.getByText('Gebeurtenis is “Cart Viewed”').waitFor()
  await noor.getByText(/^\d+ personen$/).waitFor()
  await noor.getByLabel('Kies een foto').setInputFiles({
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('no picture at all'),
  })
  await noor.getByText(/Dit is geen afbeelding/).waitFor()
  await noor.getByLabel('Kies een foto').setInputFiles({ name: 'noor.png', mimeType: 'image/png', buffer: PICTURE })
  await noor.getByRole('img', { name: 'Foto van Noor, cadeauzoeker' }).waitFor()
  await saved()

  await page.goto(`${product.address}/journeys/lease/personas`)
  await page.getByRole('button', { name: 'Nieuwe persona' }).click()
  await page.getByRole('region', { name: 'Webwinkel' }).getByRole('button', { name: /Noor/ }).click()
  await card('Noor, cadeauzoeker').getByRole('img', { name: 'Foto van Noor, cadeauzoeker' }).waitFor()
  await make('Henk, inkoper')
  for (const name of ['Noor, cadeauzoeker', 'Henk, inkoper']) await card(name).getByLabel('Vergelijken').check()
  const compared = page.getByRole('region', { name: 'Naast elkaar' })
  await compared.getByRole('row', { name: /Doel Een cadeau dat past –/ }).waitFor()
  await card('Henk, inkoper').getByRole('button', { name: 'Verwijderen' }).click()
  await page.getByRole('button', { name: 'Ja, verwijderen' }).click()
  await expect.poll(() => card('Henk, inkoper').count()).toBe(0)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await card('Henk, inkoper').waitFor()
  await saved()

  const personas = recordsOf((await client.journey('lease')).journey, 'persona')
  expect(personas.map(({ name, goal }) => [name, goal])).toEqual([
    ['Noor, cadeauzoeker', 'Een cadeau dat past'],
    ['Henk, inkoper', ''],
  ])
  expect(personas[0]!.picture).toMatch(/^data:image\/(jpeg|png);base64,/)
})

test('two touchpoints with the same name are made one, and from then on renamed once', async () => {
  await page.goto(`${product.address}/touchpoints?only=alike`)
  await page.getByText('2 van 4 touchpoints').waitFor()
  await page.getByRole('button', { name: 'Samenvoegen (2)' }).first().click()
  await page.getByRole('button', { name: 'Samenvoegen', exact: true }).click()
  await page.getByText('‘Nieuwsbrief’ is veranderd in 2 klantreizen').waitFor()
  await page.goto(`${product.address}/touchpoints?only=several`)
  await page.getByRole('button', { name: 'Bewerken Nieuwsbrief' }).click()
  await page.getByLabel('Naam', { exact: true }).fill('Maandbrief')
  await page.getByRole('button', { name: 'Overal bewaren' }).click()
  await page.getByText('‘Maandbrief’ is veranderd in 2 klantreizen').waitFor()
  expect(await touchpoints('webshop')).toContainEqual(['Maandbrief', 'see', 'Email Opened'])
  // The map that had no rule gets the other's; where it stands stays its own.
  expect(await touchpoints('lease')).toContainEqual(['Maandbrief', 'care', 'Email Opened'])
  await page.getByRole('button', { name: 'Daar ongedaan maken Leasen' }).click()
  await page.getByText('weer zoals het was').waitFor()
  expect((await touchpoints('lease')).map(([name]) => name)).toContain('nieuwsbrief')
  expect((await touchpoints('webshop')).map(([name]) => name)).toContain('Maandbrief')
})

test('on another map it is found while typing, and a later change there is made here too', async () => {
  await page.goto(`${product.address}/journeys/lease?panel=new:touchpoint:think`)
  const name = page.getByRole('combobox', { name: 'Naam' })
  await name.pressSequentially('webs')
  await page.getByRole('option', { name: /Webshop/ }).waitFor()
  await name.press('ArrowDown')
  await name.press('Enter')
  await page.getByText(/Staat ook op één andere plek/).waitFor()
  await page.getByLabel('Eigenaar').fill('Sanne')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByText('‘Webshop’ is ook veranderd in 1 klantreis').waitFor()
  const owners = (await client.documents()).map((journey) =>
    recordsOf(journey, 'touchpoint').flatMap((each) => (each.name === 'Webshop' ? [each.owner] : [])),
  )
  expect(owners).toEqual([['Sanne'], ['Sanne']])
  expect(visit.errors).toEqual([])
})

test('renamed on the grid itself, it is renamed on the other map; a map that refuses is named with the reason', async () => {
  await page.goto(`${product.address}/journeys/lease`)
  await renameOnTheGrid('Webshop', 'Winkel online')
  await page.getByText('‘Winkel online’ is ook veranderd in 1 klantreis').waitFor()
  expect((await touchpoints('webshop')).map(([name]) => name)).toContain('Winkel online')
  await page.route('**/api/journeys/webshop/live?*', (route) =>
    route.fulfill({
      status: 413,
      json: { code: 'too-large', message: { nl: 'De klantreis is te groot.', en: 'The journey is too large.' } },
    }),
  )
  await renameOnTheGrid('Winkel online', 'Onze winkel')
  await page.getByText('Niet veranderd: De klantreis is te groot.').waitFor()
  expect((await touchpoints('webshop')).map(([name]) => name)).toContain('Winkel online')
  await page.unroute('**/api/journeys/webshop/live?*')
})

test('written on the grid it is offered under the name: an arrow and Enter take it, typing on makes a new one', async () => {
  await page.goto(`${product.address}/journeys/lease`)
  const cell = page.getByRole('grid').locator('[data-row="touchpoints"] [data-from="0"]')
  await cell.focus()
  await page.keyboard.type('telef')
  await page.getByRole('option', { name: /Telefoongesprek/ }).waitFor()
  await page.keyboard.type('oontje')
  await expect.poll(() => page.getByRole('option').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.getByRole('grid').getByTitle('telefoontje').waitFor()

  await cell.focus()
  await page.keyboard.type('nieuwsb')
  await page.getByRole('option', { name: /nieuwsbrief/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('grid').getByTitle('nieuwsbrief').count()).toBe(2)
  await cell.focus()
  await page.keyboard.type('telefoong')
  await page.getByRole('option', { name: /Telefoongesprek/ }).click()
  await saved()
  expect(await touchpoints('lease')).toEqual(
    expect.arrayContaining([
      ['telefoontje', 'see', null],
      ['nieuwsbrief', 'see', 'Email Opened'],
      ['Telefoongesprek', 'see', null],
    ]),
  )
})

for (const language of ['nl', 'en'] as const) {
  test(`the two screens have no serious accessibility problem (${language})`, async () => {
    const other = await openPage(product.address, { language })
    for (const path of ['/touchpoints', '/journeys/lease/personas', '/journeys/webshop/personas']) {
      await other.page.goto(product.address + path)
      await other.page.waitForLoadState('networkidle')
      expect(await barriers(other.page), path).toEqual([])
    }
    await other.close()
  })
}

async function renameOnTheGrid(from: string, to: string): Promise<void> {
  await page.getByRole('grid').locator('[data-record]', { hasText: from }).focus()
  await page.keyboard.press('F2')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(to)
  await page.keyboard.press('Enter')
}

const card = (name: string) => page.getByRole('article', { name })
const saved = () => page.getByRole('status').filter({ hasText: 'Opgeslagen' }).waitFor()

async function make(name: string): Promise<void> {
  await page.getByRole('button', { name: 'Nieuwe persona' }).click()
  await page.getByRole('dialog').getByLabel('Naam').fill(name)
  await page.getByRole('button', { name: 'Maken', exact: true }).click()
  await card(name).waitFor()
}

const touchpoints = async (id: string) =>
  recordsOf((await client.journey(id)).journey, 'touchpoint').map(({ name, stage, rule }) => [
    name,
    stage,
    rule && 'field' in rule && rule.op === 'is' ? rule.value : null,
  ])

const webshop = (): Journey =>
  journeyOf('webshop', 'Webwinkel', {
    mail: { name: 'Nieuwsbrief', stage: 'see', rule: { field: 'name', op: 'is', value: 'Email Opened' } },
    shop: { name: 'Webshop', stage: 'do' },
  })
const lease = (): Journey =>
  journeyOf('lease', 'Leasen', { letter: { name: 'nieuwsbrief', stage: 'care' }, call: { name: 'Telefoongesprek' } })

function journeyOf(id: string, title: string, touchpoints: Record<string, Partial<Touchpoint>>): Journey {
  const made = newJourney({ id, title, language: 'nl', model: 'stdc', audience: '', today: '2026-03-01' })
  const records = Object.fromEntries(
    Object.entries(made.records).filter(([, { kind }]) => kind === 'stage' || kind === 'lane'),
  )
  return Object.entries(touchpoints).reduce<Journey>(
    (left, [key, fields]) => withRecord(left, key, { ...newRecord(left, 'touchpoint'), ...fields } as Touchpoint),
    { ...made, records },
  )
}

/** One red pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
)
