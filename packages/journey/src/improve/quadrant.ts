/** What impact and effort are given in: whole marks from little to much. */
export const marks = [1, 2, 3, 4, 5] as const
const MIDDLE = 3

export const quadrants = ['quickWin', 'strategic', 'small', 'notNow'] as const
export type Quadrant = (typeof quadrants)[number]

/**
 * What to do with something of this impact and effort. A mark in the middle is neither much nor little, so it says
 * nothing yet: null.
 */
export function quadrantOf(impact: number, effort: number): Quadrant | null {
  if (impact === MIDDLE || effort === MIDDLE) return null
  if (impact > MIDDLE) return effort < MIDDLE ? 'quickWin' : 'strategic'
  return effort < MIDDLE ? 'small' : 'notNow'
}
