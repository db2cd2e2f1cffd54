import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const churn: Metric = {
  name: text('Verloop', 'Churn'),
  meaning: text(
    'Klanten aan het begin van de laatste 90 dagen die aan het eind geen klant meer zijn',
    'Customers at the start of the last 90 days who no longer are at the end',
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
