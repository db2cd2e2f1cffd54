import { text } from '../language.ts'
import { fact } from './formula.ts'
import type { Metric } from './metric.ts'

export const adReach: Metric = {
  name: text('Bereik van advertenties', 'Ad reach'),
  meaning: text(
    'Verschillende personen die een advertentie zagen, volgens het platform; alleen als één regel dat zegt, want bereik telt niet op',
    'Distinct people who saw an ad, as the platform reports; only when a single row says so, because reach does not add up',
  ),
  formula: fact('platformReach'),
  unit: 'people',
  direction: 'up',
  additive: false,
  needs: ['adSpend'],
  moments: ['need', 'notice'],
  interval: 'none',
  n: 'spendRows',
}
