import { type RefObject, useEffect, useRef } from 'react'
import { focusAgain } from '../../actions/grid-focus.ts'

/**
 * Brings the keyboard to the panel when it shows something else. When the panel closes with the keyboard in it, that goes
 * back to where it came from, or to the map when that is gone; who went on elsewhere, while a form was being saved, stays there.
 */
export function usePanelFocus(shown: string): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown decides when the focus moves
  useEffect(() => {
    const focused = document.activeElement
    if (panel.current?.contains(focused)) return
    if (focused instanceof HTMLElement && focused !== document.body) cameFrom.current = focused
    panel.current?.focus({ preventScroll: true })
  }, [shown])
  useEffect(
    () => () => {
      // By now the panel is gone, and a keyboard that was in it is nowhere.
      if (document.activeElement === document.body) focusAgain(cameFrom.current)
    },
    [],
  )
  return panel
}
