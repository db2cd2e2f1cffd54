import { WegwijsClient } from '@wegwijs/api'
import { type Journey, newJourney, newRecord, recordsOf, type Touchpoint, withRecord } from '@wegwijs/journey'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'

let product: Product
let visit: Visit
let page: Page
let client: WegwijsClient

beforeAll(async () => {
  product = await startProduct({ example: false })
  client = new WegwijsClient(product.address)
  await client.createJourney(webshop())
  await client.createJourney(lease())
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
