import { rowContent } from './lane-names.ts'
import { knownMoments } from './stage-moments.ts'

/** A table of lanes by stages: the cells without their headers, and what stood above and in the corner. */
export interface Table {
  stages: string[]
  rows: { name: string; cells: string[] }[]
  transposed: boolean
  /** Texts that are no stage, lane or card: a title above the table, the word in the corner. */
  asides: string[]
}

/** Finds the stages and the lanes, whichever of the two runs across. */
export function readTable(cells: readonly (readonly string[])[]): Table {
  const trimmed = cells.map((row) => row.map((cell) => cell.trim()))
  // A line with only its first cell filled is a title, until there is a row of stages.
  const start = trimmed.findIndex((row) => row.slice(1).some(Boolean))
  const above = (start < 0 ? trimmed : trimmed.slice(0, start)).flat().filter(Boolean)
  if (start < 0) return { stages: [], rows: [], transposed: false, asides: above }
  const body = rectangle(trimmed.slice(start))
  const transposed = fit(flipped(body)) > fit(body)
  const [header, ...rows] = transposed ? flipped(body) : body
  const [corner, ...stages] = header!
  return {
    stages,
    rows: rows.map(([name, ...content]) => ({ name: name!, cells: content })),
    transposed,
    asides: [...above, corner!].filter(Boolean),
  }
}

/** How many headers are where they belong: stages of a model across, known lanes down. */
function fit(body: readonly (readonly string[])[]): number {
  const stages = body[0]!.slice(1).filter(knownMoments)
  const lanes = body.slice(1).filter((row) => rowContent(row[0]!) !== 'own')
  return stages.length + lanes.length
}

/** Rows of equal length, without those that are empty. */
function rectangle(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(...rows.map((row) => row.length))
  const filled = rows.filter((row) => row.some(Boolean))
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column === 0 || filled.some((row) => row[column]),
  )
  return filled.map((row) => columns.map((column) => row[column] ?? ''))
}

const flipped = (rows: readonly (readonly string[])[]): string[][] =>
  rows[0]!.map((_, column) => rows.map((row) => row[column]!))
