import { text } from '../language.ts'
import { fact } from './formula.ts'
import type { Metric } from './metric.ts'

export const referrals: Metric = {
  name: text('Aanbevelingen', 'Referrals'),
  meaning: text(
    'Nieuwe klanten die een klant noemen die hen erop bracht',
    'New customers who name a customer who put them on to us',
  ),
  formula: fact('referred'),
  unit: 'people',
  direction: 'up',
  additive: false,
  needs: ['orders', 'referrals'],
  moments: ['recommend'],
  interval: 'none',
  n: 'newBuyers',
  people: 'referred',
}
