import { aboutOf } from '../question/about.ts'
import { repeatsOf, sequenceChoice } from '../question/read-by.ts'
import type { Ask } from '../question/resolved.ts'
import { type CountedEdge, type TransitionsAnswer, toldEdges, transitionsDefinition } from '../question/transitions.ts'
import { median } from '../statistics/interval.ts'
import { type Histories, inPeriod, type Located } from './history.ts'
import { keysOf } from './keys.ts'

export function transitions(question: Ask<'transitions'>, past: Histories): TransitionsAnswer {
  const edges = new Map<string, Pick<CountedEdge, 'from' | 'to' | 'count'> & { people: Set<string>; gaps: number[] }>()
  const add = (from: string | null, to: string | null, person: string, gap: number | null): void => {
    const id = JSON.stringify([from, to])
    let edge = edges.get(id)
    if (!edge) edges.set(id, (edge = { from, to, people: new Set(), count: 0, gaps: [] }))
    edge.count += 1
    edge.people.add(person)
    if (gap !== null) edge.gaps.push(gap)
  }
  for (const [person, own] of inPeriod(past)) {
    for (const { from, to, gap } of pairsIn(question, own)) add(from, to, person, gap)
  }
  return {
    edges: toldEdges(
      [...edges.values()].map(({ people, gaps, ...edge }) => ({
        ...edge,
        people: people.size,
        medianMs: median(gaps),
      })),
    ),
    about: aboutOf(past.population, transitionsDefinition, 'person', [
      sequenceChoice(question.by, repeatsOf(question)),
    ]),
  }
}

/** What directly follows what, with how long after; null is the beginning, or the end. */
export function pairsIn(question: Ask<'transitions'>, own: Located[]) {
  const steps = sequence(question, own)
  if (steps.length === 0) return []
  return [...steps, null].map((step, index) => {
    const before = steps[index - 1]
    return { from: before?.key ?? null, to: step?.key ?? null, gap: before && step ? step.time - before.time : null }
  })
}

/** One key an event, the first in map order; where repeats are merged, those in a row are one stay. */
function sequence(question: Ask<'transitions'>, own: Located[]): { key: string; time: number }[] {
  const steps = own.flatMap((one) => {
    const [key] = keysOf(question.by, question.reading, one)
    return key === undefined ? [] : [{ key, time: one.event.time }]
  })
  return repeatsOf(question) === 'merged' ? steps.filter((step, index) => step.key !== steps[index - 1]?.key) : steps
}
