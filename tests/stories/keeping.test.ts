import { type Journey, recordsOf } from '@wegwijs/journey'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'
import { createJourney, grid, openMap, plainJourney, seeSaved, storedJourney, tile } from './map.ts'

let product: Product
const visits: Visit[] = []

beforeAll(async () => {
  product = await startProduct({ example: false })
})
afterAll(async () => {
  for (const { close } of visits) await close()
  await closeBrowser()
  await product?.stop()
})

/** A new journey on a page of a member's own. */
async function onMap(id: string): Promise<Visit> {
  const visit = await openPage(product.address)
  visits.push(visit)
  visit.page.setDefaultTimeout(15_000)
  await openMap(visit.page, product.address, id)
  return visit
}
const create = (id: string): Promise<void> => createJourney(product.address, plainJourney(id, 'Ik koop een tent'))
const stored = (id: string): Promise<Journey> => storedJourney(product.address, id)

const textsOf = async (id: string): Promise<string[]> => recordsOf(await stored(id), 'card').map(({ text }) => text)

async function writeCard({ page }: Visit, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Kaartje toevoegen bij Pijnpunten in Kopen' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await tile(page, words).waitFor()
}

test('what the screen calls saved is there after the server was killed', async () => {
  await create('stroom-weg')
  const visit = await onMap('stroom-weg')
  const words = [1, 2, 3].map((round) => `kaartje van ronde ${round}`)
  for (const word of words) {
    await writeCard(visit, word)
    await seeSaved(visit.page)
    await product.kill()
    product = await startProduct({ example: false, after: product })
  }
  const isWhole = ({ scrollWidth, clientWidth }: Element): boolean => scrollWidth <= clientWidth
  expect(await visit.page.getByRole('banner').getByRole('status').evaluate(isWhole)).toBe(true)
  await visit.page.reload()
  for (const word of words) await tile(visit.page, word).waitFor()
  expect(await textsOf('stroom-weg')).toEqual(expect.arrayContaining(words))
})

test('what is written without a connection waits, and is sent when it is back', async () => {
  await create('geen-bereik')
  const visit = await onMap('geen-bereik')
  const { page } = visit
  await page.context().setOffline(true)
  await writeCard(visit, 'geschreven in de trein')
  await page.getByText('Nog niet bewaard; opnieuw proberen…').waitFor()
  expect(await textsOf('geen-bereik')).not.toContain('geschreven in de trein')
  await page.context().setOffline(false)
  await seeSaved(page)
  expect(await textsOf('geen-bereik')).toContain('geschreven in de trein')

  await page.context().setOffline(true)
  await writeCard(visit, 'en daarna gesloten')
  await page.getByText('Nog niet bewaard; opnieuw proberen…').waitFor()
  await page.context().setOffline(false)
  await page.reload()
  await tile(page, 'en daarna gesloten').waitFor()
  await expect.poll(() => textsOf('geen-bereik')).toContain('en daarna gesloten')
})

test('who goes on while a form is being kept has the keyboard still when the form closes', async () => {
  await create('vast-door')
  const visit = await onMap('vast-door')
  const { page } = visit
  const form = page.getByRole('complementary')
  const arrive = await heldUp(visit, 'vast-door')
  await page.getByRole('button', { name: 'Touchpoint toevoegen in Kopen' }).press('Enter')
  await form.getByLabel('Naam', { exact: true }).fill('Kassa')
  await form.getByRole('button', { name: 'Opslaan' }).click()
  await tile(page, 'Kassa').waitFor()
  await page.getByRole('button', { name: 'Gevoel toevoegen in Kopen' }).press('Enter')
  const feeling = page.locator('[role=slider]:focus')
  await feeling.waitFor()
  arrive()
  await form.waitFor({ state: 'detached' })
  await page.keyboard.type('1,5')
  await page.keyboard.press('Enter')
  await expect.poll(() => feeling.getAttribute('aria-valuenow')).toBe('1.5')
})

test('nor does the record that was changed in a form take the keyboard from who went on', async () => {
  await create('verder')
  const visit = await onMap('verder')
  const { page } = visit
  const form = page.getByRole('complementary')
  await writeCard(visit, 'Lange rij')
  await page.keyboard.press('Space')
  await form.getByRole('button', { name: 'Bewerken' }).click()
  await form.getByRole('textbox').first().fill('Te lange rij')
  // Words that were typed are there still for who goes elsewhere before saving them.
  await form.getByRole('button', { name: 'Sluiten' }).click()
  await page.getByText('Nog niet opgeslagen: wat je typte, staat klaar').waitFor()
  await tile(page, 'Lange rij').press('Space')
  await form.getByRole('button', { name: 'Bewerken' }).click()
  await form.getByText('Dit typte je eerder').waitFor()
  expect(await form.getByRole('textbox').first().inputValue()).toBe('Te lange rij')
  await seeSaved(page)
  const arrive = await heldUp(visit, 'verder')
  await form.getByRole('button', { name: 'Opslaan' }).click()
  await tile(page, 'Te lange rij').focus()
  arrive()
  await form.waitFor({ state: 'detached' })
  await page.keyboard.press('F2')
  await page.keyboard.type('Weg')
  await page.keyboard.press('Enter')
  await tile(page, 'Weg').waitFor()
})

/** What is sent waits until it is told to arrive. */
async function heldUp({ page }: Visit, id: string): Promise<() => void> {
  const { promise: arrives, resolve } = Promise.withResolvers<void>()
  await page.route(`**/api/journeys/${id}/live?*`, async (route) => {
    await arrives
    await route.continue()
  })
  return resolve
}

test('two people on one journey see each other’s changes when they come back to it', async () => {
  await create('samen')
  const [one, two] = [await onMap('samen'), await onMap('samen')]
  await writeCard(one, 'van de een')
  await writeCard(two, 'van de ander')
  for (const { page } of [one, two, one]) {
    await seeSaved(page)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  }
  for (const { page } of [one, two]) {
    await tile(page, 'van de een').waitFor()
    await tile(page, 'van de ander').waitFor()
  }
  await expect
    .poll(async () => (await grid(one.page).textContent()) === (await grid(two.page).textContent()))
    .toBe(true)
})

test('a named version shows what changed since, is put back exactly, and that can be undone', async () => {
  await create('versies')
  const visit = await onMap('versies')
  const { page } = visit
  const versions = page.getByRole('complementary', { name: 'Versies' })
  await writeCard(visit, 'stond er al')
  await seeSaved(page)
  await page.getByRole('button', { name: 'Versies', exact: true }).click()
  await versions.getByLabel('Bewaar deze versie als').fill('Na de workshop')
  await versions.getByRole('button', { name: 'Bewaren' }).click()
  await versions.getByText('Versie ‘Na de workshop’ is bewaard.').waitFor()
  const kept = await stored('versies')

  await writeCard(visit, 'kwam erbij')
  await page
    .getByRole('button', { name: /^Oriënteren/ })
    .first()
    .focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('Dromen')
  await page.keyboard.press('Tab')
  await seeSaved(page)
  const changed = await stored('versies')
  expect(changed).not.toEqual(kept)

  if (!(await versions.isVisible())) await page.getByRole('button', { name: 'Versies', exact: true }).click()
  await versions.getByRole('button', { name: /Na de workshop/ }).click()
  await versions
    .getByText(/kwam erbij/)
    .first()
    .waitFor()
  await versions
    .getByText(/Oriënteren.*Dromen/)
    .first()
    .waitFor()
  expect(await versions.getByText(/stond er al/).count()).toBe(0)
  await tile(page, 'kwam erbij').getByText('nieuw').waitFor()

  await versions.getByRole('button', { name: 'Terugzetten' }).click()
  await versions.getByText(/staat terug/).waitFor()
  expect(await versions.getByRole('status').evaluate((told) => told === document.activeElement)).toBe(true)
  await expect.poll(() => stored('versies')).toEqual(kept)
  expect(await tile(page, 'kwam erbij').count()).toBe(0)
  await page.getByRole('button', { name: /^Ongedaan maken/ }).click()
  await tile(page, 'kwam erbij').waitFor()
  await expect.poll(() => stored('versies')).toEqual(changed)
  expect(visit.errors).toEqual([])
})
