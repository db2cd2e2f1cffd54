import type { MouseEvent } from 'react'
import { useEditor } from './editor.ts'
import { useOpen } from './map-view.ts'
import type { Selection } from './selection.ts'

/** Longer than the pause within a double click of most people. */
const DOUBLE_MS = 220
let waiting: ReturnType<typeof setTimeout> | undefined

/**
 * Opens something at a click. The first panel moves the columns, so that it waits for a second click: that one writes, and
 * must not land on what slid under the pointer.
 */
export function useOpenAtClick(): (event: MouseEvent, selection: Selection) => void {
  const open = useOpen()
  const editor = useEditor()
  return ({ detail }, selection) => {
    clearTimeout(waiting)
    if (detail > 1) return
    if (detail === 0 || editor.now.opened !== '') open(selection)
    else waiting = setTimeout(() => open(selection), DOUBLE_MS)
  }
}
