import type { Process, Term } from './process-tree.ts'

/** An activity that was done as it should, that should have been done and was not, or that should not have been. */
export interface Move {
  move: 'done' | 'missing' | 'extra'
  activity: string
}
export interface Alignment {
  /** Missing and extra activities together. */
  cost: number
  moves: Move[]
}

/** States of the process, and of process and trace together, that are looked at before giving up. */
const MOST_STATES = 10_000
const MOST_NODES = 500_000

interface Node {
  /** How much of the trace is behind. */
  at: number
  term: Term
  before: Node | null
  move: Move | null
}

/**
 * The cheapest way to lay a trace along a process, each missing or extra activity costing 1 (Adriansyah 2014): the
 * shortest path through all pairs of what is left of the trace and what is still to come. Of one that is still `open`
 * nothing is missing after its last activity. Null when that takes more states than there is room for.
 */
export function align(process: Process, trace: readonly string[], open = false): Alignment | null {
  const seen = new Set<number>()
  let level: Node[] = [{ at: 0, term: process.start, before: null, move: null }]
  for (let cost = 0; level.length > 0; cost++) {
    const dearer: Node[] = []
    // Grows while it is walked: what was done as it should costs nothing.
    for (const node of level) {
      const { at, term } = node
      const key = term.id * (trace.length + 1) + at
      if (seen.has(key)) continue
      seen.add(key)
      if (at === trace.length && (open || term.ends)) return { cost, moves: movesTo(node) }
      if (seen.size > MOST_NODES || process.size > MOST_STATES) return null
      const activity = trace[at]
      for (const step of process.steps(term)) {
        if (step.activity === activity) {
          level.push({ at: at + 1, term: step.next, before: node, move: { move: 'done', activity } })
        }
        dearer.push({ at, term: step.next, before: node, move: { move: 'missing', activity: step.activity } })
      }
      if (activity !== undefined) dearer.push({ at: at + 1, term, before: node, move: { move: 'extra', activity } })
    }
    level = dearer
  }
  return null
}

function movesTo(end: Node): Move[] {
  const moves: Move[] = []
  for (let node: Node | null = end; node?.move; node = node.before) moves.push(node.move)
  return moves.reverse()
}
