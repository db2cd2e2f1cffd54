import { text } from '../language.ts'
import { fact } from './formula.ts'
import type { Metric } from './metric.ts'

export const reach: Metric = {
  name: text('Bereik', 'Reach'),
  meaning: text(
    'Verschillende personen die iets van ons te zien kregen; bereik van twee campagnes of dagen telt nooit op',
    'Distinct people who were shown something of ours; the reach of two campaigns or days never adds up',
  ),
  formula: fact('exposed'),
  unit: 'people',
  direction: 'up',
  additive: false,
  needs: ['displays'],
  moments: ['need', 'notice'],
  interval: 'none',
  n: 'displays',
  people: 'exposed',
}
