export { History } from './history.ts'
export { type Change, LiveJourney, merged } from './live-journey.ts'
