import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const retention: Metric = {
  name: text('Behoud', 'Retention'),
  meaning: text(
    'Klanten aan het begin van de laatste 90 dagen die aan het eind nog klant zijn; klant is wie in de 180 dagen ervoor bestelde',
    'Customers at the start of the last 90 days who still are at the end; a customer ordered in the 180 days before',
  ),
  formula: divide('customersKept', 'customersAtStart'),
  unit: 'rate',
  direction: 'up',
  additive: false,
  needs: ['orders'],
  moments: ['use', 'return'],
  interval: 'wilson',
  n: 'customersAtStart',
  people: 'customersAtStart',
}
