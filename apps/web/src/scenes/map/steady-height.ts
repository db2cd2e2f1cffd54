import { type RefObject, useEffect } from 'react'
import { afterPaint } from '../../data/after-paint.ts'

/** From this many cards on, the room below the map is worth having. */
export const MANY_CARDS = 150
/** Room below the last row when it is made, in pixels. */
const ROOM = 200

/** How high the scrolling area is to be at once for content of this height: as it was, as long as all fits. */
export const steadyHeight = (now: number, content: number): number => (content <= now ? now : content + ROOM)

/** How high it is to be once an edit has been painted: with room for what is written next, and not too much. */
export function heightAtLeisure(now: number, content: number): number {
  const room = now - content
  return room < ROOM / 2 || room > 2 * ROOM ? content + ROOM : now
}

/**
 * Keeps the lower edge of the scrolling area where it is while rows grow and shrink, by an empty box that reaches below
 * the last row. A browser that sees that edge move paints every row near the screen anew; so it moves after the edit that wants it.
 */
export function useSteadyHeight(
  box: RefObject<HTMLElement | null>,
  last: RefObject<HTMLElement | null>,
  many: boolean,
): void {
  useEffect(() => {
    const room = box.current
    const below = last.current
    const rows = below?.previousElementSibling
    if (!many || !room || !below || !rows) return
    let height = 0
    let callOff = (): void => {}
    const become = (heightFor: typeof steadyHeight): void => {
      const next = heightFor(height, below.offsetTop + below.offsetHeight)
      if (next === height) return
      height = next
      room.style.height = `${next}px`
    }
    const observer = new ResizeObserver(() => {
      become(steadyHeight)
      callOff()
      callOff = afterPaint(() => become(heightAtLeisure))
    })
    observer.observe(rows)
    return () => {
      observer.disconnect()
      callOff()
      room.style.height = ''
    }
  }, [box, last, many])
}
