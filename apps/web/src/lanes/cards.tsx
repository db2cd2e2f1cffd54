import type { Card, LaneContent, WithId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../actions/map-view.ts'
import { type DrawnLane, type DrawnMap, evidenceStateOf, strongestEvidence } from '../data/drawn-map.ts'
import { useFormats } from '../language/provider.tsx'
import { classes } from '../ui/classes.ts'
import { EvidenceMark } from '../ui/evidence-mark.tsx'
import { Hint } from './hint.tsx'
import { Cell, newIn, Row } from './row.tsx'
import { Tile } from './tile.tsx'

/** A lane of cards: what the customer does, thinks, needs, suffers from, or what could be better. */
export function CardLane({ lane, cards }: DrawnLane) {
  const t = useTranslations('map')
  const view = useMapView()
  const name = lane.name ?? t(`lane.${lane.content}`)
  const spots = spotsOf(view.map)
  return (
    <Row name={name} edit={lane.id}>
      {view.map.stages.map((stage, index) => (
        <Cell
          key={stage.id}
          add={{
            label: t('add.card', { lane: name, stage: stage.name }),
            selection: newIn(view, 'card', index, lane.id),
          }}
        >
          <div className="grid grid-cols-1 items-start gap-1.5 @[25rem]:grid-cols-2">
            {cards[index]!.map((card) => (
              <div key={card.id} className="relative min-w-0 only:col-span-full">
                <CardTile card={card} content={lane.content} />
                {card.id === spots.pain && <Hint about="pain" />}
                {card.id === spots.contradicted && <Hint about="contradicted" />}
              </div>
            ))}
          </div>
        </Cell>
      ))}
    </Row>
  )
}

function CardTile({ card, content }: { card: WithId<Card>; content: LaneContent }) {
  const { map, fades } = useMapView()
  const state = evidenceStateOf(map, card.id)
  const personas = map.personas.filter(({ id }) => card.personas.includes(id))
  return (
    <Tile
      opens={{ show: 'record', kind: 'card', id: card.id }}
      title={card.text}
      look={lookOf(card, content)}
      faded={fades(card.personas, state)}
    >
      <span className="flex items-start gap-1.5">
        <span className="pt-0.75 leading-none">
          <EvidenceMark state={state} />
        </span>
        <span className={classes('line-clamp-3 min-w-0 flex-1', card.ringed && 'font-semibold')}>{card.text}</span>
        {personas.length > 0 && personas.length < map.personas.length && (
          <span className="flex gap-0.5">
            {personas.map(({ id, name }) => (
              <span
                key={id}
                title={name}
                className="grid size-4.5 place-items-center rounded-full bg-sunken text-2xs font-semibold text-muted not-italic"
              >
                <span aria-hidden="true">{name.charAt(0)}</span>
                <span className="sr-only">{name}</span>
              </span>
            ))}
          </span>
        )}
      </span>
      <CardFacts card={card} />
    </Tile>
  )
}

/** The quiet line under a card: what it rests on, and what it is worth against what it costs. */
function CardFacts({ card }: { card: WithId<Card> }) {
  const t = useTranslations('map')
  const formats = useFormats()
  const evidence = strongestEvidence(useMapView().map, card.id)
  const effort =
    card.impact !== undefined && card.effort !== undefined
      ? t('card.effort', { impact: String(card.impact), effort: String(card.effort) })
      : null
  const basis = card.placeholder
    ? t('card.placeholder')
    : evidence && evidence.state !== 'assumed'
      ? evidence.source
      : null
  const counted = evidence && evidence.state !== 'researched' && evidence.n ? evidence.n : undefined
  if (!basis && !effort) return null
  return (
    <span className="flex justify-between gap-2 pt-0.5 pl-4.75 text-2xs text-muted">
      <span className="truncate">{basis}</span>
      <span className="whitespace-nowrap">
        {effort ?? (counted !== undefined && t('feeling.n', { n: formats.compact(counted) }))}
      </span>
    </span>
  )
}

/** Where the example points something out: its largest pain, and the first card the numbers contradict. */
function spotsOf(map: DrawnMap): { pain: string | undefined; contradicted: string | undefined } {
  const placed = map.lanes.flatMap(({ lane, cards }) => cards.flat().map((card) => ({ lane, card })))
  return {
    pain: placed.find(({ lane, card }) => lane.content === 'pains' && card.ringed)?.card.id,
    contradicted: placed.find(({ card }) => evidenceStateOf(map, card.id) === 'contradicted')?.card.id,
  }
}

function lookOf(card: Card, content: LaneContent) {
  if (card.placeholder) return 'placeholder'
  if (content === 'pains') return card.ringed ? 'ringedPain' : 'pain'
  if (content === 'opportunities') return card.ringed ? 'ringedGain' : 'gain'
  return 'plain'
}
