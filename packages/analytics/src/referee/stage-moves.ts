import type { Reading } from '@wegwijs/journey'
import {
  type CountedMoves,
  countedStages,
  type Move,
  moveOf,
  stageMoves as movesOf,
  type StageMoves,
} from '../question/stage-moves.ts'
import { type Histories, inPeriod } from './history.ts'

/** Everybody's steps from stage to stage in the period. */
export function stageMoves(reading: Reading, past: Histories): StageMoves {
  const counted = countedStages(reading)
  const traces = inPeriod(past).flatMap(([, own]) => {
    const steps = own.flatMap(({ stages }) => (stages.length > 0 ? [counted.indexOf(stages[0]!)] : []))
    const trace = steps.filter((stage, index) => stage !== steps[index - 1])
    return trace.length > 0 ? [trace.slice(1).map((to, index) => ({ from: trace[index]!, to }))] : []
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
  return movesOf(reading, { people: traces.length, skipping: peopleWith('skip'), looping: peopleWith('back'), edges })
}
