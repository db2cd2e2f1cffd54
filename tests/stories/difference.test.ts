import { type Feeling, recordsOf } from '@wegwijs/journey'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct } from './harness.ts'
import { createJourney, grid, openMap, plainJourney } from './map.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct({ example: false })
})
afterAll(async () => {
  await closeBrowser()
  await product?.stop()
})

test('the difference is to look at: feelings say what they were, and nothing offers a change that is not made', async () => {
  const journey = plainJourney('verschil', 'Ik koop een tent')
  const { id, ...feeling } = recordsOf(journey, 'feeling')[0]!
  await createJourney(product.address, {
    ...journey,
    records: {
      ...journey.records,
      [id]: { ...feeling, assumed: -1.5, only: 'as-is' },
      wens: { ...feeling, assumed: 1, only: 'to-be', insteadOf: id } as Feeling,
    },
  })
  const { page, errors, close } = await openPage(product.address)
  await openMap(page, product.address, 'verschil')
  const offers = page.getByRole('button', { name: /toevoegen|Wijzigen/i })
  expect(await offers.count()).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Verschil', exact: true }).click()
  const wished = grid(page).getByRole('slider', { name: /gewijzigd, was −1,5$/ })
  await wished.focus()
  await page.keyboard.press('ArrowUp')
  expect(await wished.getAttribute('aria-valuenow')).toBe('1')
  await wished.click()
  const panel = page.getByRole('complementary')
  expect(await panel.getByRole('checkbox').isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Oriënteren ‘Wat is er' }).click()
  await panel.getByRole('heading', { name: 'Oriënteren' }).waitFor()
  expect(await offers.count()).toBe(0)

  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: 'Gewenste klantreis tonen' }).click()
  await offers.first().waitFor({ state: 'attached' })
  expect(errors).toEqual([])
  await close()
})

test('a wish of a stage is one of both states, and the screen says so', async () => {
  await createJourney(product.address, plainJourney('samen', 'Ik koop een fiets'))
  const { page, errors, close } = await openPage(product.address)
  await page.goto(`${product.address}/journeys/samen?state=to-be`)
  await grid(page).waitFor()
  await page.getByRole('button', { name: 'Oriënteren ‘Wat is er' }).focus()
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Dit verdwijnt ook uit de huidige klantreis').waitFor()
  await dialog.getByRole('button', { name: 'Nee, bewaren' }).click()

  await page.getByRole('button', { name: 'Oriënteren ‘Wat is er' }).focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('Rondkijken')
  await page.keyboard.press('Tab')
  await page.getByText('dit is ook in de huidige klantreis gewijzigd').waitFor()
  await page.getByRole('button', { name: 'Huidig', exact: true }).click()
  await page.getByRole('button', { name: 'Rondkijken ‘Wat is er' }).waitFor()
  expect(errors).toEqual([])
  await close()
})
