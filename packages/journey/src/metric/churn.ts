import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const churn: Metric = {
  name: text('Verloop', 'Churn'),
  meaning: text(
    'Klanten 90 dagen voor het eind van de periode die aan het eind geen klant meer zijn: 180 dagen geen bestelling',
    'Customers 90 days before the end of the period who no longer are at its end: no order for 180 days',
  ),
  formula: divide('customersLost', 'customersAtStart'),
  unit: 'rate',
  direction: 'down',
  additive: false,
  needs: ['orders'],
  moments: ['use', 'return'],
  interval: 'wilson',
  n: 'customersAtStart',
  people: 'customersLost',
}
