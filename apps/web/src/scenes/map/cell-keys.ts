import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

const steps: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}
const cellsOf = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('[role="gridcell"]')]

/** Arrow keys walk over the cells; Enter goes into a cell, Escape back to it. One cell is in the Tab order. */
export function useCellKeys(): {
  ref: RefObject<HTMLDivElement | null>
  onKeyDown: (event: KeyboardEvent) => void
} {
  const ref = useRef<HTMLDivElement>(null)
  /** The column to come back to after a row whose one cell covers all stages. */
  const column = useRef(0)
  useEffect(() => {
    const first = ref.current?.querySelector<HTMLElement>('[role="gridcell"]')
    if (first && !ref.current?.querySelector('[role="gridcell"][tabindex="0"]')) first.tabIndex = 0
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[role="gridcell"]')
    if (!cell) return
    const cells = cellsOf(cell.closest('[role="row"]')!)
    if (cells.length > 1) column.current = cells.indexOf(cell)
    const next = nextFocus(event, cell, column.current)
    if (!next) return
    event.preventDefault()
    if (next.role === 'gridcell') {
      ref.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.setAttribute('tabindex', '-1')
      next.tabIndex = 0
    }
    next.focus()
  }
  return { ref, onKeyDown }
}

function nextFocus(event: KeyboardEvent, cell: HTMLElement, column: number): HTMLElement | null {
  if (event.key === 'Enter' && event.target === cell) return cell.querySelector<HTMLElement>('button, a')
  if (event.key === 'Escape' && event.target !== cell) return cell
  const step = steps[event.key]
  return step ? neighbour(cell, step, column) : null
}

/** The cell beside this one; a row with fewer cells gives its nearest. */
function neighbour(cell: HTMLElement, [down, right]: [number, number], column: number): HTMLElement | null {
  const row = cell.closest('[role="row"]')!
  const rows = [...row.parentElement!.children].filter((each) => cellsOf(each).length > 0)
  const target = rows[rows.indexOf(row) + down]
  if (!target) return null
  const cells = cellsOf(target)
  return down === 0 ? (cells[cells.indexOf(cell) + right] ?? null) : (cells[Math.min(column, cells.length - 1)] ?? null)
}
