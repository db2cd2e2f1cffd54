import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect } from 'react'
import { type Landing, useEditor } from '../actions/editor.ts'
import { useLooking } from '../actions/map-view.ts'

/** What moves: one record, or all that are picked when it is one of them. */
const dragOf = (record: string, picked: ReadonlySet<string>): readonly string[] =>
  picked.has(record) ? [...picked] : [record]

/**
 * Lets a box be dragged. The browser draws the drag, so that nothing redraws while it moves. `record` is undefined while
 * there is no box, such as while its words are being written; on a map to look at nothing can be dragged.
 */
export function useDragged(ref: RefObject<HTMLElement | null>, record: string | undefined): void {
  const editor = useEditor()
  const looking = useLooking()
  useEffect(() => {
    const element = ref.current
    if (!element || record === undefined || looking) return
    return draggable({
      element,
      getInitialData: () => ({ records: dragOf(record, editor.now.picked) }),
      onDrop: () => editor.set({ landing: null }),
    })
  }, [ref, record, editor, looking])
}

export interface DropTarget {
  /** Name of the cell, the same for as long as it means the same place. */
  cell: string
  /** Whether these records may land here. */
  takes: (records: readonly string[]) => boolean
  /** The records and what they land before; null is the end of the cell. */
  onLand: (records: readonly string[], before: string | null) => void
  /** Whether boxes in the cell stand beside each other instead of below. */
  sideways?: boolean
}

/** Lets a cell take what is dropped in it, between the boxes that stand there. */
export function useLanding(ref: RefObject<HTMLElement | null>, target: DropTarget): void {
  const editor = useEditor()
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const show = (landing: Landing | null): void => {
      const now = editor.now.landing
      if (now?.cell !== landing?.cell || now?.before !== landing?.before) editor.set({ landing })
    }
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => target.takes(recordsIn(source.data)),
      onDrag: ({ location }) =>
        show({ cell: target.cell, before: beforeAt(element, location.current.input, target.sideways ?? false) }),
      onDragLeave: () => show(null),
      onDrop: ({ source, location }) => {
        show(null)
        const before = beforeAt(element, location.current.input, target.sideways ?? false)
        target.onLand(recordsIn(source.data), before)
      },
    })
  })
}

const recordsIn = (data: Record<string | symbol, unknown>): readonly string[] =>
  Array.isArray(data.records) ? (data.records as string[]) : []

/** The first box in the cell whose middle lies beyond the pointer. */
function beforeAt(
  cell: HTMLElement,
  { clientX, clientY }: { clientX: number; clientY: number },
  sideways: boolean,
): string | null {
  for (const box of cell.querySelectorAll<HTMLElement>('[data-record]')) {
    const { left, width, top, height } = box.getBoundingClientRect()
    if (sideways ? clientX < left + width / 2 : clientY < top + height / 2) return box.dataset.record ?? null
  }
  return null
}
