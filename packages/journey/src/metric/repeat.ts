import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const repeat: Metric = {
  name: text('Herhaalaankoop', 'Repeat purchase'),
  meaning: text(
    'Klanten die binnen 90 dagen na hun eerste bestelling opnieuw bestelden, van wie die 90 dagen in de periode voorbij gingen',
    'Customers who ordered again within 90 days of their first order, of those whose 90 days ended in the period',
  ),
  formula: divide('orderedAgain', 'firstOrders'),
  unit: 'rate',
  direction: 'up',
  additive: false,
  needs: ['orders'],
  moments: ['return'],
  interval: 'wilson',
  n: 'firstOrders',
  people: 'firstOrders',
}
