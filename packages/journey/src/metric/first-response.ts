import { text } from '../language.ts'
import { fact } from './formula.ts'
import type { Metric } from './metric.ts'

export const firstResponse: Metric = {
  name: text('Eerste reactie', 'First response'),
  meaning: text(
    'Mediane tijd tussen vraag en eerste reactie van de klantenservice',
    'Median time between a question and the first reply of customer service',
  ),
  formula: fact('replySeconds'),
  unit: 'seconds',
  direction: 'down',
  additive: false,
  needs: ['support', 'replies'],
  moments: ['use'],
  interval: 'none',
  n: 'firstReplies',
  people: 'contacts',
}
