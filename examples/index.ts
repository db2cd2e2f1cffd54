export { type EbikeBatch, ebikeEvents } from './ebike/generate.ts'
export { ebikeJourneys } from './ebike/journeys.ts'
