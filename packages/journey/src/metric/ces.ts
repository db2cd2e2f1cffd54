import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const ces: Metric = {
  name: text('CES', 'CES'),
  meaning: text(
    'Gemiddelde van de antwoorden op een schaal van 1 tot 7; 7 is het makkelijkst',
    'Mean of the answers on a scale of 1 to 7; 7 is easiest',
  ),
  formula: divide('cesSum', 'cesAnswers'),
  unit: 'score',
  direction: 'up',
  additive: false,
  needs: ['ces'],
  moments: ['use'],
  interval: 'mean',
  n: 'cesAnswers',
  people: 'cesAnswers',
}
