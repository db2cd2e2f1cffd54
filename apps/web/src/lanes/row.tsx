// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs, because a table cannot hold the curve over all stages
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, not the rows
import type { ReactNode } from 'react'
import { type MapView, useMapView } from '../actions/map-view.ts'
import type { Selection } from '../actions/selection.ts'
import { classes } from '../ui/classes.ts'
import { AddButton } from './add-button.tsx'

interface RowProps {
  name: string
  /** The lane's record, when the team may rename or remove it. */
  edit?: string
  aside?: ReactNode
  children: ReactNode
}

/** A lane: its name and a cell per stage. */
export function Row({ name, edit, aside, children }: RowProps) {
  return (
    <div role="row" className="col-span-full grid grid-cols-subgrid border-b border-line last:border-b-0">
      <div role="rowheader" className="py-3 pr-1 text-xs font-semibold break-words text-muted">
        {edit ? <LaneName name={name} lane={edit} /> : name}
        {aside}
      </div>
      {children}
    </div>
  )
}

function LaneName({ name, lane }: { name: string; lane: string }) {
  const { open } = useMapView()
  return (
    <button
      type="button"
      onClick={() => open({ show: 'edit', kind: 'lane', id: lane })}
      className="rounded text-left decoration-line-strong underline-offset-3 hover:underline"
    >
      {name}
    </button>
  )
}

interface CellProps {
  /** Stages this cell covers; one unless told otherwise. */
  span?: number
  /** What the plus in this cell makes. */
  add?: { label: string; selection: Selection } | undefined
  className?: string
  children?: ReactNode
}

/** A place on the map, reached with the arrow keys. */
export function Cell({ span = 1, add, className, children }: CellProps) {
  return (
    <div
      role="gridcell"
      tabIndex={-1}
      aria-colspan={span > 1 ? span : undefined}
      style={span > 1 ? { gridColumn: `span ${span}` } : undefined}
      className={classes(
        'group/cell @container relative min-w-0 rounded-sm border-l border-dashed border-line-strong/60 -outline-offset-2',
        className ?? 'p-2',
      )}
    >
      {children}
      {add && <AddButton {...add} />}
    </div>
  )
}

/** Where a new record in a stage belongs; a stage of another model is no place in this journey, its moments are. */
export const newIn = (
  view: MapView,
  kind: 'touchpoint' | 'card' | 'feeling' | 'kpi' | 'action',
  stage: number,
  lane?: string,
): Selection => ({ show: 'new', kind, stage: view.map.stages[stage]!.id, ...(lane ? { beside: lane } : {}) })
