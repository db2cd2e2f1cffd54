import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { WegwijsClient } from '@wegwijs/api'
import { ebikeJourneys } from '@wegwijs/examples'
import type { Page } from 'playwright-core'
import { closeBrowser, openPage, startProduct } from '../tests/stories/harness.ts'

/** Redoes docs/screens: every screen of the living example, in both languages, as a visitor sees it. */
const folder = fileURLToPath(new URL('../docs/screens/', import.meta.url))
mkdirSync(folder, { recursive: true })

type Language = 'nl' | 'en'
interface Screen {
  name: string
  path: (language: Language) => string
  widths: readonly number[]
  /** What a visitor does before the picture is taken. */
  after?: (page: Page) => Promise<void>
}
const map =
  (more = '') =>
  (language: Language) =>
    `/journeys/ebike-${language}${more}`

const screens: readonly Screen[] = [
  { name: 'home', path: () => '/', widths: [1440] },
  { name: 'map', path: map(), widths: [1440, 1920] },
  { name: 'touchpoint', path: map('?panel=touchpoint:tp-cart'), widths: [1440] },
  { name: 'card', path: map('?panel=card:P4'), widths: [1440] },
  { name: 'answers', path: map('?panel=answers:tp-cart'), widths: [1440] },
  { name: 'feelings', path: map(), widths: [1440], after: (page) => scrollTo(page, 'lane-feelings') },
  { name: 'kpis', path: map(), widths: [1440, 1920], after: (page) => scrollTo(page, 'kpis') },
  { name: 'kpi', path: map('?panel=kpi:kpi-conversion'), widths: [1440, 1920] },
  { name: 'kpi-form', path: map('?panel=edit:kpi:kpi-trade-in'), widths: [1440] },
  { name: 'stage', path: map('?panel=stage:think'), widths: [1440] },
  { name: 'step', path: map('?panel=step:step-compare'), widths: [1440] },
  { name: 'actions', path: map(), widths: [1440], after: openMenu },
  { name: 'difference', path: map('?state=difference&panel=journey:states'), widths: [1440] },
  { name: 'settings', path: map('?panel=journey:settings'), widths: [1440] },
  { name: 'versions', path: map('?panel=journey:versions'), widths: [1440] },
  { name: 'attention', path: map('?panel=journey:attention'), widths: [1440] },
  { name: 'aida', path: map('?model=aida'), widths: [1440] },
  { name: 'loop', path: map('/flows?model=loyalty-loop'), widths: [1440, 1920] },
  { name: 'personas', path: map('/personas'), widths: [1440] },
  { name: 'improve', path: map('/improve'), widths: [1440, 1920] },
  { name: 'promise', path: map('/promise'), widths: [1440] },
  { name: 'library', path: () => '/touchpoints', widths: [1440] },
  { name: 'work', path: () => '/work', widths: [1440] },
  { name: 'make', path: () => '/make', widths: [1440] },
  { name: 'paste', path: () => '/paste', widths: [1440] },
  { name: 'import', path: () => '/import', widths: [1440] },
  { name: 'sources', path: () => '/sources', widths: [1440, 1920] },
]

/** The first count of a map may take a second or two. */
const numbersOnTheMap = (page: Page): Promise<void> =>
  page.locator('[data-row="measured"] [role="gridcell"] button').first().waitFor()

async function scrollTo(page: Page, row: string): Promise<void> {
  await page.locator(`[data-row="${row}"]`).evaluate((element) => element.scrollIntoView({ block: 'center' }))
}

async function openMenu(page: Page): Promise<void> {
  await page.locator('[data-record="A1"]').focus()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
}

/** Files as a team brings them, one of them refused, so that the sources have something to tell. */
async function ownFiles(address: string): Promise<void> {
  const client = new WegwijsClient(address)
  for (const file of ['google-ads/good.csv', 'typeform/good.csv', 'hubspot/contacts.csv', 'google-ads/broken.csv']) {
    const content = readFileSync(new URL(`../packages/formats/fixtures/${file}`, import.meta.url))
    await client.runImport(new Blob([content]), { file: file.replace('/', '-') })
  }
}

/** A team's own journeys, for the screens that look over all of them: the example twice, sharing its touchpoints. */
async function ownJourneys(address: string): Promise<void> {
  const client = new WegwijsClient(address)
  const today = new Date().toISOString().slice(0, 10)
  const [dutch] = ebikeJourneys(today)
  const records = Object.fromEntries(
    Object.entries(dutch!.records).map(([id, record]) => [
      id,
      record.kind === 'touchpoint' ? { ...record, library: id } : record,
    ]),
  )
  const { example: _, family: __, ...own } = dutch!
  await client.createJourney({ ...own, records, id: 'winkel', title: 'Ik koop een e-bike in de winkel' })
  await client.createJourney({
    ...own,
    records,
    id: 'lease',
    title: 'Ik lease een e-bike van de zaak',
    status: 'draft',
  })
}

const product = await startProduct()
try {
  await ownJourneys(product.address)
  await ownFiles(product.address)
  for (const language of ['nl', 'en'] as const) {
    for (const { name, path, widths, after } of screens) {
      for (const width of widths) {
        const { page, close } = await openPage(product.address, {
          language,
          width,
          height: width === 1920 ? 1200 : 900,
        })
        // Hints for a first visit would cover what the picture is about.
        await page.evaluate(() => localStorage.setItem('wegwijs.hints', 'pain contradicted model'))
        await page.goto(product.address + path(language))
        await page.waitForLoadState('networkidle')
        if (await page.getByRole('grid').isVisible()) await numbersOnTheMap(page)
        // What a panel still fetches is grey; a picture waits for it.
        await page.locator('.after-200ms').first().waitFor({ state: 'detached', timeout: 60_000 })
        await after?.(page)
        await page.screenshot({ path: `${folder}${name}-${language}-${width}.png` })
        console.log(`${name}-${language}-${width}.png`)
        await close()
      }
    }
  }
} finally {
  await closeBrowser()
  await product.stop()
}
