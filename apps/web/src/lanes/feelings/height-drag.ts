import { type PointerEvent, useRef } from 'react'
import { snapped, valueAt, yOf } from './curve.ts'

interface HeightDrag {
  value: number
  /** What the feeling would become; null when nothing is being dragged any more. */
  onPreview: (value: number | null) => void
  onDrop: (value: number) => void
}

/** A pointer this far from where it came down is dragging, not clicking. */
const SLACK = 3

/** Drags a value up and down: a preview while it lasts, one drop at the end. `stop` gives up, as Escape does. */
export function useHeightDrag({ value, onPreview, onDrop }: HeightDrag) {
  const drag = useRef<{ grabbed: number; from: number; at: number; moved: boolean } | null>(null)
  /** The click that the browser sends after a drag is part of the drag. */
  const wasDrag = useRef(false)

  function stop(): boolean {
    const moved = drag.current?.moved === true
    drag.current = null
    if (moved) onPreview(null)
    return moved
  }
  return {
    stop,
    wasDrag: () => wasDrag.current,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        wasDrag.current = false
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.focus({ preventScroll: true })
        drag.current = { grabbed: event.clientY, from: value, at: value, moved: false }
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const now = drag.current
        if (!now) return
        const down = event.clientY - now.grabbed
        if (!now.moved && Math.abs(down) <= SLACK) return
        now.moved = true
        wasDrag.current = true
        now.at = snapped(valueAt(yOf(now.from) + down), event.altKey)
        onPreview(now.at)
      },
      onPointerUp: () => {
        const at = drag.current?.at
        if (stop() && at !== undefined) onDrop(at)
      },
      onPointerCancel: () => {
        stop()
      },
    },
  }
}
