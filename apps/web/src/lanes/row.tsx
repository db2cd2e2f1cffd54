// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs, because a table cannot hold the curve over all stages
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, not the rows
import { movedLane } from '@wegwijs/journey'
import { ChevronRight } from 'lucide-react'
import { createContext, type ReactNode, use, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useOpenAtClick } from '../actions/click.ts'
import { useEditing, useEditor, type Writing } from '../actions/editor.ts'
import { type MapView, useLooking } from '../actions/map-view.ts'
import type { Selection } from '../actions/selection.ts'
import { usePen } from '../data/journey.ts'
import { toggled, useViewSettings } from '../data/view-settings.ts'
import { classes } from '../ui/classes.ts'
import { AddButton } from './add-button.tsx'
import { useDragged, useLanding } from './dragging.ts'
import { Rewritten, useRewriting, Written } from './written.tsx'

interface RowProps {
  /** Name of the row in the view settings: the lane's id, or what a built-in row is. */
  row: string
  name: string
  /** The lane's record, when the team may rename, move or remove it. */
  edit?: string
  aside?: ReactNode
  /** What one line says of a folded row. */
  folded?: ReactNode
  /** Bands above the cells, for what covers several columns; the name stands before all of them. */
  bands?: number
  children: ReactNode
}

/** A lane: its name and its cells. A row may be folded to a line, pinned under the stages or left out. */
export function Row({ row, name, edit, aside, folded, bands = 0, children }: RowProps) {
  const t = useTranslations('map')
  const { id } = usePen().journey()
  const settings = useViewSettings(id)
  const isFolded = settings.folded.includes(row)
  const looking = useLooking()
  return (
    <>
      <div
        role="row"
        data-row={row}
        // A layer of its own: a row that grows moves the rows below it without painting them. The row in use comes on top,
        // since what hangs over its edge would lie under the next.
        className="group/row col-span-full grid grid-cols-[inherit] border-b border-line will-change-transform last:border-b-0 focus-within:z-1 hover:z-1"
      >
        <div
          role="rowheader"
          style={bands > 0 && !isFolded ? { gridRow: allBands(bands) } : undefined}
          className="sticky left-0 z-10 bg-paper py-2.5 pr-1 pl-0.5 text-xs font-semibold break-words hyphens-auto text-muted"
        >
          <div className="flex items-start gap-0.5">
            <button
              type="button"
              tabIndex={-1}
              aria-expanded={!isFolded}
              aria-label={t(isFolded ? 'unfold' : 'fold', { name })}
              onClick={() => toggled(id, 'folded', row)}
              className="-ml-1 rounded p-0.5 text-muted hover:bg-sunken hover:text-ink"
            >
              <ChevronRight
                size={12}
                aria-hidden="true"
                className={classes('transition-transform motion-reduce:transition-none', !isFolded && 'rotate-90')}
              />
            </button>
            {edit && !looking ? <LaneName name={name} lane={edit} /> : <span className="pt-px">{name}</span>}
          </div>
          {!isFolded && aside}
        </div>
        {isFolded ? (
          <div role="gridcell" tabIndex={-1} className="col-span-full col-start-2 py-2 pl-3 text-xs text-muted">
            {folded ?? '…'}
          </div>
        ) : (
          children
        )}
      </div>
      {edit && <NewLane after={edit} />}
    </>
  )
}

/** The name of a new lane being written, as a row of its own. */
function NewLane({ after }: { after: string }) {
  const t = useTranslations('map')
  const isNewLane = (writing: Writing | null): boolean => writing?.what === 'lane' && writing.after === after
  const here = useEditing(({ writing }) => isNewLane(writing))
  if (!here) return null
  return (
    <div role="row" className="col-span-full">
      <div role="gridcell" aria-colindex={1} className="sticky left-0 z-20 max-w-64">
        <Written is={isNewLane} label={t('addLane')} />
      </div>
    </div>
  )
}

function LaneName({ name, lane }: { name: string; lane: string }) {
  const editor = useEditor()
  const pen = usePen()
  const open = useOpenAtClick()
  const ref = useRef<HTMLButtonElement>(null)
  const landing = useEditing(({ landing }) => landing?.cell === `lane:${lane}`)
  const isPicked = useEditing(({ picked }) => picked.has(lane))
  const writing = useRewriting(lane)
  useDragged(ref, writing ? undefined : lane)
  useLanding(ref, {
    cell: `lane:${lane}`,
    takes: (records) => records.length === 1 && pen.journey().records[records[0]!]?.kind === 'lane',
    onLand: ([id]) => pen.edit((journey) => movedLane(journey, id!, lane)),
  })
  if (writing) return <Rewritten line id={lane} text={name} className="px-1! py-0.5! text-xs" />
  return (
    <button
      ref={ref}
      type="button"
      tabIndex={-1}
      data-item=""
      data-record={lane}
      aria-pressed={isPicked}
      onClick={(event) => open(event, { show: 'edit', kind: 'lane', id: lane })}
      onDoubleClick={() => editor.set({ writing: { what: 'record', id: lane } })}
      className={classes(
        'min-w-0 cursor-grab rounded text-left decoration-line-strong underline-offset-3 hover:underline',
        landing && 'shadow-[0_-3px_0_var(--color-ink)]',
        isPicked && 'ring-2 ring-ink',
      )}
    >
      {name}
    </button>
  )
}

/** Columns of collapsed stages, in which nothing is drawn. */
export const NarrowContext = createContext<ReadonlySet<number>>(new Set())

interface CellProps {
  /** First and last column the cell covers. */
  from: number
  to?: number
  /** Which band of the row it stands in, for what covers several columns; the rest stands below all bands. */
  band?: number
  bands?: number
  /** The lane whose cards may be written and dropped here. */
  lane?: string
  /** What the plus in this cell makes. */
  add?: { label: string; selection?: Selection; onAdd?: () => void } | undefined
  className?: string
  children?: ReactNode
}

/** The bands of a row and what stands below them. */
const allBands = (bands: number): string => `1 / ${bands + 2}`

/** How a cell over several columns keeps its distance from the edge of the row and from what stands below it. */
export const wideCell = (band: number): string => classes('px-2 pb-1.5', band === 0 && 'pt-2')

/** A place on the map, reached with the arrow keys. */
export function Cell({ from, to = from, band, bands = 0, lane, add, className, children }: CellProps) {
  const first = band === undefined
  const narrow = use(NarrowContext)
  const isNarrow = Array.from({ length: to - from + 1 }, (_, index) => from + index).every((column) =>
    narrow.has(column),
  )
  return (
    <div
      role="gridcell"
      tabIndex={-1}
      data-from={from}
      data-to={to}
      data-lane={lane}
      aria-colindex={from + 2}
      aria-colspan={to > from ? to - from + 1 : undefined}
      style={{
        gridColumn: `${from + 2} / ${to + 3}`,
        gridRow: first ? (bands > 0 ? allBands(bands) : undefined) : band + 1,
        ...(first && bands > 0 ? { display: 'grid', gridTemplateRows: 'subgrid' } : {}),
      }}
      className={classes(
        'group/cell relative min-w-0 rounded-sm -outline-offset-2',
        // A container cannot be a subgrid; then what is in it is the container.
        !(first && bands > 0) && '@container',
        first ? 'border-l border-dashed border-line-strong/60' : 'z-1',
        isNarrow ? 'bg-sunken/60' : (className ?? 'p-2'),
      )}
    >
      {isNarrow ? null : first && bands > 0 ? (
        <div className="@container" style={{ gridRow: bands + 1 }}>
          {children}
        </div>
      ) : (
        children
      )}
      {add && !isNarrow && <AddButton {...add} />}
    </div>
  )
}

/** Where a new record in a stage or step belongs; a stage of another model is no place in this journey, its moments are. */
export const newIn = (
  view: MapView,
  kind: 'touchpoint' | 'card' | 'feeling' | 'kpi' | 'action',
  stage: number,
  step?: string,
): Selection => ({ show: 'new', kind, stage: step ?? view.map.stages[stage]!.id })
