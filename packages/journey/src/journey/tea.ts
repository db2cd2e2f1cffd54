import { newJourney } from './new-journey.ts'

/** A small journey for tests, as it has just been made: four stages, with a suggestion in every cell. */
export const tea = newJourney({
  id: 'thee',
  title: 'Ik zoek thee',
  language: 'nl',
  model: 'stdc',
  audience: 'Theedrinkers',
  today: '2026-11-22',
})
