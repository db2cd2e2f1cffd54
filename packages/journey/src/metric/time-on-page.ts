import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const timeOnPage: Metric = {
  name: text('Tijd op pagina', 'Time on page'),
  meaning: text(
    'Gemiddelde tijd op een pagina: gemeten aandacht waar die er is, anders de tijd tot de volgende pagina',
    'Mean time on a page: measured attention where there is any, else the time until the next page',
  ),
  formula: divide('viewSeconds', 'timedViews'),
  unit: 'seconds',
  direction: 'up',
  additive: false,
  needs: ['pageViews'],
  moments: ['explore', 'compare'],
  interval: 'none',
  n: 'timedViews',
  people: 'people',
}
