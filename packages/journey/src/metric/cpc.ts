import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const cpc: Metric = {
  name: text('Kosten per klik', 'Cost per click'),
  meaning: text('Advertentiekosten gedeeld door klikken', 'Ad cost divided by clicks'),
  formula: divide('cost', 'clicks'),
  unit: 'money',
  direction: 'down',
  additive: false,
  needs: ['adSpend'],
  moments: ['notice', 'explore'],
  interval: 'none',
  n: 'clicks',
}
