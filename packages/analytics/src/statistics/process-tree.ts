/**
 * What may happen in what order: an activity, a list one after the other (`seq`), all of them in any interleaving
 * (`and`), one of them (`xor`; an empty list is nothing), or a body that may be done again after the way back (`loop`).
 */
export type Tree = string | readonly Tree[] | { seq: Tree[] } | { and: Tree[] } | { xor: Tree[] } | { loop: Tree[] }

/** What is still to come. Terms that are alike are one and the same object. */
export type Term = Shape & {
  id: number
  /** Whether nothing has to come any more. */
  ends: boolean
  /** The fewest activities that still have to come. */
  shortest: number
}
type Shape =
  | { kind: 'done' }
  | { kind: 'activity'; name: string }
  | { kind: 'then'; first: Term; rest: Term }
  | { kind: 'either'; of: Term[] }
  | { kind: 'both'; of: Term[] }
  | { kind: 'again'; round: Term }

/** An activity that may come now, and what is to come after it. */
interface Step {
  activity: string
  next: Term
}

/** A tree as a machine without silent steps: what is still to come after an activity (Brzozowski 1964, Antimirov 1996). */
export class Process {
  readonly #terms = new Map<string, Term>()
  readonly #steps = new Map<Term, Step[]>()
  #size = 0
  readonly #done = this.#term('done', { kind: 'done' }, true, 0)
  readonly start: Term
  readonly activities: ReadonlySet<string>

  constructor(tree: Tree) {
    const activities = new Set<string>()
    this.start = this.#read(tree, activities)
    this.activities = activities
  }

  /** Terms met so far, with the parts of each. */
  get size(): number {
    return this.#size
  }

  /** All that may come now. */
  steps(term: Term): Step[] {
    let steps = this.#steps.get(term)
    if (!steps) this.#steps.set(term, (steps = distinct(this.#stepsOf(term))))
    return steps
  }

  #stepsOf(term: Term): Step[] {
    switch (term.kind) {
      case 'done':
        return []
      case 'activity':
        return [{ activity: term.name, next: this.#done }]
      case 'then': {
        const { first, rest } = term
        const begun = this.steps(first).map(({ activity, next }) => ({ activity, next: this.#then(next, rest) }))
        return first.ends ? [...begun, ...this.steps(rest)] : begun
      }
      case 'either':
        return term.of.flatMap((each) => this.steps(each))
      case 'both':
        return term.of.flatMap((each, at) =>
          this.steps(each).map(({ activity, next }) => ({ activity, next: this.#both(term.of.with(at, next)) })),
        )
      case 'again':
        return this.steps(term.round).map(({ activity, next }) => ({ activity, next: this.#then(next, term) }))
    }
  }

  #read(tree: Tree, activities: Set<string>): Term {
    if (typeof tree === 'string') {
      activities.add(tree)
      return this.#term(`activity ${tree}`, { kind: 'activity', name: tree }, false, 1)
    }
    const all = (of: readonly Tree[]): Term[] => of.map((each) => this.#read(each, activities))
    if ('and' in tree) return this.#both(all(tree.and))
    if ('xor' in tree) return this.#either(all(tree.xor))
    if ('loop' in tree) {
      const [body, back = this.#done] = all(tree.loop)
      return this.#then(body!, this.#again(this.#then(back, body!)))
    }
    return all('seq' in tree ? tree.seq : tree).reduceRight((rest, each) => this.#then(each, rest), this.#done)
  }

  #then(first: Term, rest: Term): Term {
    if (first.kind === 'done') return rest
    if (rest.kind === 'done') return first
    const shortest = first.shortest + rest.shortest
    return this.#term(`then ${first.id} ${rest.id}`, { kind: 'then', first, rest }, first.ends && rest.ends, shortest)
  }

  #either(of: Term[]): Term {
    const distinct = byId([...new Set(of)])
    if (distinct.length < 2) return distinct[0] ?? this.#done
    const ends = distinct.some((each) => each.ends)
    return this.#term(`either ${idsOf(distinct)}`, { kind: 'either', of: distinct }, ends, least(distinct))
  }

  #both(of: Term[]): Term {
    const left = byId(of.filter(({ kind }) => kind !== 'done'))
    if (left.length < 2) return left[0] ?? this.#done
    const shortest = left.reduce((sum, each) => sum + each.shortest, 0)
    return this.#term(
      `both ${idsOf(left)}`,
      { kind: 'both', of: left },
      left.every((each) => each.ends),
      shortest,
    )
  }

  #again(round: Term): Term {
    return round.kind === 'done' ? round : this.#term(`again ${round.id}`, { kind: 'again', round }, true, 0)
  }

  #term(key: string, shape: Shape, ends: boolean, shortest: number): Term {
    let term = this.#terms.get(key)
    if (!term) {
      this.#terms.set(key, (term = { ...shape, id: this.#terms.size, ends, shortest }))
      this.#size += 'of' in shape ? 1 + shape.of.length : 1
    }
    return term
  }
}

const idsOf = (terms: readonly Term[]): string => terms.map(({ id }) => id).join(' ')
const byId = (terms: readonly Term[]): Term[] => terms.toSorted((a, b) => a.id - b.id)
const least = (terms: readonly Term[]): number => terms.reduce((min, { shortest }) => Math.min(min, shortest), Infinity)
const distinct = (steps: readonly Step[]): Step[] => [
  ...new Map(steps.map((step) => [`${step.next.id} ${step.activity}`, step])).values(),
]
