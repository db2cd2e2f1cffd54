import { type Card, type Evidence, type LaneContent, type Mark, strongestOf, type WithId } from '@wegwijs/journey'
import type { MapView } from '../actions/map-view.ts'
import { type DrawnMap, evidenceStateOf } from '../data/drawn-map.ts'
import type { Span } from '../data/layout.ts'
import { fadesUnder } from '../data/map-filter.ts'
import type { HintId } from './seen-hints.ts'

/** All that a card's box shows, so that a box is drawn again only when one of these changed. */
export interface Face {
  card: WithId<Card>
  content: LaneContent
  evidence: WithId<Evidence> | undefined
  /** Whom it is about, when it is not about everybody. */
  personas: string
  faded: boolean
  hint: HintId | undefined
  mark: Mark | undefined
  /** Whether the card can be made to cover more columns. */
  canStretch: boolean
}

/** What the cards of a lane show. */
export function facesIn(
  { map, filter, marks }: MapView,
  content: LaneContent,
): (card: WithId<Card>, columns: Span) => Face {
  const fades = fadesUnder(filter)
  const spots = map.journey.example ? spotsOf(map) : { pain: undefined, contradicted: undefined }
  return (card, columns) => {
    const evidence = map.evidence.get(card.id)
    const about = map.personas.filter(({ id }) => card.personas.includes(id))
    return {
      card,
      content,
      evidence: strongestOf(evidence),
      personas: about.length < map.personas.length ? about.map(({ name }) => name).join('\n') : '',
      faded: fades(map, card, columns),
      hint: card.id === spots.pain ? 'pain' : card.id === spots.contradicted ? 'contradicted' : undefined,
      mark: marks.get(card.id),
      canStretch: map.own,
    }
  }
}

/** Where the example points something out: its largest pain, and the first card the numbers contradict. */
function spotsOf(map: DrawnMap): { pain: string | undefined; contradicted: string | undefined } {
  const placed = map.lanes.flatMap(({ lane, cards }) => cards.map((card) => ({ lane, card })))
  return {
    pain: placed.find(({ lane, card }) => lane.content === 'pains' && card.ringed)?.card.id,
    contradicted: placed.find(({ card }) => evidenceStateOf(map, card.id) === 'contradicted')?.card.id,
  }
}
