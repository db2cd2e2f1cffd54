import { randomFrom } from '../statistics/random.ts'

/** A row of a matrix by column; columns that are absent are 0. */
export type SparseRow = readonly (readonly [column: number, value: number])[]

interface Factors {
  /** How much of each part a row holds: rows × parts. */
  weights: Float64Array[]
  /** What each part is made of: parts × columns. */
  parts: Float64Array[]
}

const ROUNDS = 40
const STARTS = 2
const TINY = 1e-12

/**
 * Non-negative matrix factorisation: rows ≈ weights × parts, by the multiplicative updates of Lee and Seung (2001) for
 * squared error; the better of two starts from a fixed seed, so the same rows always give the same factors.
 */
export function factorised(rows: readonly SparseRow[], columns: number, count: number): Factors {
  const tries = Array.from({ length: STARTS }, (_, start) =>
    settled(rows, startFrom(rows.length, columns, count, start + 1)),
  )
  return tries.reduce((best, next) => (likeness(rows, next) > likeness(rows, best) ? next : best))
}

function startFrom(rows: number, columns: number, count: number, seed: number): Factors {
  const random = randomFrom(seed)
  const filled = (height: number, width: number): Float64Array[] =>
    Array.from({ length: height }, () => Float64Array.from({ length: width }, () => 0.1 + random()))
  return { weights: filled(rows, count), parts: filled(count, columns) }
}

/** Plain loops: this is where grouping spends its time. */
function settled(rows: readonly SparseRow[], { weights, parts }: Factors): Factors {
  for (let round = 0; round < ROUNDS; round++) {
    renewParts(rows, weights, parts)
    renewWeights(rows, weights, parts)
  }
  return { weights, parts }
}

function renewParts(rows: readonly SparseRow[], weights: Float64Array[], parts: Float64Array[]): void {
  const count = parts.length
  const wanted = parts.map(({ length }) => new Float64Array(length))
  for (let r = 0; r < rows.length; r++) {
    for (const [column, value] of rows[r]!) {
      for (let p = 0; p < count; p++) wanted[p]![column]! += weights[r]![p]! * value
    }
  }
  const overlap = overlaps(columnsOf(weights, count))
  const before = parts.map((part) => part.slice())
  for (let p = 0; p < count; p++) {
    const part = parts[p]!
    for (let column = 0; column < part.length; column++) {
      let had = TINY
      for (let q = 0; q < count; q++) had += overlap[p]![q]! * before[q]![column]!
      part[column]! *= wanted[p]![column]! / had
    }
  }
}

function renewWeights(rows: readonly SparseRow[], weights: Float64Array[], parts: Float64Array[]): void {
  const overlap = overlaps(parts)
  for (let r = 0; r < rows.length; r++) {
    const own = weights[r]!
    const before = own.slice()
    for (let p = 0; p < parts.length; p++) {
      let wanted = 0
      for (const [column, value] of rows[r]!) wanted += value * parts[p]![column]!
      let had = TINY
      for (let q = 0; q < parts.length; q++) had += overlap[p]![q]! * before[q]!
      own[p]! *= wanted / had
    }
  }
}

/** −|rows − weights × parts|² but for a constant, so the larger the nearer. */
function likeness(rows: readonly SparseRow[], { weights, parts }: Factors): number {
  let cross = 0
  for (let r = 0; r < rows.length; r++) {
    for (const [column, value] of rows[r]!) {
      for (let p = 0; p < parts.length; p++) cross += value * weights[r]![p]! * parts[p]![column]!
    }
  }
  const [left, right] = [overlaps(columnsOf(weights, parts.length)), overlaps(parts)]
  let square = 0
  for (let p = 0; p < parts.length; p++) for (let q = 0; q < parts.length; q++) square += left[p]![q]! * right[p]![q]!
  return 2 * cross - square
}

const columnsOf = (rows: readonly Float64Array[], width: number): Float64Array[] =>
  Array.from({ length: width }, (_, column) => Float64Array.from(rows, (row) => row[column]!))

/** Inner products of every line with every other. */
const overlaps = (lines: readonly Float64Array[]): number[][] =>
  lines.map((one) =>
    lines.map((other) => {
      let sum = 0
      for (let index = 0; index < one.length; index++) sum += one[index]! * other[index]!
      return sum
    }),
  )
