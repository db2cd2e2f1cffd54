import { text } from '../language.ts'
import { fact } from './formula.ts'
import type { Metric } from './metric.ts'

export const signUps: Metric = {
  name: text('Aanmeldingen', 'Sign-ups'),
  meaning: text(
    'Verschillende personen die zich aanmeldden voor nieuwsbrief, account of proef',
    'Distinct people who signed up for a newsletter, account or trial',
  ),
  formula: fact('signUps'),
  unit: 'people',
  direction: 'up',
  additive: false,
  needs: ['signUps'],
  moments: ['explore', 'compare', 'try'],
  interval: 'none',
  n: 'signUps',
  people: 'signUps',
}
