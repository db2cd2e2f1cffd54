/** A thing in a row, with the key it is sorted by. */
interface Standing {
  id: string
  order: string
}

/**
 * Who was moved within a row. Only those whose key changed can be, and of those as few as explain what is seen: a
 * new key that leaves the neighbours as they were is no move.
 */
export function reordered(before: readonly Standing[], after: readonly Standing[]): string[] {
  const was = new Map(before.map(({ id, order }, index) => [id, { index, order }]))
  const common = after.filter(({ id }) => was.has(id))
  const touched = ({ id, order }: Standing): boolean => was.get(id)!.order !== order
  if (!common.some(touched)) return []
  const stays = heaviestRise(
    common.map(({ id }) => was.get(id)!.index),
    common.map((standing) => (touched(standing) ? 1 : common.length + 1)),
  )
  return common.filter((standing, at) => touched(standing) && !stays.has(at)).map(({ id }) => id)
}

/** Positions of the rising subsequence with the most weight. */
function heaviestRise(values: readonly number[], weights: readonly number[]): Set<number> {
  const best: { total: number; from: number }[] = []
  let end = -1
  for (let at = 0; at < values.length; at += 1) {
    let from = -1
    for (let other = 0; other < at; other += 1) {
      if (values[other]! < values[at]! && best[other]!.total > (best[from]?.total ?? 0)) from = other
    }
    best.push({ total: (best[from]?.total ?? 0) + weights[at]!, from })
    if (best[at]!.total > (best[end]?.total ?? 0)) end = at
  }
  const positions = new Set<number>()
  for (let at = end; at >= 0; at = best[at]!.from) positions.add(at)
  return positions
}
