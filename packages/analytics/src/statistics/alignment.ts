import { Counting } from './occurrences.ts'
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

/** Terms of the process, and pairs of term and trace, that are looked at before giving up. */
const MOST_TERMS = 100_000
const MOST_NODES = 2_000_000
/** Counts compared in all traces together: some half a minute. */
const MOST_WORK = 1_500_000_000

interface Node {
  /** How much of the trace is behind. */
  at: number
  term: Term
  cost: number
  before: Node | null
  move: Move | null
}

/** Lays traces along one process. */
export class Aligner {
  readonly #process: Process
  readonly #counting: Counting

  constructor(process: Process) {
    this.#process = process
    this.#counting = new Counting(process.activities)
  }

  /**
   * The cheapest way to lay a trace along the process, each missing or extra activity costing 1 (Adriansyah 2014): the
   * shortest path through all pairs of what is left of the trace and what is still to come, by A* (Hart, Nilsson and
   * Raphael 1968). Of one that is still `open` nothing is missing after its last activity. Null when that takes more than
   * there is room for.
   */
  align(trace: readonly string[], open = false): Alignment | null {
    const known = trace.filter((activity) => this.#counting.indexOf(activity) !== undefined)
    const found = this.#search(known, open)
    return found && { cost: found.cost + trace.length - known.length, moves: this.#withUnknown(movesTo(found), trace) }
  }

  #search(trace: readonly string[], open: boolean): Node | null {
    const left = this.#left(trace)
    const seen = new Set<number>()
    // By what it costs at least: nodes that may be on a way of that cost.
    const waiting: Node[][] = []
    const wait = (node: Node): void => {
      const least = node.cost + this.#least(node.term, left[node.at]!, open)
      ;(waiting[least] ??= []).push(node)
    }
    wait({ at: 0, term: this.#process.start, cost: 0, before: null, move: null })
    for (let least = 0; least < waiting.length; least++) {
      for (let node = waiting[least]?.pop(); node; node = waiting[least]!.pop()) {
        const { at, term, cost } = node
        const key = term.id * (trace.length + 1) + at
        if (seen.has(key)) continue
        seen.add(key)
        if (at === trace.length && (open || term.ends)) return node
        if (seen.size > MOST_NODES || this.#process.size > MOST_TERMS) return null
        const activity = trace[at]
        if (this.#counting.work > MOST_WORK) return null
        const steps = this.#process.steps(term)
        const before = node
        for (const step of steps) {
          const move = { move: 'missing' as const, activity: step.activity }
          wait({ at, term: step.next, cost: cost + 1, before, move })
        }
        if (activity === undefined) continue
        wait({ at: at + 1, term, cost: cost + 1, before, move: { move: 'extra', activity } })
        // What waits last is looked at first.
        for (const step of steps) {
          if (step.activity !== activity) continue
          wait({ at: at + 1, term: step.next, cost, before, move: { move: 'done', activity } })
        }
      }
    }
    return null
  }

  /** How often each activity is still in the trace, by how much of it is behind. */
  #left(trace: readonly string[]): Float64Array[] {
    const left = [new Float64Array(this.#counting.activities)]
    for (const activity of trace.toReversed()) {
      const more = left.at(-1)!.slice()
      more[this.#counting.indexOf(activity)!]! += 1
      left.push(more)
    }
    return left.reverse()
  }

  /** What is left costs at least as many extra and missing activities as there are too many and too few of each. */
  #least(term: Term, left: Float64Array, open: boolean): number {
    const { least, most } = this.#counting.of(term)
    this.#counting.work += left.length + 20
    let cost = 0
    for (let index = 0; index < left.length; index++) {
      const count = left[index]!
      if (count > most[index]!) cost += count - most[index]!
      else if (!open && count < least[index]!) cost += least[index]! - count
    }
    return cost
  }

  /** The moves with those of the trace that the process does not name, each where it was done. */
  #withUnknown(moves: readonly Move[], trace: readonly string[]): Move[] {
    const all: Move[] = []
    let at = 0
    const passUnknown = (): void => {
      for (; at < trace.length && this.#counting.indexOf(trace[at]!) === undefined; at++) {
        all.push({ move: 'extra', activity: trace[at]! })
      }
    }
    for (const move of moves) {
      passUnknown()
      all.push(move)
      if (move.move !== 'missing') at += 1
    }
    passUnknown()
    return all
  }
}

function movesTo(end: Node): Move[] {
  const moves: Move[] = []
  for (let node: Node | null = end; node?.move; node = node.before) moves.push(node.move)
  return moves.reverse()
}
