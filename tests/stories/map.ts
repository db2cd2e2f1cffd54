import { readFileSync } from 'node:fs'
import { WegwijsClient } from '@wegwijs/api'
import { exampleFiles } from '@wegwijs/examples'
import {
  type Card,
  checkJourney,
  emptyJourney,
  type Journey,
  type Language,
  newJourney,
  type RecordKind,
  recordsOf,
} from '@wegwijs/journey'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The living example as it is shipped. */
export const exampleJourney = (language: Language): Journey =>
  JSON.parse(readFileSync(language === 'nl' ? exampleFiles.ebikeDutch : exampleFiles.ebikeEnglish, 'utf8'))

/** A journey of one's own with four plain stages and a suggestion in every cell, as the make screen makes it. */
export const plainJourney = (id: string, title: string): Journey =>
  newJourney({ id, title, language: 'nl', model: 'custom', audience: 'Kampeerders', today: '2026-11-22' })

/** A journey with stages, steps, lanes and cards as they are given. */
export const journeyWith = (id: string, title: string, records: Journey['records']): Journey => ({
  ...emptyJourney({ id, title, language: 'nl', model: 'custom', today: '2026-11-22' }),
  records,
})

/** A card of nobody in particular, in a stage and a lane. */
export const cardIn = (stage: string, lane: string, order: string, text: string): Card => ({
  ...{ kind: 'card', order, moment: 'use', stage, lane, personas: [], text },
})

export async function createJourney(address: string, journey: Journey): Promise<void> {
  await new WegwijsClient(address).createJourney(journey)
}

/** The journey on the server's disk, which must be one that every part of the product accepts. */
export async function storedJourney(address: string, id: string): Promise<Journey> {
  const { journey } = await new WegwijsClient(address).journey(id)
  const checked = checkJourney(JSON.parse(JSON.stringify(journey)))
  if (!checked.ok) throw new Error(`Not a good journey: ${JSON.stringify(checked.problems)}`)
  return checked.journey
}

export const countOf = (journey: Journey, kind: RecordKind): number => recordsOf(journey, kind).length

/** The words of the cards in a lane, in the order of the columns. */
export function cardsIn(journey: Journey, lane: string): string[] {
  const steps = [...recordsOf(journey, 'stage'), ...recordsOf(journey, 'step')].map(({ id }) => id)
  const found = recordsOf(journey, 'lane').find((each) => each.name === lane || each.content === lane)
  return recordsOf(journey, 'card')
    .filter((card) => card.lane === found?.id)
    .sort((a, b) => steps.indexOf(a.step ?? a.stage ?? '') - steps.indexOf(b.step ?? b.stage ?? ''))
    .map(({ text }) => text)
}

export const grid = (page: Page): Locator => page.getByRole('grid')
/** A box on the map by its words. */
export const tile = (page: Page, words: string): Locator =>
  grid(page)
    .locator('[data-item]')
    .and(page.getByTitle(words, { exact: true }))

export async function openMap(page: Page, address: string, id: string): Promise<void> {
  await page.goto(`${address}/journeys/${id}`)
  await grid(page).waitFor()
}

/** The screen says that everything is on the server's disk. */
export async function seeSaved(page: Page): Promise<void> {
  await expect
    .poll(() => page.getByRole('banner').getByRole('status').textContent(), { timeout: 15_000 })
    .toMatch(/^(Opgeslagen|Saved)$/)
}

/** What has the keyboard, as a person would call it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null
    if (at?.matches('body, main')) return 'the page'
    const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])].map(({ textContent }) => textContent) : []
    return (at?.ariaLabel || labels.join(' ') || at?.textContent || '').trim()
  })

/** Presses Tab until the keyboard is on something with this name. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard never came to ${name}; it is on “${await focused(page)}”`)
}
