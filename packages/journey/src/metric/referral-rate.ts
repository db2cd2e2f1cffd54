import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const referralRate: Metric = {
  name: text('Aandeel aanbevolen', 'Share recommended'),
  meaning: text(
    'Nieuwe klanten die een klant noemen gedeeld door alle nieuwe klanten',
    'New customers who name a customer divided by all new customers',
  ),
  formula: divide('referred', 'newBuyers'),
  unit: 'rate',
  direction: 'up',
  additive: false,
  needs: ['orders', 'referrals'],
  moments: ['recommend'],
  interval: 'wilson',
  n: 'newBuyers',
  people: 'referred',
}
