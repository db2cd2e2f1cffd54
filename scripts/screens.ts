import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { closeBrowser, openPage, startProduct } from '../tests/stories/harness.ts'

/** Redoes docs/screens: every screen of the living example, in both languages, as a visitor sees it. */
const folder = fileURLToPath(new URL('../docs/screens/', import.meta.url))
mkdirSync(folder, { recursive: true })

const screens: readonly { name: string; path: (language: 'nl' | 'en') => string; widths: readonly number[] }[] = [
  { name: 'home', path: () => '/', widths: [1440] },
  { name: 'map', path: (language) => `/journeys/ebike-${language}`, widths: [1440, 1920] },
  { name: 'touchpoint', path: (language) => `/journeys/ebike-${language}?panel=touchpoint:tp-cart`, widths: [1440] },
  { name: 'aida', path: (language) => `/journeys/ebike-${language}?model=aida`, widths: [1440] },
  { name: 'loop', path: (language) => `/journeys/ebike-${language}/flows?model=loyalty-loop`, widths: [1440, 1920] },
  { name: 'improve', path: (language) => `/journeys/ebike-${language}/improve`, widths: [1440, 1920] },
  { name: 'make', path: () => '/make', widths: [1440] },
  { name: 'paste', path: () => '/paste', widths: [1440] },
  { name: 'import', path: () => '/import', widths: [1440] },
]

const product = await startProduct()
try {
  for (const language of ['nl', 'en'] as const) {
    for (const { name, path, widths } of screens) {
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
