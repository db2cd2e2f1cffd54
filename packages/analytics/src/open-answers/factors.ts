/** A row of a matrix by column; columns that are absent are 0. */
export type SparseRow = readonly (readonly [column: number, value: number])[]

export interface Factors {
  /** How much of each part a row holds: rows × parts. */
  weights: number[][]
  /** What each part is made of: parts × columns. */
  parts: number[][]
}

const ROUNDS = 80
const STARTS = 3
const TINY = 1e-12

/**
 * Non-negative matrix factorisation: rows ≈ weights × parts, by the multiplicative updates of Lee and Seung (2001) for
 * squared error; the best of three starts from a fixed seed, so the same rows always give the same factors.
 */
export function factorised(rows: readonly SparseRow[], columns: number, count: number): Factors {
  const tries = Array.from({ length: STARTS }, (_, start) =>
    settled(rows, startFrom(rows.length, columns, count, start + 1)),
  )
  return tries.reduce((best, next) => (likeness(rows, next) > likeness(rows, best) ? next : best))
}

function startFrom(rows: number, columns: number, count: number, seed: number): Factors {
  const random = randomFrom(seed)
  const filled = (height: number, width: number) =>
    Array.from({ length: height }, () => Array.from({ length: width }, () => 0.1 + random()))
  return { weights: filled(rows, count), parts: filled(count, columns) }
}

function settled(rows: readonly SparseRow[], { weights, parts }: Factors): Factors {
  for (let round = 0; round < ROUNDS; round++) {
    const wanted = parts.map((part) => part.map(() => 0))
    rows.forEach((row, r) => {
      for (const [column, value] of row) {
        for (let p = 0; p < parts.length; p++) wanted[p]![column]! += weights[r]![p]! * value
      }
    })
    const overlap = products(transposed(weights, parts.length))
    const before = parts.map((part) => [...part])
    parts.forEach((part, p) => {
      for (let column = 0; column < part.length; column++) {
        const had = overlap[p]!.reduce((sum, value, q) => sum + value * before[q]![column]!, 0)
        part[column]! *= wanted[p]![column]! / (had + TINY)
      }
    })
    const shared = products(parts)
    rows.forEach((row, r) => {
      const own = [...weights[r]!]
      for (let p = 0; p < parts.length; p++) {
        const asked = row.reduce((sum, [column, value]) => sum + value * parts[p]![column]!, 0)
        const had = shared[p]!.reduce((sum, value, q) => sum + value * own[q]!, 0)
        weights[r]![p]! *= asked / (had + TINY)
      }
    })
  }
  return { weights, parts }
}

/** −|rows − weights × parts|² but for a constant, so the larger the nearer. */
function likeness(rows: readonly SparseRow[], { weights, parts }: Factors): number {
  const cross = rows.reduce(
    (sum, row, r) =>
      sum +
      row.reduce(
        (own, [column, value]) => own + value * parts.reduce((at, part, p) => at + weights[r]![p]! * part[column]!, 0),
        0,
      ),
    0,
  )
  const [left, right] = [products(transposed(weights, parts.length)), products(parts)]
  const square = left.reduce((sum, line, p) => sum + line.reduce((own, value, q) => own + value * right[p]![q]!, 0), 0)
  return 2 * cross - square
}

const transposed = (rows: readonly number[][], width: number): number[][] =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column]!))

/** Inner products of every line with every other. */
const products = (lines: readonly number[][]): number[][] =>
  lines.map((one) => lines.map((other) => one.reduce((sum, value, index) => sum + value * other[index]!, 0)))

/** Mulberry32: chance that repeats. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
