import type { Language, Text } from '../language.ts'
import { text } from '../language.ts'
import type { ModelId, ModelStage } from '../model/model.ts'
import { modelOf } from '../model/models.ts'
import { type TouchpointType, touchpointTypes } from '../model/touchpoint-type.ts'
import { CURRENT_VERSION, type Journey } from './journey.ts'
import { orderKeys } from './order-key.ts'
import { placeholderLanes, placeholderText } from './placeholder.ts'
import type { Card, Feeling, JourneyRecord, Lane, LaneContent, Stage, Touchpoint } from './record.ts'

/** What a team decides before there is a map. */
export interface NewJourney {
  id: string
  title: string
  language: Language
  model: ModelId
  organisation?: string
  /** The most important customer, in a sentence. */
  audience: string
  /** YYYY-MM-DD. */
  today: string
}

const lanes: readonly LaneContent[] = ['actions', 'thoughts', 'needs', 'feelings', 'pains', 'opportunities']
const TOUCHPOINTS_PER_STAGE = 2

const reviewTriggers: readonly Text[] = [
  text('nieuw product of nieuwe dienst', 'new product or service'),
  text('vernieuwde website of winkel', 'rebuilt website or shop'),
  text('verandering in de markt of in gedrag', 'change in the market or in behaviour'),
]

/** A filled map to start from: the model's stages, with placeholders that say what belongs where. */
export function newJourney({ id, title, language, model, organisation, audience, today }: NewJourney): Journey {
  const { stages } = modelOf(model)
  return {
    format: 'wegwijs.journey',
    version: CURRENT_VERSION,
    id,
    title,
    organisation: organisation ?? '',
    language,
    model,
    scope: { audience, useCase: '', channels: [] },
    owner: '',
    status: 'draft',
    review: { next: yearAfter(today), everyMonths: 12, triggers: reviewTriggers.map((trigger) => trigger[language]) },
    records: Object.fromEntries([
      ...inOrder(stages.map((stage) => [stage.id, stageRecord(stage, language)])),
      ...inOrder(lanes.map((content): Unordered<Lane> => [laneId(content), { kind: 'lane', content }])),
      ...inOrder(stages.flatMap((stage) => touchpoints(stage, language))),
      ...inOrder(stages.flatMap((stage) => cards(stage, language))),
      ...inOrder(stages.map((stage) => [`${stage.id}-feeling-1`, feeling(stage)])),
    ]),
  }
}

/** A record with its id that has no place among its kind yet. */
type Unordered<R extends JourneyRecord> = [id: string, record: Omit<R, 'order'>]

function inOrder<R extends JourneyRecord>(records: Unordered<R>[]): [string, R][] {
  const keys = orderKeys(records.length)
  return records.map(([id, record], index) => [id, { ...record, order: keys[index]! } as R])
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

const cards = (stage: ModelStage, language: Language): Unordered<Card>[] =>
  placeholderLanes.map((lane) => [
    `${stage.id}-${lane}-1`,
    {
      kind: 'card',
      lane: laneId(lane),
      stage: stage.id,
      moment: stage.moments[0]!,
      personas: [],
      text: placeholderText(lane, stage.moments[0]!)[language],
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

/** The same day next year; 29 February becomes the 28th. */
function yearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return next.endsWith('-02-29') ? next.replace(/29$/, '28') : next
}
