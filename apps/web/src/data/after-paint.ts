/** How long to wait on a page that paints nothing, such as one in another tab. */
const UNPAINTED_MS = 100

/** Does the work once the next frame is painted, so that whoever edits need not wait for it. Returns how to call it off. */
export function afterPaint(work: () => void): () => void {
  let timer = setTimeout(work, UNPAINTED_MS)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(work)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
