import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const clv: Metric = {
  name: text('Klantwaarde tot nu toe', 'Customer value so far'),
  meaning: text(
    'Omzet min terugbetalingen van alle klanten tot het eind van de periode, gedeeld door die klanten',
    'Revenue minus refunds of all customers up to the end of the period, divided by those customers',
  ),
  formula: divide('lifetimeRevenue', 'customers'),
  unit: 'money',
  direction: 'up',
  additive: false,
  needs: ['orders', 'orderValues'],
  moments: ['return'],
  interval: 'none',
  n: 'customers',
  people: 'customers',
}
