/** A mark on the curve, in pixels from its left upper corner. */
export interface Mark {
  id: string
  left: number
  top: number
}

/** As wide and high as what a finger or pointer has to hit. */
export const HIT = 24

/**
 * How far to the side each mark is drawn so that every one can be hit: marks keep their place as far as they can, in the
 * order given, and otherwise move to the nearest free place left or right of it.
 */
export function apart(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const taken: Mark[] = []
  const asides = new Map<string, number>()
  for (const mark of marks) {
    const free = (aside: number): boolean =>
      !taken.some(({ left, top }) => Math.abs(left - mark.left - aside) < HIT && Math.abs(top - mark.top) < HIT)
    const aside = nearestFree(free, marks.length)
    taken.push({ ...mark, left: mark.left + aside })
    asides.set(mark.id, aside)
  }
  return asides
}

function nearestFree(free: (aside: number) => boolean, limit: number): number {
  for (let far = 0; far <= limit * HIT; far += HIT / 2) {
    if (free(far)) return far
    if (free(-far)) return -far
  }
  return 0
}
