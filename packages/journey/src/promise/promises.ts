import { columnOf, columnsOf, type Placed } from '../edit/columns.ts'
import { inMapOrder } from '../edit/map-order.ts'
import { type Journey, recordsOf, type WithId } from '../journey/journey.ts'
import { type ReadStage, stagesOf } from '../journey/reading.ts'
import type { Card, Touchpoint } from '../journey/record.ts'
import { modelOf } from '../model/models.ts'

/** What a need lacks first: without a proposition there is nothing to prove. */
export type Gap = 'proposition' | 'proof'

export const gapOf = ({ proposition, proof }: Pick<Card, 'proposition' | 'proof'>): Gap | null =>
  !proposition?.trim() ? 'proposition' : !proof?.trim() ? 'proof' : null

/** The needs of customers in a stage, and how many of them lack what. */
export interface StageNeeds {
  stage: ReadStage
  needs: WithId<Card>[]
  gaps: Record<Gap, number>
}

/** The needs on the map, stage by stage in the journey's own model; what the model only suggested is left out. */
export function needsByStage(journey: Journey): StageNeeds[] {
  const lanes = new Set(recordsOf(journey, 'lane').flatMap(({ id, content }) => (content === 'needs' ? [id] : [])))
  const cards = recordsOf(journey, 'card').filter(({ lane, placeholder }) => lanes.has(lane) && !placeholder)
  const needs = inMapOrder(journey, cards)
  return stagesOf(journey, modelOf(journey.model)).map((stage) => {
    const here = needs.filter((need) => stageOn(journey, need) === stage.id)
    const lacking = (gap: Gap): number => here.filter((need) => gapOf(need) === gap).length
    return { stage, needs: here, gaps: { proposition: lacking('proposition'), proof: lacking('proof') } }
  })
}

/** What one channel says: per stage the touchpoints where it does. */
export interface ChannelMessages {
  /** '' for touchpoints of no channel. */
  channel: string
  stages: WithId<Touchpoint>[][]
}

/**
 * What each channel says in each stage, in the order of the map. A channel is one however it is capitalised; a
 * touchpoint of several (“website, search”) speaks in each.
 */
export function messagesByChannel(journey: Journey): ChannelMessages[] {
  const stages = stagesOf(journey, modelOf(journey.model))
  const placed = recordsOf(journey, 'touchpoint')
    .map((touchpoint) => ({ touchpoint, stage: stages.findIndex(({ id }) => id === stageOn(journey, touchpoint)) }))
    .filter(({ stage }) => stage >= 0)
    .sort((a, b) => a.stage - b.stage)
  const spoken = placed.flatMap((each) => channelsOf(each.touchpoint).map((channel) => ({ ...each, channel })))
  return [...Map.groupBy(spoken, ({ channel }) => channel.toLowerCase())]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([, found]) => ({
      channel: found[0]!.channel,
      stages: stages.map((_, index) =>
        found.filter(({ stage }) => stage === index).map(({ touchpoint }) => touchpoint),
      ),
    }))
}

function channelsOf({ channel }: Touchpoint): string[] {
  const channels = channel.split(',').flatMap((each) => each.trim() || [])
  return channels.length > 0 ? [...new Set(channels)] : ['']
}

function stageOn(journey: Journey, placed: Placed): string | undefined {
  const range = columnOf(journey, placed)
  return range ? columnsOf(journey)[range.from]?.stage : undefined
}
