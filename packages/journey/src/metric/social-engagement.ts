import { text } from '../language.ts'
import { plus } from './formula.ts'
import type { Metric } from './metric.ts'

export const socialEngagement: Metric = {
  name: text('Reacties op sociale media', 'Social engagement'),
  meaning: text(
    'Likes, reacties, keer gedeeld en bewaard: bij advertenties volgens het platform en bij berichten als gebeurtenis',
    'Likes, comments, shares and saves: on ads as the platform reports, on posts as events',
  ),
  formula: plus('social', 'engagements'),
  unit: 'count',
  direction: 'up',
  additive: true,
  needs: ['social'],
  moments: ['need', 'notice'],
  interval: 'none',
  n: 'social',
}
