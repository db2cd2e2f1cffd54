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
