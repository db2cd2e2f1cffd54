import { writeFileSync } from 'node:fs'
import { ebikeJourneys } from './journeys.ts'

/** The day the journey files count their deadlines from; the product counts from today. */
const FILE_DAY = '2026-11-23'

/** The journey files of this folder, by name: what `node examples/ebike/write-journeys.ts` writes. */
export const journeyFiles = (): { name: string; text: string }[] =>
  ebikeJourneys(FILE_DAY).map((journey) => ({
    name: `${journey.id}.journey.json`,
    text: `${JSON.stringify(journey, null, 2)}\n`,
  }))

if (import.meta.main) {
  for (const { name, text } of journeyFiles()) writeFileSync(new URL(name, import.meta.url), text)
}
