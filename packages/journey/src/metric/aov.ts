import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const aov: Metric = {
  name: text('Gemiddelde bestelling', 'Average order value'),
  meaning: text('Omzet gedeeld door bestellingen met een bedrag', 'Revenue divided by orders with an amount'),
  formula: divide('revenue', 'valuedOrders'),
  unit: 'money',
  direction: 'up',
  additive: false,
  needs: ['orders', 'orderValues'],
  moments: ['order'],
  interval: 'none',
  n: 'valuedOrders',
  people: 'buyers',
}
