import { text } from '../language.ts'
import { fact } from './formula.ts'
import type { Metric } from './metric.ts'

export const revenue: Metric = {
  name: text('Omzet', 'Revenue'),
  meaning: text(
    'Som van de waarde van alle bestellingen van bekende personen, vóór terugbetalingen',
    'Sum of the value of all orders by known people, before refunds',
  ),
  formula: fact('revenue'),
  unit: 'money',
  direction: 'up',
  additive: true,
  needs: ['orders', 'orderValues'],
  moments: ['order'],
  interval: 'none',
  n: 'valuedOrders',
  people: 'buyers',
}
