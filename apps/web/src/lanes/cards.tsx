import {
  type Card,
  columnsOf,
  type Evidence,
  type LaneContent,
  type Mark,
  moved,
  strongestOf,
  type WithId,
} from '@wegwijs/journey'
import { memo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useEditing, useEditor } from '../actions/editor.ts'
import { type MapView, useMapView } from '../actions/map-view.ts'
import { type DrawnLane, type DrawnMap, evidenceStateOf } from '../data/drawn-map.ts'
import { usePen } from '../data/journey.ts'
import { useFormats } from '../language/provider.tsx'
import { classes } from '../ui/classes.ts'
import { DifferenceMark } from '../ui/difference-mark.tsx'
import { EvidenceMark } from '../ui/evidence-mark.tsx'
import { useLanding } from './dragging.ts'
import { Hint } from './hint.tsx'
import { Cell, Row } from './row.tsx'
import { sameCell, sameFields } from './same.ts'
import type { HintId } from './seen-hints.ts'
import { Stretch } from './stretch.tsx'
import { Tile, type TileLook } from './tile.tsx'
import { Rewritten, useRewriting, Written } from './written.tsx'

/** All that a card's box shows, so that a box is drawn again only when one of these changed. */
interface Face {
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

/** A lane of cards: what the customer does, thinks, needs, suffers from, or what could be better. */
export function CardLane({ lane, cards, laid }: DrawnLane) {
  const t = useTranslations('map')
  const view = useMapView()
  const { map } = view
  const name = lane.name ?? t(`lane.${lane.content}`)
  const faceOf = facesIn(view, lane.content)
  return (
    <Row row={lane.id} name={name} edit={lane.id} folded={t('cards', { n: cards.length })}>
      {laid.wide.map(({ item, from, to, band }) => (
        <Cell key={item.id} from={from} to={to} band={band} lane={lane.id} className="px-2 pt-2">
          <CardBox face={faceOf(item)} />
        </Cell>
      ))}
      {map.columns.map((column, index) => (
        <CardCell
          key={column.step?.id ?? map.stages[column.stage]!.id}
          lane={lane.id}
          column={index}
          bands={laid.bands}
          name={name}
          place={column.step?.name ?? map.stages[column.stage]!.name}
          form={map.own ? '' : map.stages[column.stage]!.id}
          faces={laid.cells[index]!.map(faceOf)}
        />
      ))}
    </Row>
  )
}

interface CardCellProps {
  lane: string
  column: number
  bands: number
  /** Of the lane and of the column, for who hears what the plus adds. */
  name: string
  place: string
  /** Read through another model: the stage that the form starts from, because nothing can be written in place. */
  form: string
  faces: Face[]
}

const CardCell = memo(function CardCell({ lane, column, bands, name, place, form, faces }: CardCellProps) {
  const t = useTranslations('map')
  const editor = useEditor()
  const addLabel = t('add.card', { lane: name, stage: place })
  const add = form
    ? { label: addLabel, selection: { show: 'new' as const, kind: 'card' as const, stage: form, beside: lane } }
    : {
        label: addLabel,
        onAdd: () =>
          editor.set({ writing: { what: 'card', lane, column, after: faces.at(-1)?.card.id ?? null, typed: '' } }),
      }
  return (
    <Cell from={column} bands={bands} lane={lane} add={add}>
      <CardStack lane={lane} column={column} label={addLabel} faces={faces} />
    </Cell>
  )
}, sameCell)

/** The cards of one cell, in order; takes cards that are dropped between them. */
function CardStack({ lane, column, label, faces }: { lane: string; column: number; label: string; faces: Face[] }) {
  const pen = usePen()
  const ref = useRef<HTMLDivElement>(null)
  useLanding(ref, {
    cell: `${lane} ${column}`,
    takes: (records) => records.every((id) => pen.journey().records[id]?.kind === 'card'),
    onLand: (records, before) =>
      pen.edit((journey) => {
        const to = columnsOf(journey)[column]
        return to ? moved(journey, records, { lane, column: to, before }) : journey
      }),
  })
  const landing = useEditing((state) => state.landing?.cell === `${lane} ${column}` && state.landing.before === null)
  return (
    <div
      ref={ref}
      className={classes(
        'grid h-full min-h-6 grid-cols-1 content-start items-start gap-1.5 @[25rem]:grid-cols-2',
        landing && 'rounded-lg bg-sunken shadow-[0_3px_0_var(--color-ink)]',
      )}
    >
      {faces.map((face) => (
        <CardBox key={face.card.id} face={face} />
      ))}
      <Written
        is={(writing) => writing.what === 'card' && writing.lane === lane && writing.column === column}
        label={label}
      />
    </div>
  )
}

function CardBox({ face }: { face: Face }) {
  const writing = useRewriting(face.card.id)
  return (
    <div className="group/card relative min-w-0 only:col-span-full">
      {writing ? (
        <Rewritten id={face.card.id} text={face.card.placeholder ? '' : face.card.text} />
      ) : (
        <CardTile face={face} />
      )}
      {face.hint && <Hint about={face.hint} />}
      {face.canStretch && <Stretch card={face.card.id} />}
    </div>
  )
}

const CardTile = memo(
  function CardTile({ face }: { face: Face }) {
    const { card, content, evidence, personas, faded, mark } = face
    return (
      <Tile
        opens={{ show: 'record', kind: 'card', id: card.id }}
        record={card.id}
        title={card.text}
        look={lookOf(card, content)}
        faded={faded}
      >
        <span className="flex items-start gap-1.5">
          <span className="pt-0.75 leading-none">
            <EvidenceMark state={evidence?.state ?? 'assumed'} />
          </span>
          <span className={classes('line-clamp-3 min-w-0 flex-1', card.ringed && 'font-semibold')}>{card.text}</span>
          <PersonaInitials names={personas} />
        </span>
        {card.picture && <img src={card.picture} alt="" className="mt-1 max-h-24 w-full rounded object-cover" />}
        {mark && <DifferenceMark mark={mark} className="mt-0.5" />}
        <CardFacts card={card} evidence={evidence} />
      </Tile>
    )
  },
  (before, after) => sameFields(before.face, after.face),
)

function PersonaInitials({ names }: { names: string }) {
  if (names === '') return null
  return (
    <span className="flex gap-0.5">
      {names.split('\n').map((name) => (
        <span
          key={name}
          title={name}
          className="grid size-4.5 place-items-center rounded-full bg-sunken text-2xs font-semibold text-muted not-italic"
        >
          <span aria-hidden="true">{name.charAt(0)}</span>
          <span className="sr-only">{name}</span>
        </span>
      ))}
    </span>
  )
}

/** The quiet line under a card: what it rests on, and what it is worth against what it costs. */
function CardFacts({ card, evidence }: Pick<Face, 'card' | 'evidence'>) {
  const t = useTranslations('map')
  const formats = useFormats()
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

function facesIn({ map, fades, marks }: MapView, content: LaneContent): (card: WithId<Card>) => Face {
  const spots = map.journey.example ? spotsOf(map) : { pain: undefined, contradicted: undefined }
  return (card) => {
    const about = map.personas.filter(({ id }) => card.personas.includes(id))
    return {
      card,
      content,
      evidence: strongestOf(map.evidence.get(card.id)),
      personas: about.length < map.personas.length ? about.map(({ name }) => name).join('\n') : '',
      faded: fades(card.personas, evidenceStateOf(map, card.id)),
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

function lookOf(card: Card, content: LaneContent): TileLook {
  if (card.placeholder) return 'placeholder'
  if (content === 'pains') return card.ringed ? 'ringedPain' : 'pain'
  if (content === 'opportunities') return card.ringed ? 'ringedGain' : 'gain'
  return 'plain'
}
