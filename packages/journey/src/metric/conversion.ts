import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const conversion: Metric = {
  name: text('Conversie, personen', 'Conversion, people'),
  meaning: text(
    'Personen met een bestelling gedeeld door alle personen in de periode',
    'People with an order divided by all people in the period',
  ),
  formula: divide('converted', 'people'),
  unit: 'rate',
  direction: 'up',
  additive: false,
  needs: ['orders'],
  moments: ['decide', 'order'],
  interval: 'wilson',
  n: 'people',
  people: 'converted',
}
