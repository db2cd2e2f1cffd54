import { text } from '../language.ts'
import { fact } from './formula.ts'
import type { Metric } from './metric.ts'

export const downloads: Metric = {
  name: text('Downloads', 'Downloads'),
  meaning: text('Hoe vaak een bestand of app is gedownload', 'How often a file or app was downloaded'),
  formula: fact('downloads'),
  unit: 'count',
  direction: 'up',
  additive: true,
  needs: ['downloads'],
  moments: ['explore', 'compare'],
  interval: 'none',
  n: 'downloads',
  people: 'people',
}
