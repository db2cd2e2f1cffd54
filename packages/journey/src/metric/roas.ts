import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const roas: Metric = {
  name: text('ROAS', 'ROAS'),
  meaning: text(
    'Omzet na een betaald kanaal (het laatste niet-directe in 90 dagen) gedeeld door advertentiekosten',
    'Revenue after a paid channel (the last non-direct one in 90 days) divided by ad cost',
  ),
  formula: divide('paidRevenue', 'cost'),
  unit: 'ratio',
  direction: 'up',
  additive: false,
  needs: ['adSpend', 'orders', 'orderValues', 'channels'],
  moments: ['decide', 'order'],
  interval: 'none',
  n: 'paidOrders',
  people: 'buyers',
}
