import { text } from '../language.ts'
import { fact } from './formula.ts'
import type { Metric } from './metric.ts'

export const orders: Metric = {
  name: text('Bestellingen', 'Orders'),
  meaning: text('Aantal bestellingen van bekende personen', 'Number of orders by known people'),
  formula: fact('orders'),
  unit: 'count',
  direction: 'up',
  additive: true,
  needs: ['orders'],
  moments: ['order'],
  interval: 'none',
  n: 'orders',
  people: 'buyers',
}
