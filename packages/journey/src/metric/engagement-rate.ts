import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const engagementRate: Metric = {
  name: text('Betrokkenheid', 'Engagement rate'),
  meaning: text(
    'Bezoeken van meer dan 10 seconden, met twee of meer pagina’s of met een bestelling, lead of aanmelding, gedeeld door bezoeken',
    'Visits longer than 10 seconds, with two or more pages or with an order, lead or sign-up, divided by visits',
  ),
  formula: divide('engagedVisits', 'visits'),
  unit: 'rate',
  direction: 'up',
  additive: false,
  needs: ['pageViews'],
  moments: ['explore', 'compare'],
  interval: 'wilson',
  n: 'visits',
  people: 'people',
}
