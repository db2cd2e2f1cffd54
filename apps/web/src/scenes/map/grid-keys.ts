import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { commandFor, type Workbench } from '../../actions/commands.ts'
import { type Direction, focus, neighbour } from '../../actions/grid-focus.ts'
import { pressed } from '../../actions/shortcut.ts'
import { type Target, targetOf } from '../../actions/target.ts'

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * The keyboard of the map. Arrows walk over boxes and cells, Shift with an arrow chooses along the way, a letter begins
 * to write where the keyboard is, and every other key is an action. One place of the grid is in the Tab order.
 */
export function useGridKeys(bench: Workbench): {
  ref: RefObject<HTMLDivElement | null>
  onKeyDown: (event: KeyboardEvent) => void
} {
  const ref = useRef<HTMLDivElement>(null)
  /** The column to come back to after a row whose one cell covers all stages. */
  const column = useRef(0)
  useEffect(() => {
    if (ref.current?.querySelector('[tabindex="0"]')) return
    ref.current?.querySelector<HTMLElement>('[data-item]')?.setAttribute('tabindex', '0')
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = event.target as HTMLElement
    if (event.defaultPrevented || at.matches('input, textarea, select')) return
    const direction = directions[event.key]
    const target = targetOf(at, bench.editor, bench.pen)
    const cell = at.closest<HTMLElement>('[data-from]')
    if (cell && cell.dataset.from === cell.dataset.to) column.current = Number(cell.dataset.from)
    if (direction && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      walk(bench, at, direction, column.current, event.shiftKey)
      return
    }
    const command = commandFor(bench, target, (keys) => pressed(event.nativeEvent, keys))
    if (command) {
      event.preventDefault()
      command.run(bench, target)
      return
    }
    if (event.key === 'Escape') {
      bench.editor.set({ picked: new Set() })
      focus(cell)
    } else if (
      bench.own &&
      (isLetter(event) || (event.key === 'Enter' && at === cell)) &&
      beginWriting(bench, target, event.key)
    ) {
      event.preventDefault()
    }
  }
  return { ref, onKeyDown }
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

function walk({ editor }: Workbench, at: HTMLElement, direction: Direction, column: number, choosing: boolean): void {
  const next = neighbour(at, direction, column)
  if (!next) return
  if (choosing) {
    const { record } = at.dataset
    const to = next.dataset.record
    const picked = new Set(editor.now.picked)
    if (record) picked.add(record)
    if (to) picked.add(to)
    editor.set({ picked })
  } else if (editor.now.picked.size > 0) editor.set({ picked: new Set() })
  focus(next)
}

/** A letter in a cell begins a card, on a header it begins its name anew. Whether there is anything to write here. */
function beginWriting({ editor }: Workbench, target: Target, key: string): boolean {
  const typed = key === 'Enter' ? '' : key
  const { lane, column, kind, records, row, stage } = target
  if (lane !== null && column !== null) {
    editor.set({ writing: { what: 'card', lane, column, after: records.at(-1) ?? null, typed } })
  } else if (row === 'touchpoints' && column !== null) {
    editor.set({ writing: { what: 'touchpoint', column, after: records.at(-1) ?? null, typed } })
  } else if ((kind === 'stage' || kind === 'step' || kind === 'lane') && records.length === 1) {
    editor.set({ writing: { what: 'record', id: records[0]!, typed } })
  } else if (stage !== null) {
    editor.set({ writing: { what: 'step', stage, after: null, typed } })
  } else return false
  return true
}
