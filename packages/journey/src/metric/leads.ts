import { text } from '../language.ts'
import { fact } from './formula.ts'
import type { Metric } from './metric.ts'

export const leads: Metric = {
  name: text('Leads', 'Leads'),
  meaning: text(
    'Verschillende personen die contactgegevens achterlieten',
    'Distinct people who left their contact details',
  ),
  formula: fact('leads'),
  unit: 'people',
  direction: 'up',
  additive: false,
  needs: ['leads'],
  moments: ['compare', 'try'],
  interval: 'none',
  n: 'leads',
  people: 'leads',
}
