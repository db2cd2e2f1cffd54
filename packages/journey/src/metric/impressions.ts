import { text } from '../language.ts'
import { fact } from './formula.ts'
import type { Metric } from './metric.ts'

export const impressions: Metric = {
  name: text('Vertoningen', 'Impressions'),
  meaning: text(
    'Hoe vaak advertenties zijn getoond, volgens het advertentieplatform',
    'How often ads were shown, as the ad platform reports',
  ),
  formula: fact('impressions'),
  unit: 'count',
  direction: 'up',
  additive: true,
  needs: ['adSpend'],
  moments: ['need', 'notice'],
  interval: 'none',
  n: 'spendRows',
}
