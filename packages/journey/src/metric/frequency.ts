import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const frequency: Metric = {
  name: text('Frequentie', 'Frequency'),
  meaning: text(
    'Hoe vaak iemand die we bereikten iets van ons zag',
    'How often a person we reached was shown something of ours',
  ),
  formula: divide('displays', 'exposed'),
  unit: 'ratio',
  direction: 'up',
  additive: false,
  needs: ['displays'],
  moments: ['need', 'notice'],
  interval: 'none',
  n: 'exposed',
  people: 'exposed',
}
