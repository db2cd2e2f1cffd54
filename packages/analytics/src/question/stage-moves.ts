import { type Reading, text } from '@wegwijs/journey'

/** How people go from one stage to the next: forward, over a stage, or back. */
export interface StageMoves {
  /** People with an event in a stage in the period. */
  people: number
  transitions: number
  forward: number
  skip: number
  back: number
  /** Of all transitions. Null without any. */
  skipShare: number | null
  backShare: number | null
  /** People with at least one step over a stage, or back. */
  skipping: number
  looping: number
  /** Of `people`. Null without any. */
  shortcutRate: number | null
  loopRate: number | null
  /** Most frequent first, then in map order. */
  rows: { from: string; to: string; move: Move; count: number; people: number }[]
}
export type Move = 'forward' | 'skip' | 'back'

/** Stages in which something is counted, by index. */
export function countedStages({ stages, touchpoints }: Reading): number[] {
  return stages.flatMap(({ rule }, index) => {
    const counted = rule || touchpoints.some((touchpoint) => touchpoint.stage === index && touchpoint.rule)
    return counted ? [index] : []
  })
}

/** What both engines count: between which of the counted stages, by their place among these from 0 on, people went. */
export interface CountedMoves {
  people: number
  skipping: number
  looping: number
  edges: { from: number; to: number; count: number; people: number }[]
}

/** Whether a step between two counted stages goes to the next, over one or more, or back. */
export const moveOf = (from: number, to: number): Move => (to < from ? 'back' : to === from + 1 ? 'forward' : 'skip')

export function stageMoves(reading: Reading, { people, skipping, looping, edges }: CountedMoves): StageMoves {
  const ids = countedStages(reading).map((index) => reading.stages[index]!.id)
  const sum = (some: readonly { count: number }[]) => some.reduce((total, { count }) => total + count, 0)
  const of = (move: Move) => sum(edges.filter(({ from, to }) => moveOf(from, to) === move))
  const transitions = sum(edges)
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  const rows = edges.toSorted((a, b) => b.count - a.count || a.from - b.from || a.to - b.to)
  return {
    people,
    transitions,
    ...{ forward: of('forward'), skip: of('skip'), back: of('back') },
    skipShare: share(of('skip'), transitions),
    backShare: share(of('back'), transitions),
    skipping,
    looping,
    shortcutRate: share(skipping, people),
    loopRate: share(looping, people),
    rows: rows.map(({ from, to, count, people }) => {
      return { from: ids[from]!, to: ids[to]!, move: moveOf(from, to), count, people }
    }),
  }
}

export const stageMovesChoice = text(
  'Stappen tussen fasen: de eerste fase op de kaart geldt, dezelfde achter elkaar is één. Overslaan en terug zijn naar de volgorde van het model, over de fasen waarin iets wordt geteld.',
  'Steps between stages: the first stage on the map holds, the same in a row is one. Skipping and going back are by the order of the model, over the stages in which something is counted.',
)
