import type { Place } from '../data/places.ts'

/** Finds and focuses places on the map by what they are, not by how they are drawn. */
const grid = (): HTMLElement | null => document.querySelector<HTMLElement>('[role="grid"]')

/** Whether the keyboard is somewhere on the map. */
export const isOnGrid = (): boolean => grid()?.contains(document.activeElement) === true

/** Puts the keyboard on a record's box. */
export function focusRecord(id: string): void {
  focus(grid()?.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"]`))
}

/** Puts the keyboard on the box that opens this in the side panel; whether there is one. */
export function focusOpener(opens: string): boolean {
  const box = grid()?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(opens)}"]`)
  focus(box)
  return !!box
}

/** Scrolls to a record's box without taking the keyboard there. */
export function showRecord(id: string): void {
  const box = grid()?.querySelector(`[data-record="${CSS.escape(id)}"]`)
  if (box) bringIntoView(box)
}

/** Scrolls as little as it takes, and out from under the headers above and the names of the rows before it. */
function bringIntoView(place: Element): void {
  place.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const headers = grid()?.querySelector('[role="rowgroup"]')
  const name = place.closest('[role="row"]')?.querySelector('[role="rowheader"]')
  const { top, left } = place.getBoundingClientRect()
  const under = headers && !headers.contains(place) ? headers.getBoundingClientRect().bottom + CLEAR - top : 0
  const behind = name && !name.contains(place) ? name.getBoundingClientRect().right + CLEAR - left : 0
  if (under > 0 || behind > 0) {
    grid()?.parentElement?.scrollBy({ left: -Math.max(0, behind), top: -Math.max(0, under), behavior: 'instant' })
  }
}

/** Room for the ring around what has the keyboard, in pixels. */
const CLEAR = 4

/** The cell of a row in a column, or its last one when there is no such column any more; a wide cell holds several. */
function cellAt(row: Element, column: number): HTMLElement | null {
  const cells = [...row.querySelectorAll<HTMLElement>('[role="gridcell"],[role="columnheader"]')]
  const holds = ({ dataset }: HTMLElement): boolean => Number(dataset.from) <= column && column <= Number(dataset.to)
  return (
    cells.find((cell) => holds(cell) && cell.dataset.from === cell.dataset.to) ??
    cells.find(holds) ??
    cells.at(-1) ??
    null
  )
}

/** The box of what was found, else the cell it stands in: a feeling may be in a table, or of a line that is muted. */
function boxOf({ row, box, span }: Place): HTMLElement | null {
  const found = grid()?.querySelector(`[data-row="${CSS.escape(row)}"]`)
  const name = CSS.escape(box)
  // The same KPI may be suggested in several stages.
  return (
    found?.querySelector<HTMLElement>(`[data-record="${name}"], [data-from="${span[0]}"] [data-opens="${name}"]`) ??
    (found ? cellAt(found, span[0]) : null)
  )
}

/** Brings a place into the middle of the view, without taking the keyboard there. */
export const showPlace = (place: Place): void => boxOf(place)?.scrollIntoView({ block: 'center', inline: 'center' })

/** Puts the keyboard on a place. */
export function focusPlace(place: Place): void {
  const at = boxOf(place)
  focus(at?.querySelector<HTMLElement>('[data-item]') ?? at)
}

/** Puts the keyboard back where it was; where it last was on the map when that is gone. */
export function focusAgain(was: HTMLElement | null): void {
  if (was?.isConnected && was !== document.body) was.focus({ preventScroll: true })
  else focus(hasTabStop() ? tabStop : grid()?.querySelector<HTMLElement>('[data-item]'))
}

/** Puts the keyboard on a cell, or on the first box in it. */
export function focusCell(row: string, column: number): void {
  const found = grid()?.querySelector(`[data-row="${CSS.escape(row)}"]`)
  const cell = found ? cellAt(found, column) : grid()?.querySelector<HTMLElement>('[data-item]')
  if (cell) focus(cell.querySelector<HTMLElement>('[data-item]') ?? cell)
}

/** The row below a row, else the one above it. */
export function rowBeside(row: string): string | undefined {
  const rows = [...(grid()?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].map(({ dataset }) => dataset.row)
  const at = rows.indexOf(row)
  return rows[at + 1] ?? rows[at - 1]
}

/** The way back to where a record stands, for when it is gone: its cell, or the row that takes its place. */
export function wayBackTo(id: string): () => void {
  const box = grid()?.querySelector(`[data-record="${CSS.escape(id)}"]`)
  const row = box?.closest<HTMLElement>('[data-row]')
  const next = row?.nextElementSibling as HTMLElement | null | undefined
  const column = Number(box?.closest<HTMLElement>('[data-from]')?.dataset.from ?? 0)
  return () => {
    const place = row?.isConnected ? row : next
    if (place?.dataset.row !== undefined) focusCell(place.dataset.row, column)
  }
}

/** The one place of the grid in the Tab order. */
let tabStop = null as HTMLElement | null

/** Whether the grid can be reached with Tab: its one place may have gone with what was removed. */
export const hasTabStop = (): boolean => tabStop?.isConnected === true

/** Makes this the one place of the grid in the Tab order. */
export function takeTabStop(place: HTMLElement | null | undefined): void {
  if (!place) return
  tabStop?.setAttribute('tabindex', '-1')
  tabStop = place
  place.tabIndex = 0
}

/** Puts the keyboard on a place of the grid and brings that into view. */
export function focus(place: HTMLElement | null | undefined): void {
  if (!place) return
  takeTabStop(place)
  dropCaret()
  place.focus({ preventScroll: true })
  bringIntoView(place)
}

/** Takes the keyboard from a box that is about to go: removing one that has it lays out the map in the middle of the change. */
export function letGo(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  dropCaret()
}

/** A caret that stays behind where something was written is looked for over the whole map at each change of focus; words somebody selected stay so. */
function dropCaret(): void {
  const selection = getSelection()
  if (selection?.isCollapsed) selection.removeAllRanges()
}

const itemsIn = (cell: Element): HTMLElement[] => [...cell.querySelectorAll<HTMLElement>('[data-item]')]
const cellOf = (place: Element): HTMLElement | null =>
  place.closest<HTMLElement>('[role="gridcell"],[role="columnheader"],[role="rowheader"]')

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The place next to this one: boxes within a cell first, then the next cell. `column` is where a walk up or down started. */
export function neighbour(from: HTMLElement, direction: Direction, column: number): HTMLElement | null {
  const cell = cellOf(from)
  const row = from.closest('[role="row"]')
  if (!cell || !row) return null
  if (direction === 'left' || direction === 'right') return beside(cell, row, from, direction === 'right' ? 1 : -1)
  const items = itemsIn(cell)
  const at = items.indexOf(from)
  const within = direction === 'down' ? items[at + 1] : at > 0 ? items[at - 1] : undefined
  if (within && cell.role !== 'columnheader') return within
  const rows = [...(grid()?.querySelectorAll('[role="row"]') ?? [])]
  const step = direction === 'down' ? 1 : -1
  for (let index = rows.indexOf(row) + step; rows[index]; index += step) {
    const target =
      cell.role === 'rowheader'
        ? rows[index]!.querySelector<HTMLElement>('[role="rowheader"]')
        : cellAt(rows[index]!, column)
    if (!target) continue
    const boxes = itemsIn(target)
    return (direction === 'down' ? boxes[0] : boxes.at(-1)) ?? target
  }
  return null
}

function beside(cell: HTMLElement, row: Element, from: HTMLElement, step: number): HTMLElement | null {
  const items = itemsIn(cell)
  // Boxes of a cell over all columns stand beside each other.
  if (cell.dataset.from !== cell.dataset.to && items.length > 1) {
    const within = items[items.indexOf(from) + step]
    if (within) return within
  }
  const cells = [
    ...row.querySelectorAll<HTMLElement>('[role="rowheader"],[role="gridcell"],[role="columnheader"]'),
  ].sort((a, b) => Number(a.dataset.from ?? -1) - Number(b.dataset.from ?? -1))
  const target = cells[cells.indexOf(cell) + step]
  if (!target) return null
  const boxes = itemsIn(target)
  return boxes[Math.min(Math.max(0, items.indexOf(from)), boxes.length - 1)] ?? target
}
