import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, openPage, type Product, startProduct } from './harness.ts'
import { createJourney, journeyWith, openMap, tile } from './map.ts'

/** A colleague brings an export that is not quite right. */
const sheet = [
  'Klant;Tijdstip;Gebeurtenis;Kanaal;Bedrag',
  'K1;02-03-2026 19:42;Bestelling;webshop;12,50',
  'K2;gisteren;Bestelling;webshop;8,00',
  ';04-03-2026 10:00;Bezoek;winkel;',
].join('\n')
const file = { name: 'maart.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) }

let product: Product
beforeAll(async () => {
  product = await startProduct({ example: false })
})
afterAll(async () => {
  await closeBrowser()
  await product?.stop()
})

test('a file that is not quite right is mended in its mapping; the row that stays wrong is skipped on purpose', async () => {
  const visit = await openPage(product.address, { language: 'en' })
  const { page } = visit
  page.setDefaultTimeout(15_000)
  const stored = async (): Promise<{ events: number; unidentified: number }> =>
    (await fetch(`${product.address}/api/store`)).json()

  await page.getByRole('link', { name: 'Import a file' }).last().click()
  await page.getByLabel('Choose a file').setInputFiles(file)
  await page
    .getByRole('region', { name: '3 invalid rows' })
    .getByText(/day and month could be swapped/)
    .first()
    .waitFor()
  await page.getByRole('combobox', { name: 'How the time is written' }).selectOption('dd-MM-yyyy HH:mm')
  const errors = page.getByRole('region', { name: '1 invalid row' })
  await errors.getByRole('row', { name: /3 When \(time\) “gisteren” is not a time/ }).waitFor()
  await page.getByRole('region', { name: 'What is in it?' }).getByText('Bestelling').waitFor()
  expect(await stored()).toMatchObject({ events: 0 })

  await page.getByRole('button', { name: 'Skip 1 invalid row and import the rest' }).click()
  await page.getByRole('heading', { name: '2 rows stored' }).waitFor()
  expect(await stored()).toMatchObject({ events: 2, unidentified: 1 })

  await page.getByRole('button', { name: 'Import another file' }).click()
  await page.getByLabel('Choose a file').setInputFiles({ ...file, name: 'leeg.csv', buffer: Buffer.from('') })
  await page.getByText('leeg.csv').waitFor()
  await page.getByRole('alert').getByText('There is not a single event in this file').waitFor()
  await page.getByText('Nothing was stored. Choose another file above.').waitFor()
  expect(visit.errors).toEqual([])
  expect(visit.outside).toEqual([])
  await visit.close()
})

test('a day and a clock time in two columns are read together, unless somebody takes the day alone', async () => {
  const { page, errors, close } = await openPage(product.address, { language: 'nl' })
  page.setDefaultTimeout(15_000)
  const till = 'klant;datum;tijd;gebeurtenis\nK9;13-03-2026;9:05;Bezoek\nK9;13-03-2026;9:07;Kassabon\n'
  await page.goto(`${product.address}/import`)
  await page.getByLabel('Kies een bestand').setInputFiles({ ...file, name: 'kassa.csv', buffer: Buffer.from(till) })
  const clock = page.getByRole('combobox', { name: 'Kolom met de kloktijd' })
  await expect.poll(() => clock.inputValue()).toContain('tijd')
  const warning = page.getByText('“datum” zegt alleen de dag: alles telt om middernacht')
  expect(await warning.count()).toBe(0)
  await clock.selectOption('zonder kloktijd: alles om middernacht')
  await warning.waitFor()
  await clock.selectOption('met kloktijd uit “tijd”')
  await warning.waitFor({ state: 'detached' })
  expect(errors).toEqual([])
  await close()
})

/** A day of one campaign in the interface report of Google Ads, with the total the product adds below. */
const costs = (rows: [day: string, campaign: string, cost: string, clicks: number][]): string =>
  [
    'Campaign report',
    '"2 March 2026 - 3 March 2026"',
    'Day,Campaign,Currency code,Cost,Clicks,Impr.',
    ...rows.map(([day, campaign, cost, clicks]) => `${day},${campaign},EUR,${cost},${clicks},1000`),
    'Total: Account,--,EUR,99.00,99,9999',
  ].join('\n')

test('a corrected day of costs replaces the old one: the map counts the new cost per click, and what changed is listed', async () => {
  const stage = { kind: 'stage' as const, order: 'a0', name: 'Oriënteren', question: '', moments: ['explore' as const] }
  const kpi = {
    kind: 'kpi' as const,
    order: 'a0',
    moment: 'explore' as const,
    kpi: 'cpc' as const,
    owner: '',
    values: [],
  }
  await createJourney(product.address, journeyWith('kosten', 'Wat kost een klik', { s1: stage, k1: kpi }))
  const visit = await openPage(product.address, { language: 'en' })
  const { page } = visit
  page.setDefaultTimeout(15_000)
  const bring = async (name: string, content: string): Promise<void> => {
    await page.goto(`${product.address}/import?journey=kosten`)
    await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
    await page.getByRole('region', { name: 'What is in it? Google Ads' }).getByText('1 row left out').waitFor()
    expect(await page.getByRole('checkbox', { name: 'This file replaces the days it holds' }).isChecked()).toBe(true)
    await page.getByRole('button', { name: /^Import \d rows?$/ }).click()
    await page.getByRole('heading', { name: /rows? stored/ }).waitFor()
  }
  const onTheMap = async (cost: string): Promise<void> => {
    await openMap(page, product.address, 'kosten')
    await tile(page, 'Cost per click').getByText(cost).waitFor()
  }

  await bring(
    'google-ads.csv',
    costs([
      ['2026-03-02', 'Merk', '10.00', 10],
      ['2026-03-03', 'Merk', '10.00', 10],
      ['2026-03-03', 'Zomer', '20.00', 10],
    ]),
  )
  await onTheMap('€1.33')

  await bring(
    'google-ads-corrected.csv',
    costs([
      ['2026-03-02', 'Merk', '10.00', 10],
      ['2026-03-03', 'Zomer', '26.00', 10],
      ['2026-03-02', 'Zomer', '0.00', 0],
    ]),
  )
  const changed = page.getByRole('table', { name: 'What changed' })
  await changed.getByRole('row', { name: '3 Mar 2026 cost of Zomer €20.00 €26.00' }).waitFor()
  await page.getByRole('link', { name: 'See all sources' }).click()
  await page.getByRole('row', { name: /google ads ad spend 3 – 2 – 3 Mar 2026/ }).waitFor()
  await page.getByRole('row', { name: /maart\.csv Your own table/ }).waitFor()
  const last = page.getByRole('row', { name: /google-ads-corrected\.csv/ }).last()
  await last.getByText('What happened').click()
  await last.getByRole('row', { name: '3 Mar 2026 cost of Zomer €20.00 €26.00' }).waitFor()
  await onTheMap('€1.80')
  expect(visit.errors).toEqual([])
  await visit.close()
})
