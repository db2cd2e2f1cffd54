import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const ctr: Metric = {
  name: text('CTR', 'CTR'),
  meaning: text(
    'Klikken op advertenties gedeeld door vertoningen, beide van hetzelfde platform',
    'Ad clicks divided by impressions, both from the same platform',
  ),
  formula: divide('clicks', 'impressions'),
  unit: 'rate',
  direction: 'up',
  additive: false,
  needs: ['adSpend'],
  moments: ['notice', 'explore'],
  interval: 'wilson',
  n: 'impressions',
}
