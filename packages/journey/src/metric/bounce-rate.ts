import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const bounceRate: Metric = {
  name: text('Bounce', 'Bounce rate'),
  meaning: text(
    'Bezoeken van één pagina zonder verdere handeling gedeeld door bezoeken',
    'Visits of one page without a further action divided by visits',
  ),
  formula: divide('bounces', 'visits'),
  unit: 'rate',
  direction: 'down',
  additive: false,
  needs: ['pageViews'],
  moments: ['explore', 'compare'],
  interval: 'wilson',
  n: 'visits',
  people: 'people',
}
