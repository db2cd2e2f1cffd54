import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const retention: Metric = {
  name: text('Behoud', 'Retention'),
  meaning: text(
    'Klanten 90 dagen voor het eind van de periode die aan het eind nog klant zijn; klant is wie in de 180 dagen ervoor bestelde',
    'Customers 90 days before the end of the period who still are at its end; a customer ordered in the 180 days before',
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
