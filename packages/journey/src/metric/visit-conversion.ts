import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const visitConversion: Metric = {
  name: text('Conversie, bezoeken', 'Conversion, visits'),
  meaning: text('Bezoeken met een bestelling gedeeld door alle bezoeken', 'Visits with an order divided by all visits'),
  formula: divide('orderingVisits', 'visits'),
  unit: 'rate',
  direction: 'up',
  additive: false,
  needs: ['orders', 'pageViews'],
  moments: ['decide', 'order'],
  interval: 'wilson',
  n: 'visits',
  people: 'buyers',
}
