import type { Language } from '../language.ts'
import type { Market, ModelId, ModelStage } from '../model/model.ts'
import { modelOf } from '../model/models.ts'
import { type TouchpointType, touchpointTypes } from '../model/touchpoint-type.ts'
import { type EmptyJourney, emptyJourney } from './empty-journey.ts'
import { inOrder, type Unordered } from './in-order.ts'
import type { Journey } from './journey.ts'
import { placeholderLanes, placeholderText } from './placeholder.ts'
import type { Card, Feeling, Lane, LaneContent, Stage, Touchpoint } from './record.ts'

/** What a team decides before there is a map. */
export interface NewJourney extends EmptyJourney {
  audience: string
  /** Consumers are met elsewhere than organisations, and have other words for the same stage. */
  market?: Market | undefined
}

const lanes: readonly LaneContent[] = ['actions', 'thoughts', 'needs', 'feelings', 'pains', 'opportunities']
const TOUCHPOINTS_PER_STAGE = 2

/** A filled map to start from: the model's stages, with placeholders that say what belongs where. */
export function newJourney({ model, language, market, ...start }: NewJourney): Journey {
  const stages = modelOf(model).stages.map((stage) => (market === 'b2c' ? { ...stage, ...stage.forConsumers } : stage))
  return {
    ...emptyJourney({ ...start, model, language }),
    records: Object.fromEntries([
      ...inOrder(stages.map((stage) => [stage.id, stageRecord(stage, language)])),
      ...inOrder(lanes.map((content): Unordered<Lane> => [laneId(content), { kind: 'lane', content }])),
      ...inOrder(stages.flatMap((stage) => touchpoints(stage, language))),
      ...inOrder(stages.flatMap((stage) => cards(stage, model, language))),
      ...inOrder(stages.map((stage) => [`${stage.id}-feeling-1`, feeling(stage)])),
    ]),
  }
}

const laneId = (content: LaneContent): string => `lane-${content}`

const stageRecord = (stage: ModelStage, language: Language): Omit<Stage, 'order'> => ({
  kind: 'stage',
  name: stage.name[language],
  question: stage.question[language],
  moments: [...stage.moments],
  ...(stage.rule ? { rule: stage.rule } : {}),
})

function touchpoints(stage: ModelStage, language: Language): Unordered<Touchpoint>[] {
  return stage.touchpointTypes.slice(0, TOUCHPOINTS_PER_STAGE).map((typeId, index) => {
    const type: TouchpointType = touchpointTypes[typeId]
    return [
      `${stage.id}-touchpoint-${index + 1}`,
      {
        kind: 'touchpoint',
        name: type.name[language],
        type: typeId,
        stage: stage.id,
        moment: type.moment,
        presence: type.presence,
        media: type.media,
        channel: type.channel[language],
        owner: '',
        department: '',
        message: '',
        proof: '',
        callToAction: '',
        rule: type.suggestion,
        placeholder: true,
      },
    ]
  })
}

const cards = (stage: ModelStage, model: ModelId, language: Language): Unordered<Card>[] =>
  placeholderLanes.map((lane) => [
    `${stage.id}-${lane}-1`,
    {
      kind: 'card',
      lane: laneId(lane),
      stage: stage.id,
      moment: stage.moments[0]!,
      personas: [],
      text: placeholderText(lane, stage.moments[0]!, model)[language],
      placeholder: true,
    },
  ])

const feeling = (stage: ModelStage): Omit<Feeling, 'order'> => ({
  kind: 'feeling',
  stage: stage.id,
  moment: stage.moments[0]!,
  personas: [],
  assumed: 0,
  emotion: '',
  placeholder: true,
})
