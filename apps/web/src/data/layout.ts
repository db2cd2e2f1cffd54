/** Things laid over the columns of the map: those of one column in its list, those that cover several in bands above. */
export interface Laid<T> {
  /** Per column. */
  cells: T[][]
  wide: Wide<T>[]
  /** How many bands the wide ones need so that none covers another. */
  bands: number
}
export interface Wide<T> {
  item: T
  from: number
  to: number
  band: number
}

/** First and last column, counted from 0. */
export type Span = readonly [from: number, to: number]

/** Puts each thing in its column; what covers several goes into the first band with room. Things without a place are left out. */
export function layOut<T>(items: readonly T[], columns: number, spanOf: (item: T) => Span | null): Laid<T> {
  const cells: T[][] = Array.from({ length: columns }, () => [])
  const wide: Wide<T>[] = []
  /** Per band the first column that is still free. */
  const free: number[] = []
  const spanning: { item: T; from: number; to: number }[] = []
  for (const item of items) {
    const span = spanOf(item)
    if (!span) continue
    const [from, to] = span
    if (from === to) cells[from]!.push(item)
    else spanning.push({ item, from, to })
  }
  for (const each of spanning.toSorted((a, b) => a.from - b.from)) {
    const found = free.findIndex((column) => column <= each.from)
    const band = found >= 0 ? found : free.length
    free[band] = each.to + 1
    wide.push({ ...each, band })
  }
  return { cells, wide, bands: free.length }
}
