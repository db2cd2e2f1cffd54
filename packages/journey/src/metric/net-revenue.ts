import { text } from '../language.ts'
import { minus } from './formula.ts'
import type { Metric } from './metric.ts'

export const netRevenue: Metric = {
  name: text('Netto-omzet', 'Net revenue'),
  meaning: text('Omzet min terugbetalingen', 'Revenue minus refunds'),
  formula: minus('revenue', 'refunds'),
  unit: 'money',
  direction: 'up',
  additive: true,
  needs: ['orders', 'orderValues'],
  moments: ['order'],
  interval: 'none',
  n: 'valuedOrders',
  people: 'buyers',
}
