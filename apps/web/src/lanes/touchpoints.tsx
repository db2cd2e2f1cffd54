import { columnsOf, type Mark, moved, type Touchpoint, type WithId } from '@wegwijs/journey'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { useEditing, type Writing } from '../actions/editor.ts'
import { useMapView } from '../actions/map-view.ts'
import { usePen } from '../data/journey.ts'
import { useFormats } from '../language/provider.tsx'
import { classes } from '../ui/classes.ts'
import { DifferenceMark } from '../ui/difference-mark.tsx'
import { LandingStack } from './landing-stack.tsx'
import { Cell, Row, wideCell } from './row.tsx'
import { sameCell } from './same.ts'
import { Tile } from './tile.tsx'
import { Rewritten, useRewriting, Written } from './written.tsx'

/** Where the customer meets the organisation, each with the people counted there. */
export function TouchpointLane() {
  const t = useTranslations('map')
  const view = useMapView()
  const { map, numbers, marks } = view
  const { cells, wide, bands } = map.touchpointRow
  const faceOf = (touchpoint: WithId<Touchpoint>): TouchpointFace => ({
    touchpoint,
    people: numbers?.touchpoint(touchpoint.id, touchpoint)?.people ?? null,
    neverSeen: numbers?.neverSeen(touchpoint.id, touchpoint) ?? false,
    mark: marks.get(touchpoint.id),
  })
  return (
    <Row
      row="touchpoints"
      name={t('lane.touchpoints')}
      folded={t('cards', { n: map.touchpoints.flat().length })}
      bands={bands}
      aside={
        map.outside.length > 0 && (
          <span
            title={map.outside.map(({ name }) => name).join(', ')}
            className="mt-1 block text-2xs font-normal text-muted"
          >
            {t('outside', { n: map.outside.length })}
          </span>
        )
      }
    >
      {wide.map(({ item, from, to, band }) => (
        <Cell key={item.id} from={from} to={to} band={band} className={wideCell(band)}>
          <TouchpointBox face={faceOf(item)} />
        </Cell>
      ))}
      {map.columns.map(({ step, stage }, index) => (
        <TouchpointCell
          key={step?.id ?? map.stages[stage]!.id}
          column={index}
          bands={bands}
          name={step?.name ?? map.stages[stage]!.name}
          stage={map.stages[stage]!.id}
          faces={cells[index]!.map(faceOf)}
        />
      ))}
    </Row>
  )
}

interface TouchpointFace {
  touchpoint: WithId<Touchpoint>
  /** Null when it cannot be counted. */
  people: number | null
  neverSeen: boolean
  mark: Mark | undefined
}

interface TouchpointCellProps {
  column: number
  bands: number
  /** What the column is called. */
  name: string
  stage: string
  faces: TouchpointFace[]
}

const TouchpointCell = memo(function TouchpointCell({ column, bands, name, stage, faces }: TouchpointCellProps) {
  const t = useTranslations('map')
  const label = t('add.touchpoint', { stage: name })
  return (
    <Cell from={column} bands={bands} add={{ label, selection: { show: 'new', kind: 'touchpoint', stage } }}>
      <TouchpointStack column={column} label={label} faces={faces} />
    </Cell>
  )
}, sameCell)

function TouchpointStack({ column, label, faces }: { column: number; label: string; faces: TouchpointFace[] }) {
  const pen = usePen()
  return (
    <LandingStack
      cell={`touchpoints ${column}`}
      takes={(records) => records.every((id) => pen.journey().records[id]?.kind === 'touchpoint')}
      onLand={(records, before) =>
        pen.edit((journey) => {
          const to = columnsOf(journey)[column]
          return to ? moved(journey, records, { column: to, before }) : journey
        })
      }
    >
      {faces.map((face) => (
        <TouchpointBox key={face.touchpoint.id} face={face} />
      ))}
      <Written
        is={(writing) => writing.what === 'touchpoint' && !writing.insteadOf && writing.column === column}
        label={label}
      />
    </LandingStack>
  )
}

const isInsteadOf = (writing: Writing | null, id: string): boolean =>
  writing?.what === 'touchpoint' && writing.insteadOf === id

function TouchpointBox({ face }: { face: TouchpointFace }) {
  const { touchpoint } = face
  const t = useTranslations('map')
  const writing = useRewriting(touchpoint.id)
  const replacing = useEditing(({ writing }) => isInsteadOf(writing, touchpoint.id))
  if (writing) return <Rewritten line id={touchpoint.id} text={touchpoint.name} />
  if (replacing) {
    const label = t('touchpoint.instead', { name: touchpoint.name })
    return <Written is={(writing) => isInsteadOf(writing, touchpoint.id)} label={label} />
  }
  return <TouchpointTile {...face} />
}

const TouchpointTile = memo(function TouchpointTile({ touchpoint, people, neverSeen, mark }: TouchpointFace) {
  const t = useTranslations('map.touchpoint')
  const formats = useFormats()
  const { presence, media } = touchpoint
  const told = [
    ...(touchpoint.placeholder ? [t('placeholder')] : []),
    ...(presence ? [t(`presence.${presence}`)] : []),
    ...(media ? [t(`media.${media}`)] : []),
  ].join(' · ')
  const why = touchpoint.rule ? neverSeen && t('neverSeen') : t('noRule')
  return (
    <Tile
      opens={{ show: 'record', kind: 'touchpoint', id: touchpoint.id }}
      record={touchpoint.id}
      title={touchpoint.name}
      look={touchpoint.placeholder ? 'placeholder' : 'plain'}
      className="@container px-2 py-1"
    >
      <span className="flex flex-wrap items-center gap-x-2">
        {/* Beside a number there is less room for the name than beside a dash. */}
        <span
          className={classes(
            'min-w-0 flex-1 font-medium line-clamp-3 break-words hyphens-auto @[21rem]:basis-0',
            people === null ? 'basis-[calc(100%-1.25rem)]' : 'basis-[calc(100%-3rem)]',
          )}
        >
          {touchpoint.name}
        </span>
        {told && (
          <span className="order-last basis-full text-2xs text-muted @[21rem]:order-none @[21rem]:basis-auto">
            {told}
          </span>
        )}
        {people === null ? (
          <span className="text-right text-xs text-muted" title={why || undefined}>
            –{neverSeen && <span className="sr-only"> {t('neverSeen')}</span>}
          </span>
        ) : (
          <span className="w-10 text-right text-xs text-muted">
            {formats.compact(people)}
            <span className="sr-only"> {t('people')}</span>
          </span>
        )}
      </span>
      {mark && <DifferenceMark mark={mark} className="mt-0.5" />}
    </Tile>
  )
})
