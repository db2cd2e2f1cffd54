import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../contract-case.ts'
import { Aligner } from './alignment.ts'
import { Process, type Term, type Tree } from './process-tree.ts'
import { randomFrom } from './random.ts'

const align = (tree: Tree, trace: readonly string[], open = false) => new Aligner(new Process(tree)).align(trace, open)!
const costOf = (tree: Tree, trace: string, open = false) => align(tree, [...trace], open).cost

test('D191: one after the other', () => {
  const model = ['A', 'B', 'C', 'D']
  expect(['ABCD', 'ABD', 'ABXCD', 'AB'].map((trace) => costOf(model, trace))).toEqual([0, 1, 1, 2])
  expect(costOf(model, 'AB', true)).toBe(0)
  expect(costOf(model, 'BA', true)).toBe(1)
})

test('all of them in any interleaving, one of them, and again after the way back', () => {
  const and: Tree = { and: [['A', 'B'], 'C'] }
  expect(['ABC', 'ACB', 'CAB', 'BAC', 'AB'].map((trace) => costOf(and, trace))).toEqual([0, 0, 0, 2, 1])
  const xor: Tree = ['A', { xor: ['B', { seq: [] }, 'C'] }, 'D']
  expect(['AD', 'ABD', 'ACD', 'ABCD'].map((trace) => costOf(xor, trace))).toEqual([0, 0, 0, 1])
  const loop: Tree = { loop: ['A', 'B'] }
  expect(['A', 'ABA', 'ABABA', 'AB', 'AA', ''].map((trace) => costOf(loop, trace))).toEqual([0, 0, 0, 1, 1, 1])
  const nothingBack: Tree = { loop: [{ xor: ['A', []] }, []] }
  expect(['', 'A', 'AAA', 'AB'].map((trace) => costOf(nothingBack, trace))).toEqual([0, 0, 0, 1])
})

test('the moves tell what was missing and what was extra', () => {
  const { moves } = align(['A', 'B', 'C'], ['A', 'X', 'C'])
  expect(moves.filter(({ move }) => move === 'missing')).toEqual([{ move: 'missing', activity: 'B' }])
  expect(moves.filter(({ move }) => move === 'extra')).toEqual([{ move: 'extra', activity: 'X' }])
  expect(moves.filter(({ move }) => move === 'done').map(({ activity }) => activity)).toEqual(['A', 'C'])
})

test('the fewest activities of a process', () => {
  const shortest = (tree: Tree) => new Process(tree).start.shortest
  expect(shortest(['A', { xor: [['B', 'C'], 'D'] }, { loop: ['E', 'F'] }])).toBe(3)
  expect(shortest({ and: ['A', 'B', { xor: ['C', []] }] })).toBe(2)
})

const letters = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 9 })

test('along a list the cost is |t| + |m| − 2·LCS', () => {
  const property = fc.property(letters, letters, (model, trace) => {
    const cost = model.length + trace.length - 2 * commonOf(model, trace)
    expect(align(model, trace).cost).toBe(cost)
  })
  fc.assert(property, { seed: seed() })
})

const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('A', 'B', 'C'),
    fc.record({ seq: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ and: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ xor: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ loop: fc.array(tie('tree'), { minLength: 1, maxLength: 2 }) }),
  ),
})).tree

/** A run of a tree, told by what the words mean; `choose` decides below a number. */
function runOf(tree: Tree, choose: (below: number) => number): string[] {
  if (typeof tree === 'string') return [tree]
  if ('xor' in tree) return tree.xor.length === 0 ? [] : runOf(tree.xor[choose(tree.xor.length)]!, choose)
  if ('loop' in tree) {
    const rounds = Array.from({ length: choose(3) }, () =>
      tree.loop.toReversed().flatMap((each) => runOf(each, choose)),
    )
    return [...runOf(tree.loop[0]!, choose), ...rounds.flat()]
  }
  if ('and' in tree) {
    const runs = tree.and.map((each) => runOf(each, choose)).filter((run) => run.length > 0)
    const mixed: string[] = []
    while (runs.some((run) => run.length > 0)) mixed.push(...runs[choose(runs.length)]!.splice(0, 1))
    return mixed
  }
  return ('seq' in tree ? tree.seq : tree).flatMap((each) => runOf(each, choose))
}

test('every run of a tree fits, its beginnings fit while open, and one activity more costs at most 1', () => {
  const property = fc.property(tree, fc.infiniteStream(fc.nat()), fc.nat(), (drawn, stream, cut) => {
    const run = runOf(drawn, (below) => stream.next().value! % below)
    fc.pre(run.length < 30)
    expect(align(drawn, run).cost).toBe(0)
    const { shortest } = new Process(drawn).start
    expect(run.length).toBeGreaterThanOrEqual(shortest)
    expect(align(drawn, run.slice(0, cut % (run.length + 1)), true).cost).toBe(0)
    expect(align(drawn, [...run, 'X']).cost).toBe(1)
    expect(align(drawn, []).cost).toBe(shortest)
  })
  fc.assert(property, { seed: seed() })
})

/** The cost by trying everything: rounds of one more missing or extra activity, until the end is reached. */
function plainCost(tree: Tree, trace: readonly string[], open: boolean): number {
  const process = new Process(tree)
  let round = new Map([[`${process.start.id} 0`, { term: process.start, at: 0 }]])
  const seen = new Set<string>()
  for (let cost = 0; ; cost++) {
    const next: typeof round = new Map()
    for (const [key, { term, at }] of round) {
      if (seen.has(key)) continue
      seen.add(key)
      if (at === trace.length && (open || term.ends)) return cost
      const to = (some: typeof round, to: Term, place: number) => some.set(`${to.id} ${place}`, { term: to, at: place })
      for (const { activity, next: then } of process.steps(term)) {
        to(next, then, at)
        if (activity === trace[at]) to(round, then, at + 1)
      }
      if (at < trace.length) to(next, term, at + 1)
    }
    round = next
  }
}

test('no cheaper way is overlooked, and the moves spell the trace', () => {
  const property = fc.property(tree, letters, fc.boolean(), (drawn, trace, open) => {
    const { cost, moves } = align(drawn, trace, open)
    expect(cost).toBe(plainCost(drawn, trace, open))
    expect(moves.filter(({ move }) => move !== 'done').length).toBe(cost)
    expect(moves.flatMap(({ move, activity }) => (move === 'missing' ? [] : [activity]))).toEqual(trace)
  })
  fc.assert(property, { seed: seed(), numRuns: 300 })
})

test('long traces and many in any order are laid along in a moment', () => {
  const names = Array.from({ length: 20 }, (_, index) => `a${index}`)
  const random = randomFrom(3)
  const long = Array.from({ length: 500 }, () => names[Math.floor(random() * 20)]!)
  const started = performance.now()
  expect(align({ and: names }, long).cost).toBe(480)
  expect(align({ and: names }, names.toReversed().slice(0, 12)).cost).toBe(8)
  expect(align({ loop: [{ xor: names }] }, long).cost).toBe(0)
  expect(align([...long, ...long], long).cost).toBe(500)
  expect(align([...long, ...long], Array(500).fill('elsewhere')).cost).toBe(1500)
  const shuffled = long.toReversed()
  expect(align(long, shuffled).cost).toBe(1000 - 2 * commonOf(long, shuffled))
  expect(performance.now() - started).toBeLessThan(20_000)
})

/** The length of the longest common subsequence. */
function commonOf(a: readonly string[], b: readonly string[]): number {
  let row = Array<number>(b.length + 1).fill(0)
  for (const one of a) {
    const next = [0]
    for (const [index, other] of b.entries()) {
      next.push(one === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!))
    }
    row = next
  }
  return row.at(-1)!
}

test('what takes more than there is room for is given up', () => {
  const many = Array.from({ length: 150 }, (_, index) => `a${index}`)
  expect(new Aligner(new Process({ and: many })).align(many)).toBeNull()
})
