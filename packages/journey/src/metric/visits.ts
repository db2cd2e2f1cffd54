import { text } from '../language.ts'
import { fact } from './formula.ts'
import type { Metric } from './metric.ts'

export const visits: Metric = {
  name: text('Bezoeken', 'Visits'),
  meaning: text(
    'Bezoeken aan website of app, sessies dus: een half uur zonder gebeurtenis begint een nieuw bezoek',
    'Visits to website or app (sessions): half an hour without an event begins a new one',
  ),
  formula: fact('visits'),
  unit: 'count',
  direction: 'up',
  additive: true,
  needs: ['pageViews'],
  moments: ['notice', 'explore'],
  interval: 'none',
  n: 'visits',
  people: 'people',
}
