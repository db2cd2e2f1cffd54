import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const csat: Metric = {
  name: text('CSAT', 'CSAT'),
  meaning: text('Aandeel antwoorden 4 of 5 op een schaal van 1 tot 5', 'Share of answers 4 or 5 on a scale of 1 to 5'),
  formula: divide('csatSatisfied', 'csatAnswers'),
  unit: 'rate',
  direction: 'up',
  additive: false,
  needs: ['csat'],
  moments: ['receive', 'use'],
  interval: 'wilson',
  n: 'csatAnswers',
  people: 'csatAnswers',
}
