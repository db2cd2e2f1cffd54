import { type Journey, recordsOf, type WithId } from '../journey/journey.ts'
import { type ReadStage, readThrough, stageIndex } from '../journey/reading.ts'
import type { Feeling } from '../journey/record.ts'
import { modelOf } from '../model/models.ts'

/** How many are about one persona alone or with a few others, and how many are about everyone. */
export interface PersonaCount {
  own: number
  everyone: number
}

/** What a journey, as it is, says of one persona. */
export interface PersonaAlong {
  /** The stages of the journey's own model, each with the persona's own feelings, or else those of everyone. */
  stages: { stage: ReadStage; feelings: WithId<Feeling>[]; own: boolean }[]
  cards: PersonaCount
  pains: PersonaCount
}

export function personaAlong(journey: Journey, persona: string): PersonaAlong {
  const { stages, touchpoints } = readThrough(journey, modelOf(journey.model))
  const stageOfTouchpoint = new Map(touchpoints.map(({ id, stage }) => [id, stage]))
  const stageOfFeeling = (feeling: Feeling): number | null =>
    (feeling.touchpoint !== undefined ? stageOfTouchpoint.get(feeling.touchpoint) : undefined) ??
    stageIndex(feeling, stages)
  const feelings = recordsOf(journey, 'feeling').filter(isSaidNow)
  const cards = recordsOf(journey, 'card').filter(isSaidNow)
  const painLanes = new Set(recordsOf(journey, 'lane').flatMap(({ id, content }) => (content === 'pains' ? [id] : [])))
  const isOwn = ({ personas }: { personas: readonly string[] }): boolean => personas.includes(persona)
  const counted = (records: readonly { personas: readonly string[] }[]): PersonaCount => ({
    own: records.filter(isOwn).length,
    everyone: records.filter(isForEveryone).length,
  })
  return {
    stages: stages.map((stage, index) => {
      const here = feelings.filter((feeling) => stageOfFeeling(feeling) === index)
      const own = here.filter(isOwn)
      return { stage, feelings: own.length > 0 ? own : here.filter(isForEveryone), own: own.length > 0 }
    }),
    cards: counted(cards),
    pains: counted(cards.filter(({ lane }) => painLanes.has(lane))),
  }
}

/** Said by the team of the journey as it is, instead of wished for or only suggested by the model. */
const isSaidNow = ({ only, placeholder }: Pick<Feeling, 'only' | 'placeholder'>): boolean =>
  only !== 'to-be' && placeholder !== true
const isForEveryone = ({ personas }: { personas: readonly string[] }): boolean => personas.length === 0
