import type { Journey } from '@wegwijs/journey'
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Workbench } from '../../actions/command.ts'
import { commandFor } from '../../actions/commands.ts'
import type { Writing } from '../../actions/editor.ts'
import { type Direction, focus, focusCell, hasTabStop, neighbour, takeTabStop } from '../../actions/grid-focus.ts'
import { pressed } from '../../actions/shortcut.ts'
import { nowhere, type Target, targetOf } from '../../actions/target.ts'

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * The keyboard of the map. Arrows walk over boxes and cells, Shift with an arrow chooses along the way, a letter begins
 * to write where the keyboard is, and every other key is an action. One place of the grid is in the Tab order. A double
 * click in the empty part of a cell begins to write there as well.
 */
export function useGridKeys(bench: Workbench): {
  ref: RefObject<HTMLDivElement | null>
  onKeyDown: (event: KeyboardEvent) => void
  onDoubleClick: (event: MouseEvent) => void
} {
  const ref = useRef<HTMLDivElement>(null)
  /** The column to come back to after a cell that covers several. */
  const column = useRef(0)
  useEffect(() => {
    if (!hasTabStop()) takeTabStop(ref.current?.querySelector<HTMLElement>('[data-item]'))
  })
  useLostFocus(ref)
  useEffect(() => {
    const anywhere = (event: globalThis.KeyboardEvent): void => {
      const at = event.target as Element
      if (event.defaultPrevented || ref.current?.contains(at) || at.closest('input, textarea, select, [role="dialog"]'))
        return
      const command = commandFor(bench, nowhere, (keys) => pressed(event, keys))
      if (!command) return
      event.preventDefault()
      command.run(bench, nowhere)
    }
    document.addEventListener('keydown', anywhere)
    return () => document.removeEventListener('keydown', anywhere)
  }, [bench])
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = event.target as HTMLElement
    if (event.defaultPrevented || at.matches('input, textarea, select')) return
    const direction = directions[event.key]
    const target = targetOf(at, bench.editor, bench.pen)
    const cell = at.closest<HTMLElement>('[data-from]')
    if (cell) column.current = columnWithin(cell, column.current)
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
    if (direction && event.altKey) {
      // Nothing to move here; else the browser would go back or forward a page.
      event.preventDefault()
      return
    }
    const inside = event.key === 'Enter' && at === cell ? at.querySelector<HTMLElement>('[data-entry]') : null
    if (inside) {
      event.preventDefault()
      inside.focus()
    } else if (event.key === 'Escape') {
      bench.editor.set({ picked: new Set(), cut: [], said: '' })
      focus(cell)
    } else if ((bench.own || bench.elsewhere) && begins(event, at === cell)) {
      const begun = flushSync(() => beginWriting(bench, target, isLetter(event) ? event.key : ''))
      // An accent goes on to the browser, which puts it with its letter in the box that is open by now.
      if (begun && !isAccent(event)) event.preventDefault()
    }
  }
  const onDoubleClick = (event: MouseEvent): void => {
    const at = event.target as Element
    if (!(bench.own || bench.elsewhere) || at.closest('button, input, textarea')) return
    const cell = at.closest('[role="gridcell"]')
    // What is chosen elsewhere has nothing to do with what is written here.
    if (cell) beginWriting(bench, { ...targetOf(cell, bench.editor, bench.pen), records: [] }, '')
  }
  return { ref, onKeyDown, onDoubleClick }
}

/** A cell over several columns keeps the column that a walk came from, when that is one of its own. */
function columnWithin({ dataset }: HTMLElement, column: number): number {
  const from = Number(dataset.from)
  return from <= column && column <= Number(dataset.to) ? column : from
}

/** Whether a key begins to write. */
const begins = (event: KeyboardEvent, onCell: boolean): boolean =>
  isLetter(event) || isAccent(event) || (event.key === 'Enter' && onCell)

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

/** A key that waits for the next one, as quotation marks do on many Dutch keyboards, or that begins an input method. */
const isAccent = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (key === 'Dead' || key === 'Process') && !ctrlKey && !metaKey

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
function beginWriting({ editor, elsewhere, pen }: Workbench, target: Target, typed: string): boolean {
  const writing = writingAt(target, typed, pen.journey())
  // The stages of another model are no records here, but who types over one is to be told as well.
  const isStage = elsewhere !== null && target.row === 'stages'
  if (writing === null && !isStage) return false
  editor.set(elsewhere === null ? { writing } : { said: elsewhere })
  return true
}

function writingAt(
  { lane, column, kind, records, row, stage }: Target,
  typed: string,
  journey: Journey,
): Writing | null {
  if (lane !== null && column !== null) return { what: 'card', lane, column, after: records.at(-1) ?? null, typed }
  if (row === 'touchpoints' && column !== null) {
    const here = records.length === 1 ? journey.records[records[0]!] : undefined
    const insteadOf = here?.kind === 'touchpoint' && here.placeholder ? { insteadOf: records[0]! } : {}
    return { what: 'touchpoint', column, after: records.at(-1) ?? null, typed, ...insteadOf }
  }
  if (row === 'actionPoints' && column !== null) {
    return { what: 'action', column, after: records.at(-1) ?? null, typed }
  }
  if (row === 'kpis' && column !== null) return { what: 'kpi', column, typed }
  if ((kind === 'stage' || kind === 'step' || kind === 'lane') && records.length === 1) {
    return { what: 'record', id: records[0]!, typed }
  }
  return stage === null ? null : { what: 'step', stage, after: null, typed }
}

/** When an undo or a colleague takes away the box with the keyboard, the keyboard stays in its cell. */
function useLostFocus(grid: RefObject<HTMLElement | null>): void {
  const last = useRef<{ row: string; column: number } | null>(null)
  useEffect(() => {
    const element = grid.current
    const onFocus = (event: FocusEvent): void => {
      const at = event.target as HTMLElement
      const row = at.closest<HTMLElement>('[data-row]')?.dataset.row
      last.current =
        row === undefined ? null : { row, column: Number(at.closest<HTMLElement>('[data-from]')?.dataset.from ?? 0) }
    }
    const onLeave = (event: FocusEvent): void => {
      if (event.relatedTarget) last.current = null
    }
    const onPress = (event: PointerEvent): void => {
      if (!element?.contains(event.target as Node)) last.current = null
    }
    document.addEventListener('pointerdown', onPress)
    element?.addEventListener('focusin', onFocus)
    element?.addEventListener('focusout', onLeave)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      element?.removeEventListener('focusin', onFocus)
      element?.removeEventListener('focusout', onLeave)
    }
  }, [grid])
  useEffect(() => {
    if (!last.current || document.activeElement !== document.body) return
    // Who took the box away may yet put the keyboard somewhere.
    const frame = requestAnimationFrame(() => {
      if (last.current && document.activeElement === document.body) focusCell(last.current.row, last.current.column)
    })
    return () => cancelAnimationFrame(frame)
  })
}
