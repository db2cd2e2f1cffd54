import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct, type Visit } from './harness.ts'

const events = fileURLToPath(new URL('../../examples/start/events.csv', import.meta.url))

let product: Product
let visit: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct({ example: false })
  visit = await openPage(product.address)
  page = visit.page
  page.setDefaultTimeout(30_000)
})
afterAll(async () => {
  await visit?.close()
  await closeBrowser()
  await product?.stop()
})

test('from nothing to a journey of one’s own that counts', async () => {
  await answerTheAdviser()
  await makeTheJourneyWithAPersona()
  await addThreeTouchpoints()
  await setTheFeelings()
  await ringThePainAndAnswerIt()
  await setATarget()
  await importTheEvents()
  await seeTheCounts()
  await page.reload()
  await seeTheCounts()
  await seeWhatWasMade()
  expect(visit.errors).toEqual([])
  expect(visit.outside).toEqual([])
}, 180_000)

test('a journey is copied, removed, and brought back with all that was in it', async () => {
  await page.goto(product.address)
  const journeys = page.getByRole('region', { name: 'Mijn klantreizen' })
  const shown = () => journeys.getByRole('listitem').getByRole('link').allInnerTexts()
  const choose = async (title: string, what: string): Promise<void> => {
    await journeys.getByRole('button', { name: `Wat kan er met ‘${title}’?` }).click()
    await page.getByRole('menuitem', { name: what }).click()
  }
  await choose('Ik zoek thee', 'Kopie maken')
  await journeys.getByText('Ik zoek thee (kopie)').waitFor()
  await choose('Ik zoek thee', 'Verwijderen')
  await journeys.getByText('1 verwijderde klantreis').click()
  expect((await shown()).map((text) => text.split('\n')[0])).toEqual(['Ik zoek thee (kopie)'])
  await journeys.getByRole('button', { name: 'Terughalen' }).click()
  await page.route('**/api/journeys/*', (route) => route.abort(), { times: 1 })
  await choose('Ik zoek thee', 'Verwijderen')
  await journeys.getByRole('alert').waitFor()
  await journeys.getByRole('link', { name: /^Ik zoek thee De Theeplank/ }).click()
  await seeTheCounts()
  // The request that was cut off, and said so on the page.
  expect(visit.errors.filter((error) => !/ERR_FAILED/.test(error))).toEqual([])
}, 90_000)

async function answerTheAdviser(): Promise<void> {
  await page.getByRole('link', { name: /Maak mijn klantreis/ }).click()
  await page.getByLabel('Wie is je belangrijkste klant?').fill('Theedrinkers die cadeaus zoeken')
  await page.getByLabel('Van waar tot waar loopt de reis?').fill('Van eerste idee tot tweede bestelling')
  await choose('Aan wie verkoop je?', 'Consumenten (B2C)')
  await choose('Wat wil je vooral bereiken?', 'De reis begrijpen')
  await choose('Hoe lang denkt een klant erover na?', 'Maanden')
  await choose('Hoe koopt een klant?', 'Eén keer')
  await choose('Hoeveel uitleg vraagt je product?', 'Vraagt uitleg')
  await choose('Wie beslist?', 'Eén persoon')
  const advice = page.getByRole('region', { name: 'Ons advies' })
  await advice.getByRole('heading', { name: 'See-Think-Do-Care' }).waitFor()
  await advice.getByText(/Mensen oriënteren zich maandenlang/).waitFor()
}

async function makeTheJourneyWithAPersona(): Promise<void> {
  await page.getByLabel('Titel').fill('Ik zoek thee')
  await page.getByLabel('Organisatie', { exact: true }).fill('De Theeplank')
  await page.getByLabel('Naam', { exact: true }).fill('Noor, cadeauzoeker')
  await page.getByLabel('Wat wil deze persoon bereiken?').fill('Een cadeau dat past')
  await page.getByRole('button', { name: 'Maak mijn klantreis' }).click()
  await page.waitForURL(/\/journeys\/ik-zoek-thee-/)
  await page.getByText('Nog geen gebeurtenissen').first().waitFor()
}

/** One with its type's suggested rule, one with a rule typed by hand, one to try the suggestion of another stage. */
async function addThreeTouchpoints(): Promise<void> {
  await add('Touchpoint toevoegen in See')
  await form().getByLabel('Soort').selectOption({ label: 'Advertentie op social media' })
  await form()
    .getByText(/Gebeurtenis is “Ad Clicked” of “Ad Viewed”/)
    .waitFor()
  await form().getByLabel('Naam', { exact: true }).fill('Video over thee zetten')
  await keep()

  await add('Touchpoint toevoegen in Do')
  await form().getByLabel('Naam', { exact: true }).fill('Mandje met thee')
  await form().getByRole('button', { name: '+ Meetregel maken' }).click()
  await save()
  await form().getByText('Vul een waarde in.').waitFor()
  await form().getByLabel('Waarde', { exact: true }).fill('Cart Viewed')
  await form().getByText('Gebeurtenis is “Cart Viewed”').waitFor()
  await keep()

  await add('Touchpoint toevoegen in Care')
  await form().getByLabel('Soort').selectOption({ label: 'Klantenservice' })
  await form().getByLabel('Naam', { exact: true }).fill('Bellen met de winkel')
  await keep()
  await tile('Bellen met de winkel').waitFor()
}

/** A feeling stands on the curve at once: its value is typed there, its word in the panel. */
async function setTheFeelings(): Promise<void> {
  await feel('Gevoel toevoegen in See', '1', 'Nieuwsgierig')
  await feel('Gevoel toevoegen in Do', '-1,5', 'Onzeker')
}

async function feel(where: string, value: string, word: string): Promise<void> {
  await add(where)
  await page.locator('[role=slider]:focus').waitFor()
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await form().getByLabel('In een woord').fill(word)
  await page.keyboard.press('Enter')
  await page.getByRole('slider', { name: new RegExp(word) }).waitFor()
  await page.keyboard.press('Escape')
  await form().waitFor({ state: 'detached' })
}

/** A card written in place is ringed red, and leads to an action point in one go. */
async function ringThePainAndAnswerIt(): Promise<void> {
  await add('Kaartje toevoegen bij Pijnpunten in Do')
  await page.keyboard.type('Verzendkosten pas op het eind')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await form().getByRole('button', { name: 'Bewerken' }).click()
  await form()
    .getByLabel(/een van de grootste pijnpunten/)
    .check()
  await form().getByRole('button', { name: 'Actiepunt maken' }).click()
  expect(await form().getByLabel('Wat gaan jullie doen?').inputValue()).toBe('Oplossen: Verzendkosten pas op het eind')
  await form().getByLabel('Eigenaar').fill('Jeroen')
  await form().getByLabel('Klaar op').fill('2027-01-15')
  await save()
  await tile('Oplossen: Verzendkosten pas op het eind').waitFor()
  // Back at the card.
  await form().getByRole('button', { name: 'Bewerken' }).waitFor()
}

async function setATarget(): Promise<void> {
  await add('KPI toevoegen in Do')
  await form().getByRole('radio', { name: 'Conversie, personen' }).check()
  await form().getByLabel('Streefwaarde (in %)').fill('8,5')
  await keep()
  await tile('Conversie, personen').waitFor()
}

async function importTheEvents(): Promise<void> {
  await page.getByRole('link', { name: 'Importeren', exact: true }).click()
  await page.getByLabel('Kies een bestand').setInputFiles(events)
  const look = page.getByRole('region', { name: 'Wat zit erin?' })
  await look.getByText('Order Completed').waitFor()
  await page.getByRole('button', { name: 'Importeer 58 rijen' }).click()
  await page.getByRole('heading', { name: '58 rijen opgeslagen' }).waitFor()
  await page.getByRole('link', { name: 'Naar je klantreis' }).click()
}

async function seeTheCounts(): Promise<void> {
  await tile('Mandje met thee').filter({ hasText: '5 personen' }).waitFor()
  await tile('Bellen met de winkel').filter({ hasText: '2 personen' }).waitFor()
}

async function seeWhatWasMade(): Promise<void> {
  await tile('Video over thee zetten').waitFor()
  expect(await tile('Verzendkosten pas op het eind').count()).toBe(1)
  await page.getByRole('slider', { name: /Onzeker/ }).waitFor()
  await page.getByRole('slider', { name: /Nieuwsgierig/ }).waitFor()
  await tile('Oplossen: Verzendkosten pas op het eind')
    .getByText(/Jeroen/)
    .waitFor()
  await tile('Conversie, personen').getByText('≥ 8,5%').waitFor()
  await page.getByRole('combobox', { name: 'Persona' }).click()
  await page.getByRole('option', { name: 'Noor, cadeauzoeker' }).waitFor()
}

const choose = (question: string, answer: string): Promise<void> =>
  page.getByRole('radiogroup', { name: question }).getByText(answer, { exact: true }).click()

/** The plus of a cell, which shows itself on hover and focus. */
async function add(label: string): Promise<void> {
  await page.getByRole('button', { name: label }).press('Enter')
}

const form = (): Locator => page.getByRole('complementary')
const save = (): Promise<void> => form().getByRole('button', { name: 'Opslaan' }).last().click()
/** Saves, and waits until the form has closed: what is typed sooner would stand in that one instead of in the next. */
async function keep(): Promise<void> {
  await save()
  await form().waitFor({ state: 'detached' })
}
const tile = (title: string): Locator => page.getByRole('grid').getByTitle(title, { exact: true })
