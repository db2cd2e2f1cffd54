import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { cardIn, createJourney, journeyWith } from './map.ts'

const word = 'Onderhoudscontractverlengingsaanvraagprocedure'
const sentence =
  'Wie uit een rapport plakt, plakt zinnen die veel langer zijn dan iemand in een workshop zou opschrijven.'

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address)
  page = visit.page
  page.setDefaultTimeout(15_000)
  const place = { moment: 'use', stage: 'use', channel: 'balie', owner: '', department: '' } as const
  const said = { message: '', proof: '', callToAction: '' }
  await createJourney(
    product.address,
    journeyWith('long', 'Ik verleng mijn contract', {
      use: { kind: 'stage', order: 'a0', name: word, question: '', moments: ['use'] },
      pains: { kind: 'lane', order: 'a0', content: 'pains' },
      chances: { kind: 'lane', order: 'a1', content: 'opportunities' },
      slow: cardIn('use', 'pains', 'a0', `${word} ${word}`),
      unsaid: cardIn('use', 'pains', 'a1', sentence),
      help: cardIn('use', 'chances', 'a0', sentence),
      desk: { kind: 'touchpoint', order: 'a0', name: word, ...place, ...said },
    }),
  )
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

/** Whether words end within the box they stand in, and that box has nothing to scroll sideways. */
const staysWithin = async (box: Locator, words: string): Promise<boolean> => {
  const text = box.getByText(words).first()
  await text.waitFor()
  const within = await box.evaluate((element) => element.scrollWidth <= element.clientWidth)
  const [inner, outer] = await Promise.all([text.boundingBox(), box.boundingBox()])
  return within && inner!.x + inner!.width <= outer!.x + outer!.width
}

test('long words and sentences stay where they belong: beside the matrix, among what is answered, in what a channel says', async () => {
  await page.goto(`${product.address}/journeys/long/improve`)
  expect(await staysWithin(page.getByRole('region', { name: /Nog niet/ }).getByRole('list'), sentence)).toBe(true)
  await page.goto(`${product.address}/journeys/long?panel=card:help`)
  const answered = page.getByRole('group', { name: /lost dit op/ })
  expect(await staysWithin(answered.locator('> div'), word)).toBe(true)
  await page.goto(`${product.address}/journeys/long/promise`)
  const cell = page.getByRole('cell').filter({ has: page.getByRole('heading', { name: word }) })
  expect(await staysWithin(cell, word)).toBe(true)
  expect(visit.errors).toEqual([])
})
