import { inMapOrder } from '../edit/map-order.ts'
import { type Journey, recordsOf, type WithId } from '../journey/journey.ts'
import type { Action, Card, EvidenceState } from '../journey/record.ts'
import { stageFinder } from '../journey/stage-finder.ts'
import { evidenceByRecord, supportOf } from '../journey/support.ts'

export const findingKinds = ['pain', 'opportunity'] as const
export type FindingKind = (typeof findingKinds)[number]

/** A pain point or an opportunity, with all that is linked to it. */
export interface Finding {
  id: string
  kind: FindingKind
  card: WithId<Card>
  /** Name of the stage it stands in; '' when no stage holds it. */
  stage: string
  support: EvidenceState
  /** How many sources speak about it; an assumption is no source. */
  sources: number
  actions: WithId<Action>[]
}

/** The pains and opportunities of a journey in map order. What a model only suggested is no finding of the team. */
export function findingsOf(journey: Journey): Finding[] {
  const kinds = findingLanes(journey)
  const evidence = evidenceByRecord(journey)
  const actions = recordsOf(journey, 'action')
  const stageOf = stageFinder(journey)
  return inMapOrder(journey, recordsOf(journey, 'card')).flatMap((card): Finding[] => {
    const kind = kinds.get(card.lane)
    if (!kind || card.placeholder) return []
    const sources = evidence.get(card.id) ?? []
    return [
      {
        id: card.id,
        kind,
        card,
        stage: stageOf(card)?.name ?? '',
        support: supportOf(sources),
        sources: sources.filter(({ state }) => state !== 'assumed').length,
        actions: actions.filter(({ from }) => from.includes(card.id)),
      },
    ]
  })
}

/** How many pains and opportunities are still the model's suggestion. */
export function suggestedFindings(journey: Journey): number {
  const kinds = findingLanes(journey)
  return recordsOf(journey, 'card').filter(({ lane, placeholder }) => placeholder && kinds.has(lane)).length
}

const findingLanes = (journey: Journey): Map<string, FindingKind> =>
  new Map(
    recordsOf(journey, 'lane').flatMap(({ id, content }): [string, FindingKind][] =>
      content === 'pains' ? [[id, 'pain']] : content === 'opportunities' ? [[id, 'opportunity']] : [],
    ),
  )
