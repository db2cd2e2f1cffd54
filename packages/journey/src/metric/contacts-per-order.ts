import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const contactsPerOrder: Metric = {
  name: text('Contacten per bestelling', 'Contacts per order'),
  meaning: text(
    'Contacten met de klantenservice gedeeld door bestellingen',
    'Customer service contacts divided by orders',
  ),
  formula: divide('contacts', 'orders'),
  unit: 'ratio',
  direction: 'down',
  additive: false,
  needs: ['support', 'orders'],
  moments: ['use'],
  interval: 'none',
  n: 'orders',
  people: 'contacts',
}
