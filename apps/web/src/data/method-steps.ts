import { type Journey, recordsOf } from '@wegwijs/journey'

export const methodSteps = ['scope', 'data', 'map', 'prioritise', 'experiment', 'embed'] as const
export type MethodStep = (typeof methodSteps)[number]

/** Which of the six steps a team has taken, read from what stands in the journey. */
export function stepsTaken(journey: Journey, hasEvents: boolean): Record<MethodStep, boolean> {
  const cards = recordsOf(journey, 'card')
  const actions = recordsOf(journey, 'action')
  const made = [...cards, ...recordsOf(journey, 'touchpoint')].filter(({ placeholder }) => !placeholder)
  return {
    scope: journey.scope.audience !== '' && journey.scope.useCase !== '',
    data: hasEvents || recordsOf(journey, 'evidence').some(({ state }) => state !== 'assumed'),
    map: recordsOf(journey, 'persona').length > 0 && made.length >= 3,
    prioritise: cards.some(({ ringed }) => ringed),
    experiment: actions.some(({ owner, due }) => owner !== '' && due !== undefined),
    embed: journey.review.next !== undefined && recordsOf(journey, 'kpi').some(({ target }) => target !== undefined),
  }
}
