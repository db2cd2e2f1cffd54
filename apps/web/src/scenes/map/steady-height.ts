import { type RefObject, useEffect } from 'react'

/** From this many cards on, the room below the map is worth having. */
export const MANY_CARDS = 150
/** Room below the last row when it is made, in pixels; it may become nothing, or twice as much, before it is made anew. */
const ROOM = 200

/** How high the scrolling area is to be for content of this height: as it was, as long as that will do. */
export const steadyHeight = (now: number, content: number): number =>
  content <= now && now - content <= 2 * ROOM ? now : content + ROOM

/**
 * Keeps the lower edge of the scrolling area where it is while rows grow and shrink, by an empty box that reaches below
 * the last row. A browser that sees that edge move paints every row near the screen anew.
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
    const observer = new ResizeObserver(() => {
      const next = steadyHeight(height, below.offsetTop + below.offsetHeight)
      if (next === height) return
      height = next
      room.style.height = `${next}px`
    })
    observer.observe(rows)
    return () => {
      observer.disconnect()
      room.style.height = ''
    }
  }, [box, last, many])
}
