// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs, because a table cannot hold the curve over all stages
import { memo, type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Workbench } from '../../actions/command.ts'
import { type MapView, MapViewContext, useLooking } from '../../actions/map-view.ts'
import { sameBesideCards } from '../../data/beside-cards.ts'
import type { DrawnMap } from '../../data/drawn-map.ts'
import { showAll, useViewSettings, type ViewSettings } from '../../data/view-settings.ts'
import { ActionPointLane } from '../../lanes/actions.tsx'
import { CardLane, cardLaneOf } from '../../lanes/cards.tsx'
import { FeelingLane } from '../../lanes/feelings/feelings.tsx'
import { KpiLane } from '../../lanes/kpis.tsx'
import { MeasuredLane } from '../../lanes/measured.tsx'
import { NarrowContext } from '../../lanes/row.tsx'
import { sameFields } from '../../lanes/same.ts'
import { StageHeaders } from '../../lanes/stage-headers.tsx'
import { StepHeaders } from '../../lanes/step-headers.tsx'
import { TouchpointLane } from '../../lanes/touchpoints.tsx'
import { UnmatchedLane } from '../../lanes/unmatched.tsx'
import { VisibilityLine } from '../../lanes/visibility-line.tsx'
import { Button } from '../../ui/button.tsx'
import { useGridKeys } from './grid-keys.ts'
import { MANY_CARDS, useSteadyHeight } from './steady-height.ts'

/** A collapsed stage is as wide as a sign; its other columns take no room. */
const NARROW = '3rem'

/** Stages side by side, lanes below each other; stages and pinned lanes stay in view. */
export const Grid = memo(function Grid({ bench, view }: { bench: Workbench; view: MapView }) {
  const t = useTranslations('map')
  const { map } = view
  const settings = useViewSettings(map.journey.id)
  const keys = useGridKeys(bench)
  const looking = useLooking()
  // The same set until other columns are narrow: every cell listens to it.
  const narrowNames = narrowColumns(map, settings).join()
  const narrow = useMemo(() => new Set(narrowNames === '' ? [] : narrowNames.split(',').map(Number)), [narrowNames])
  const beside = useBesideCards(view)
  const rows = rowsOf(view, beside).filter(({ row }) => !settings.hidden.includes(row))
  const isPinned = ({ row }: MapRow): boolean => settings.pinned.includes(row)
  const room = useRef<HTMLDivElement>(null)
  const below = useRef<HTMLDivElement>(null)
  useSteadyHeight(room, below, map.lanes.reduce((cards, lane) => cards + lane.cards.length, 0) > MANY_CARDS)
  return (
    <NarrowContext value={narrow}>
      <div className="relative isolate min-h-0 min-w-0 flex-1 overflow-auto tight:max-h-[calc(100dvh-1rem)] scroll-pr-3 scroll-pb-3 max-md:w-full pr-5 pb-4">
        <div ref={room} aria-hidden="true" className="pointer-events-none absolute top-0 left-0 w-px" />
        <div
          role="grid"
          tabIndex={-1}
          aria-multiselectable
          aria-label={t('grid', { title: map.journey.title })}
          aria-colcount={map.columns.length + 1}
          className="grid"
          style={{ gridTemplateColumns: `7.25rem ${columnWidths(map, settings)}` }}
          {...keys}
        >
          <div
            role="rowgroup"
            className="sticky top-0 z-30 col-span-full grid grid-cols-[inherit] bg-paper shadow-[0_1px_0_var(--color-line)]"
          >
            <MapViewContext value={beside}>{headers}</MapViewContext>
            {rows.filter(isPinned).map(({ drawn }) => drawn)}
          </div>
          <div role="rowgroup" className="col-span-full grid grid-cols-[inherit]">
            {rows.filter((row) => !isPinned(row)).map(({ drawn }) => drawn)}
          </div>
        </div>
        <div ref={below} className="sticky left-0 mt-2 flex w-fit items-center gap-3">
          {!looking && (
            <Button
              look="quiet"
              size="small"
              className="-ml-2"
              onClick={() =>
                bench.editor.set({ writing: { what: 'lane', after: map.lanes.at(-1)?.lane.id ?? null, typed: '' } })
              }
            >
              + {t('addLane')}
            </Button>
          )}
          <HiddenRows map={map} settings={settings} />
        </div>
      </div>
    </NarrowContext>
  )
})

const builtInRows: readonly string[] = ['measured', 'touchpoints', 'unmatched', 'actionPoints', 'kpis']

// The same elements each time: React leaves them as they are while their context stays.
const measuredLane = <MeasuredLane />
const touchpointLane = <TouchpointLane />
const unmatchedLane = <UnmatchedLane />
const kpiLane = <KpiLane />
const Feelings = memo(FeelingLane)
const headers = (
  <>
    <StageHeaders />
    <StepHeaders />
  </>
)

interface MapRow {
  row: string
  drawn: ReactNode
}

/** The map as it was while only its cards changed, so that what shows no cards is not drawn again. */
function useBesideCards(view: MapView): MapView {
  const [kept, setKept] = useState(view)
  const same =
    sameFields({ ...kept, map: null }, { ...view, map: null }) &&
    kept.map.model === view.map.model &&
    sameBesideCards(kept.map.journey, view.map.journey)
  if (!same) setKept(view)
  return same ? kept : view
}

/** Lanes of cards are given what they show; of the others only action points, which follow their cards, follow the whole map. */
function rowsOf(view: MapView, beside: MapView): MapRow[] {
  const following = (row: string, lane: ReactNode, from = beside): MapRow => ({
    row,
    drawn: (
      <MapViewContext key={row} value={from}>
        {lane}
      </MapViewContext>
    ),
  })
  return [
    following('measured', measuredLane),
    following('touchpoints', touchpointLane),
    following('unmatched', unmatchedLane),
    ...view.map.lanes.map((drawn): MapRow => {
      const { lane, cards } = drawn
      if (lane.content === 'feelings') return following(lane.id, <Feelings lane={lane} />)
      if (lane.content === 'visibility' && cards.length === 0) {
        const line = <VisibilityLine key={lane.id} lane={lane} columns={view.map.columns.length} />
        return { row: lane.id, drawn: line }
      }
      // Cards that stood in a lane before it became a line stay in sight.
      return { row: lane.id, drawn: <CardLane key={lane.id} {...cardLaneOf(view, drawn)} /> }
    }),
    following('actionPoints', <ActionPointLane />, view),
    following('kpis', kpiLane),
  ]
}

const narrowColumns = ({ columns, stages }: DrawnMap, { collapsed }: ViewSettings): number[] =>
  columns.flatMap(({ stage }, index) => (collapsed.includes(stages[stage]!.id) ? [index] : []))

function columnWidths({ columns, stages, own }: DrawnMap, { collapsed }: ViewSettings): string {
  const wide = columns.length > stages.length && own ? 'minmax(10.5rem, 1fr)' : 'minmax(11.5rem, 1fr)'
  return columns
    .map(({ stage }, index) => {
      if (!collapsed.includes(stages[stage]!.id)) return wide
      return columns[index - 1]?.stage === stage ? '0' : NARROW
    })
    .join(' ')
}

/** What is left out of view stays named, with the way back. */
function HiddenRows({ map, settings }: { map: DrawnMap; settings: ViewSettings }) {
  const t = useTranslations('map')
  const hidden = settings.hidden.filter((row) => builtInRows.includes(row) || row in map.journey.records)
  if (hidden.length === 0) return null
  return (
    <span className="text-xs text-muted">
      {t('hiddenRows', { n: hidden.length })}{' '}
      <button
        type="button"
        className="rounded underline underline-offset-3 hover:text-ink"
        onClick={() => showAll(map.journey.id)}
      >
        {t('command.showAll')}
      </button>
    </span>
  )
}
