import { columnsOf, type Lane, moved, type WithId } from '@wegwijs/journey'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { useEditor } from '../actions/editor.ts'
import type { MapView } from '../actions/map-view.ts'
import type { DrawnColumn, DrawnLane } from '../data/drawn-map.ts'
import { usePen } from '../data/journey.ts'
import type { Wide } from '../data/layout.ts'
import { CardBox } from './card-box.tsx'
import { type Face, facesIn } from './card-face.ts'
import { LandingStack } from './landing-stack.tsx'
import { Cell, Row, wideCell } from './row.tsx'
import { sameCell, sameFields } from './same.ts'
import { Written } from './written.tsx'

/** All that a lane of cards shows, so that it is drawn again only when something in it changed. */
export interface CardLaneProps {
  lane: WithId<Lane>
  /** Cards in the whole lane. */
  count: number
  /** The columns by name. */
  places: readonly string[]
  /** Read through another model: per column the stage that the form starts from, because nothing can be written in place. */
  forms: readonly string[]
  cells: readonly Face[][]
  wide: readonly (Omit<Wide<unknown>, 'item'> & { face: Face })[]
  bands: number
}

/** A lane as it is to be drawn. */
export function cardLaneOf(view: MapView, { lane, cards, laid }: DrawnLane): CardLaneProps {
  const { map } = view
  const faceOf = facesIn(view, lane.content)
  const stageOf = ({ stage }: DrawnColumn) => map.stages[stage]!
  return {
    lane,
    count: cards.length,
    places: map.columns.map((column) => column.step?.name ?? stageOf(column).name),
    forms: map.own ? [] : map.columns.map((column) => stageOf(column).id),
    cells: laid.cells.map((cell, column) => cell.map((card) => faceOf(card, [column, column]))),
    wide: laid.wide.map(({ item, ...span }) => ({ ...span, face: faceOf(item, [span.from, span.to]) })),
    bands: laid.bands,
  }
}

/** A lane of cards: what the customer does, thinks, needs, suffers from, or what could be better. */
export const CardLane = memo(function CardLane({ lane, count, places, forms, cells, wide, bands }: CardLaneProps) {
  const t = useTranslations('map')
  const name = lane.name || t(`lane.${lane.content}`)
  return (
    <Row row={lane.id} name={name} edit={lane.id} folded={t('cards', { n: count })} bands={bands}>
      {wide.map(({ face, from, to, band }) => (
        <Cell key={face.card.id} from={from} to={to} band={band} lane={lane.id} className={wideCell(band)}>
          <CardBox face={face} />
        </Cell>
      ))}
      {cells.map((faces, column) => (
        <CardCell
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
          key={column}
          lane={lane.id}
          column={column}
          bands={bands}
          name={name}
          place={places[column]!}
          form={forms[column] ?? ''}
          faces={faces}
        />
      ))}
    </Row>
  )
}, sameLane)

const sameList = <T,>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): boolean =>
  before.length === after.length && after.every((each, index) => same(before[index]!, each))
const sameWords = (before: string, after: string): boolean => before === after

function sameLane(before: CardLaneProps, after: CardLaneProps): boolean {
  return (
    before.lane === after.lane &&
    before.count === after.count &&
    before.bands === after.bands &&
    sameList(before.places, after.places, sameWords) &&
    sameList(before.forms, after.forms, sameWords) &&
    sameList(before.cells, after.cells, (a, b) => sameList(a, b, sameFields)) &&
    sameList(
      before.wide,
      after.wide,
      (a, b) => a.from === b.from && a.to === b.to && a.band === b.band && sameFields(a.face, b.face),
    )
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
  return (
    <LandingStack
      cell={`${lane} ${column}`}
      className="items-start @[25rem]:grid-cols-2"
      takes={(records) => records.every((id) => pen.journey().records[id]?.kind === 'card')}
      onLand={(records, before) =>
        pen.edit((journey) => {
          const to = columnsOf(journey)[column]
          return to ? moved(journey, records, { lane, column: to, before }) : journey
        })
      }
    >
      {faces.map((face) => (
        <CardBox key={face.card.id} face={face} />
      ))}
      <Written
        is={(writing) => writing.what === 'card' && writing.lane === lane && writing.column === column}
        label={label}
      />
    </LandingStack>
  )
}
