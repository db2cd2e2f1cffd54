import { inState, type Journey, type JourneyRecord, type LaneContent, orderKeys, recordsOf } from '@wegwijs/journey'

export interface Size {
  steps: number
  lanes: number
  cards: number
}

type Loose = Record<string, unknown>

/** What a journey's own lanes are followed by until there are enough. */
const moreLanes: readonly LaneContent[] = ['backstage', 'stakeholders', 'own', 'own', 'own', 'own']

/**
 * The journey as a large team would have drawn it: the same stages, with so many steps, lanes and cards in all. Every step
 * has a touchpoint and a feeling, every card the evidence it had; all words are those of the journey itself.
 */
export function blownUp(whole: Journey, id: string, size: Size): Journey {
  const journey = inState(whole, 'as-is')
  const { example: _example, family: _family, ...properties } = journey
  const stages = recordsOf(journey, 'stage')
  const touchpoints = recordsOf(journey, 'touchpoint')
  const lanes = recordsOf(journey, 'lane')
  const said = Map.groupBy(recordsOf(journey, 'card'), (card) => lanes.find((lane) => lane.id === card.lane)!.content)
  const evidence = new Map(recordsOf(journey, 'evidence').map((each) => [each.for, each]))

  const contents = [...lanes.map(({ content }) => content), ...moreLanes].slice(0, size.lanes)
  const cardLanes = contents.flatMap((content, lane) => (content === 'feelings' ? [] : [lane]))
  const stageOf = (step: number) => stages[Math.floor((step * stages.length) / size.steps)]!
  const place = (step: number): Loose => {
    const { id: stage, moments } = stageOf(step)
    return { stage, step: `step-${step}`, moment: moments[0]! }
  }
  const perStep = (make: (step: number) => Loose): Loose[] =>
    Array.from({ length: size.steps }, (_, step) => make(step))
  const cards = Array.from({ length: size.cards }, (_, index) => {
    const lane = cardLanes[index % cardLanes.length]!
    const {
      touchpoint: _on,
      answers: _answers,
      ...card
    } = turn(said.get(contents[lane]!) ?? [...said.values()].flat(), index)
    const step = Math.floor(index / cardLanes.length) % size.steps
    return { ...card, ...place(step), lane: `lane-${lane}` }
  })
  return {
    ...properties,
    id,
    records: {
      ...numbered(
        'lane',
        contents.map((content, lane) => ({ kind: 'lane', content, ...(content === 'own' && { name: `${lane + 1}` }) })),
      ),
      ...numbered(
        'step',
        perStep((step) => ({ kind: 'step', stage: stageOf(step).id, name: turn(touchpoints, step).name })),
      ),
      ...numbered(
        'touchpoint',
        perStep((step) => ({ ...turn(touchpoints, step), ...place(step) })),
      ),
      ...numbered(
        'feeling',
        perStep((step) => ({
          ...turn(recordsOf(journey, 'feeling'), step),
          ...place(step),
          touchpoint: `touchpoint-${step}`,
        })),
      ),
      ...numbered('card', cards),
      ...numbered(
        'evidence',
        cards.flatMap(({ id }, index) => (evidence.has(id) ? [{ ...evidence.get(id)!, for: `card-${index}` }] : [])),
      ),
      ...Object.fromEntries(
        Object.entries(journey.records).filter(([, { kind }]) => kind === 'stage' || kind === 'persona'),
      ),
    },
  }
}

/** Each in its turn, and then from the start again. */
const turn = <T>(items: readonly T[], index: number): T => items[index % items.length]!

/** Records of one kind in the order given, under their own numbers. */
function numbered(kind: string, records: readonly object[]): Journey['records'] {
  const keys = orderKeys(records.length)
  return Object.fromEntries(
    records.map((record, index) => {
      const { id: _id, ...fields } = record as Loose
      return [`${kind}-${index}`, { ...fields, order: keys[index] } as JourneyRecord]
    }),
  )
}
