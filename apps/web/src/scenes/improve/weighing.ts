import { type Finding, marks, type Quadrant, quadrantOf } from '@wegwijs/journey'

/** The place of a finding in the matrix; null while impact or effort is not given yet. */
export interface Marks {
  impact: number
  effort: number
}

export function marksOf({ card: { impact, effort } }: Finding): Marks | null {
  return impact === undefined || effort === undefined ? null : { impact, effort }
}

/** The name under `improve.quadrantIn` of what these marks say. */
export const verdictOf = ({ impact, effort }: Marks): Quadrant | 'between' => quadrantOf(impact, effort) ?? 'between'

const LAST = marks.length
const steps: Record<string, Marks> = {
  ArrowUp: { impact: 1, effort: 0 },
  ArrowDown: { impact: -1, effort: 0 },
  ArrowRight: { impact: 0, effort: 1 },
  ArrowLeft: { impact: 0, effort: -1 },
}
const CENTRE: Marks = { impact: 3, effort: 3 }

/** Where an arrow key takes a finding: one step inside the matrix, or from the tray into its middle. Null for other keys. */
export function marksAfterKey(key: string, from: Marks | null): Marks | null {
  const step = steps[key]
  if (!step) return null
  if (!from) return CENTRE
  const within = (mark: number): number => Math.min(LAST, Math.max(1, mark))
  return { impact: within(from.impact + step.impact), effort: within(from.effort + step.effort) }
}

const sizes = ['size-6', 'size-7.5', 'size-9', 'size-10.5'] as const

/** How large a bubble is drawn for so many sources; from three on they look alike, as the legend says. */
export const bubbleSize = (sources: number): string => sizes[Math.min(sources, sizes.length - 1)]!
export const legendSources = sizes.map((_, sources) => sources)
