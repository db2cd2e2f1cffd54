import { text } from '../language.ts'
import { divide } from './formula.ts'
import type { Metric } from './metric.ts'

export const stepConversion: Metric = {
  name: text('Doorstroom', 'Step conversion'),
  meaning: text(
    'Personen die later in de volgende fase komen gedeeld door personen in deze fase',
    'People who later reach the next stage divided by people in this stage',
  ),
  formula: divide('wentOn', 'reached'),
  unit: 'rate',
  direction: 'up',
  additive: false,
  needs: ['events'],
  moments: [],
  interval: 'wilson',
  n: 'reached',
  people: 'reached',
}
