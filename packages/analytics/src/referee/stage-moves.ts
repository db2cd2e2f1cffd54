import type { Reading } from '@wegwijs/journey'
import {
  type CountedMoves,
  countedStages,
  type Move,
  moveOf,
  type StageMoves,
  stageMoves as toldMoves,
} from '../question/stage-moves.ts'
import { type Histories, inPeriod, type Located } from './history.ts'

/** Everybody's steps from stage to stage in the period. */
export function stageMoves(reading: Reading, past: Histories): StageMoves {
  const traces = inPeriod(past).flatMap(([, own]) => {
    const trace = traceOf(reading, own)
    return trace.length > 0 ? [movesOf(trace)] : []
  })
  const peopleWith = (move: Move) =>
    traces.filter((steps) => steps.some(({ from, to }) => moveOf(from, to) === move)).length
  const edges = [...Map.groupBy(traces.flat(), ({ from, to }) => JSON.stringify([from, to])).values()].map(
    (alike): CountedMoves['edges'][number] => {
      const [{ from, to }] = alike as [{ from: number; to: number }]
      const people = traces.filter((steps) => steps.some((step) => step.from === from && step.to === to)).length
      return { from, to, count: alike.length, people }
    },
  )
  return toldMoves(reading, { people: traces.length, skipping: peopleWith('skip'), looping: peopleWith('back'), edges })
}

/** The stages of one person in turn, by their place among those in which something is counted; the same in a row is one. */
export function traceOf(reading: Reading, own: readonly Located[]): number[] {
  const counted = countedStages(reading)
  const steps = own.flatMap(({ stages }) => (stages.length > 0 ? [counted.indexOf(stages[0]!)] : []))
  return steps.filter((stage, index) => stage !== steps[index - 1])
}

/** The steps between them. */
export const movesOf = (trace: readonly number[]): { from: number; to: number }[] =>
  trace.slice(1).map((to, index) => ({ from: trace[index]!, to }))
