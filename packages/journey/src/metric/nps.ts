import { text } from '../language.ts'
import { divide, minus, times } from './formula.ts'
import type { Metric } from './metric.ts'

export const nps: Metric = {
  name: text('NPS', 'NPS'),
  meaning: text(
    '100 × (promotors 9–10 − criticasters 0–6) / antwoorden',
    '100 × (promoters 9–10 − detractors 0–6) / answers',
  ),
  formula: times(100, divide(minus('promoters', 'detractors'), 'npsAnswers')),
  unit: 'nps',
  direction: 'up',
  additive: false,
  needs: ['nps'],
  moments: ['receive', 'use', 'recommend'],
  interval: 'nps',
  n: 'npsAnswers',
  people: 'npsAnswers',
}
