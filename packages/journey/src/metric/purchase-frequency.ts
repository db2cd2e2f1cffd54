import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const purchaseFrequency: Metric = {
  name: text('Koopfrequentie', 'Purchase frequency'),
  meaning: text(
    'Bestellingen gedeeld door personen met een bestelling in dezelfde periode',
    'Orders divided by people with an order in the same period',
  ),
  formula: divide('orders', 'buyers'),
  unit: 'ratio',
  direction: 'up',
  additive: false,
  needs: ['orders'],
  moments: ['return'],
  interval: 'none',
  n: 'buyers',
  people: 'buyers',
}
