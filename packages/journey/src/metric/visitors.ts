import { text } from '../language.ts'
import { fact } from './formula.ts'
import type { Metric } from './metric.ts'

export const visitors: Metric = {
  name: text('Bezoekers', 'Visitors'),
  meaning: text('Verschillende personen met minstens één gebeurtenis', 'Distinct people with at least one event'),
  formula: fact('people'),
  unit: 'people',
  direction: 'up',
  additive: false,
  needs: ['events'],
  moments: ['notice', 'explore'],
  interval: 'none',
  n: 'people',
  people: 'people',
}
