import type { Journey } from '@wegwijs/journey'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct } from './harness.ts'
import { createJourney, journeyWith, openMap } from './map.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ example: false })
})
afterAll(async () => {
  await closeBrowser()
  await product?.stop()
})

const words = { who: '', goal: '', job: '', frustrations: '', challenge: '', looksOn: '', quote: '' }
const says = { channel: '', owner: '', department: '', message: '', proof: '', callToAction: '' }
/** A shop where a customer looks, feels and complains, of which nothing was found out yet. */
const records: Journey['records'] = {
  look: { kind: 'stage', order: 'a0', name: 'Kijken', question: '', moments: ['notice'] },
  enter: { kind: 'step', order: 'a0', stage: 'look', name: 'Binnenkomen' },
  pains: { kind: 'lane', order: 'a0', content: 'pains' },
  noor: { kind: 'persona', order: 'a0', name: 'Noor', ...words },
  shop: {
    ...{ kind: 'touchpoint', order: 'a0', moment: 'notice', stage: 'look', step: 'enter', name: 'Winkel' },
    ...{ presence: 'offline', media: 'owned', ...says },
  },
  queue: { kind: 'card', order: 'a0', moment: 'notice', lane: 'pains', touchpoint: 'shop', personas: [], text: 'Rij' },
  felt: { kind: 'feeling', order: 'a0', moment: 'notice', stage: 'look', personas: [], assumed: -1, emotion: '' },
}

test('what was found out and checked can be written down at everything a team says', async () => {
  await createJourney(product.address, journeyWith('winkel', 'Ik koop een tent', records))
  const { page, errors, close } = await openPage(product.address)
  await openMap(page, product.address, 'winkel')
  const panel = page.getByRole('complementary')
  const offered = async (record: string): Promise<boolean[]> => {
    await page.goto(`${product.address}/journeys/winkel?panel=${record}`)
    await panel.getByRole('heading', { level: 2 }).first().waitFor()
    const offers = ['+ Onderbouwing toevoegen', '+ Controle toevoegen']
    await panel.getByRole('button', { name: offers[1]! }).waitFor()
    return Promise.all(offers.map((name) => panel.getByRole('button', { name }).isVisible()))
  }
  for (const record of ['touchpoint:shop', 'persona:noor', 'card:queue', 'feeling:felt']) {
    expect(await offered(record), record).toEqual([true, true])
  }
  expect(await offered('step:enter')).toEqual([false, true])
  expect(errors).toEqual([])
  await close()
})

test('a check of a stage is seen at what stands in it', async () => {
  const checked = { by: 'Sanne', audience: 'customers', with: 'vijf klanten', day: '2026-11-01', changed: '' } as const
  await createJourney(
    product.address,
    journeyWith('getoetst', 'Ik koop een tent', {
      ...records,
      check: { kind: 'validation', order: 'a0', of: ['look'], ...checked },
    }),
  )
  const { page, errors, close } = await openPage(product.address)
  for (const record of ['card:queue', 'touchpoint:shop', 'feeling:felt', 'step:enter']) {
    await page.goto(`${product.address}/journeys/getoetst?panel=${record}`)
    await page.getByRole('complementary').getByText('samen met de fase ‘Kijken’ · Sanne').waitFor()
  }
  expect(errors).toEqual([])
  await close()
})

test('kinds of source are offered in the language of the screen, and any other word may be typed', async () => {
  await createJourney(product.address, journeyWith('bron', 'Ik koop een tent', records))
  for (const [language, kinds] of [
    ['nl', ['interview', 'enquête', 'review', 'telefoongesprek', 'usabilitytest', 'meetcijfer']],
    ['en', ['interview', 'survey', 'review', 'call', 'usability test', 'metric']],
  ] as const) {
    const { page, errors, close } = await openPage(product.address, { language })
    await page.goto(`${product.address}/journeys/bron?panel=new:evidence::queue`)
    const source = page.getByLabel(language === 'nl' ? 'Bron' : 'Source', { exact: true })
    await source.waitFor()
    const offered = await source.evaluate((box: HTMLInputElement) => [...box.list!.options].map(({ value }) => value))
    expect(offered).toEqual(kinds)
    expect(errors).toEqual([])
    await close()
  }
})

test('who signs for the first time is asked who they are, and never again', async () => {
  await createJourney(product.address, journeyWith('wie', 'Ik koop een tent', records))
  const { page, errors, close } = await openPage(product.address)
  await page.goto(`${product.address}/journeys/wie?panel=journey:versions`)
  const panel = page.getByRole('complementary')
  await panel.getByLabel('Bewaar deze versie als').fill('Na de workshop')
  await panel.getByLabel('Wie ben jij?').fill('Sanne')
  await panel.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await panel.getByText(/Sanne/).waitFor()
  expect(await panel.getByLabel('Wie ben jij?').count()).toBe(0)
  await page.goto(`${product.address}/journeys/wie?panel=new:validation::queue`)
  expect(await panel.getByLabel('Gedaan door').inputValue()).toBe('Sanne')
  expect(await page.getByRole('banner').getByText('Sanne').isVisible()).toBe(true)
  expect(errors).toEqual([])
  await close()
})
