import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const cpa: Metric = {
  name: text('CPA', 'CPA'),
  meaning: text(
    'Advertentiekosten gedeeld door personen met een eerste bestelling in de periode; alle kosten over alle nieuwe klanten',
    'Ad cost divided by people with a first order in the period; all cost over all new customers',
  ),
  formula: divide('cost', 'newBuyers'),
  unit: 'money',
  direction: 'down',
  additive: false,
  needs: ['adSpend', 'orders'],
  moments: ['decide', 'order'],
  interval: 'none',
  n: 'newBuyers',
  people: 'newBuyers',
}
