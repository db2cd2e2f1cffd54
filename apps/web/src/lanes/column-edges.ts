import { type RefObject, useLayoutEffect, useState } from 'react'
import { type Edges, equalEdges } from './feelings/curve.ts'

/** Where the columns of the map lie within a box. */
export interface ColumnEdges {
  edges: Edges
  /** Of the box, in pixels; 0 before it is on the screen. */
  width: number
}

/** Follows the header cells of the grid around a box, so that what is drawn over several columns stays in step with them. */
export function useColumnEdges(box: RefObject<HTMLElement | null>, columns: number): ColumnEdges {
  const [found, setFound] = useState<ColumnEdges>({ edges: [], width: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const follow = (): void => {
      const cells = headerCells(element, columns)
      for (const cell of cells) observer.observe(cell)
      const next = { edges: edgesWithin(element, cells), width: element.clientWidth }
      setFound((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    const observer = new ResizeObserver(follow)
    observer.observe(element)
    follow()
    return () => observer.disconnect()
  }, [box, columns])
  return found.edges.length === columns ? found : { ...found, edges: equalEdges(columns) }
}

/** The cell that stands above each column, when the grid has marked them all. */
function headerCells(element: HTMLElement, columns: number): Element[] {
  const grid = element.closest('[role="grid"]')
  const cells = Array.from({ length: columns }, (_, column) => grid?.querySelector(`[data-column="${column}"]`))
  return cells.every((cell) => cell instanceof Element) ? cells : []
}

function edgesWithin(element: HTMLElement, cells: readonly Element[]): Edges {
  const { left, width } = element.getBoundingClientRect()
  return cells.map((cell) => {
    const { left: start, right: end } = cell.getBoundingClientRect()
    return [(start - left) / width, (end - left) / width]
  })
}
