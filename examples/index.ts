export { type EbikeBatch, ebikeEvents } from './ebike/generate.ts'
export { ebikeJourneys } from './ebike/journeys.ts'
export { ebikeSearches } from './ebike/searches.ts'
export { type TruthId, truths as ebikeTruths } from './ebike/truths.ts'

/** Files to import or to try out. */
export const exampleFiles = {
  /** Sixty rows as a small Dutch shop would export them: semicolons, decimal commas, day first. */
  start: new URL('start/events.csv', import.meta.url),
  onlineRetail: new URL('online-retail/orders.csv', import.meta.url),
  onlineRetailMapping: new URL('online-retail/orders.mapping.json', import.meta.url),
  ebikeDutch: new URL('ebike/ebike-nl.journey.json', import.meta.url),
  ebikeEnglish: new URL('ebike/ebike-en.journey.json', import.meta.url),
}
