import type { Term } from './process-tree.ts'

/** How often each activity, by its index, comes at least and at most in what is still to come. */
interface Occurrences {
  least: Float64Array
  most: Float64Array
}

/** Works out how often activities may come; what is alike is worked out once. */
export class Counting {
  readonly #indices: ReadonlyMap<string, number>
  readonly #known = new Map<Term, Occurrences>()
  /** Numbers added or compared so far. */
  work = 0

  constructor(activities: Iterable<string>) {
    this.#indices = new Map([...activities].map((activity, index) => [activity, index]))
  }

  /** Undefined when the process does not name it. */
  indexOf(activity: string): number | undefined {
    return this.#indices.get(activity)
  }

  get activities(): number {
    return this.#indices.size
  }

  of(term: Term): Occurrences {
    let known = this.#known.get(term)
    if (!known) this.#known.set(term, (known = this.#count(term)))
    return known
  }

  #count(term: Term): Occurrences {
    const size = this.activities
    switch (term.kind) {
      case 'done':
        return { least: new Float64Array(size), most: new Float64Array(size) }
      case 'activity': {
        const once = new Float64Array(size)
        once[this.indexOf(term.name)!] = 1
        return { least: once, most: once }
      }
      case 'then':
        return this.#together([term.first, term.rest], add, add, 0)
      case 'both':
        return this.#together(term.of, add, add, 0)
      case 'either':
        return this.#together(term.of, Math.min, Math.max, Infinity)
      case 'again': {
        const { most } = this.of(term.round)
        return { least: new Float64Array(size), most: most.map((count) => (count > 0 ? Infinity : 0)) }
      }
    }
  }

  #together(terms: readonly Term[], least: Joined, most: Joined, none: number): Occurrences {
    const all = { least: new Float64Array(this.activities).fill(none), most: new Float64Array(this.activities) }
    this.work += terms.length * this.activities
    for (const part of terms.map((term) => this.of(term))) {
      for (let at = 0; at < this.activities; at++) {
        all.least[at] = least(all.least[at]!, part.least[at]!)
        all.most[at] = most(all.most[at]!, part.most[at]!)
      }
    }
    return all
  }
}

type Joined = (one: number, other: number) => number
const add: Joined = (one, other) => one + other
