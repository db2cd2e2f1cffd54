import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../contract-case.ts'
import { align } from './alignment.ts'
import { Process, type Tree } from './process-tree.ts'

const costOf = (tree: Tree, trace: string, open = false) => align(new Process(tree), [...trace], open)!.cost

test('the table of §2.11: one after the other', () => {
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
  const { moves } = align(new Process(['A', 'B', 'C']), ['A', 'X', 'C'])!
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
    const cost = model.length + trace.length - 2 * longestCommon(model, trace)
    expect(align(new Process(model), trace)!.cost).toBe(cost)
  })
  fc.assert(property, { seed: seed() })
})

function longestCommon(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const [first, second] = [a.slice(1), b.slice(1)]
  if (a[0] === b[0]) return 1 + longestCommon(first, second)
  return Math.max(longestCommon(first, b), longestCommon(a, second))
}

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
    const process = new Process(drawn)
    expect(align(process, run)!.cost).toBe(0)
    expect(run.length).toBeGreaterThanOrEqual(process.start.shortest)
    expect(align(process, run.slice(0, cut % (run.length + 1)), true)!.cost).toBe(0)
    expect(align(process, [...run, 'X'])!.cost).toBe(1)
    expect(align(process, [])!.cost).toBe(process.start.shortest)
  })
  fc.assert(property, { seed: seed() })
})

test('a process with more states than there is room for is given up', () => {
  const many = Array.from({ length: 24 }, (_, index) => `a${index}`)
  expect(align(new Process({ and: many }), many.toReversed().slice(0, 12))).toBeNull()
})
