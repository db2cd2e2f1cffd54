import type { Journey } from '@wegwijs/journey'

/**
 * My changes since `base` put on top of what a colleague has saved meanwhile.
 * Null when both of us changed the same record or the same property differently: then a person must choose.
 */
export function mergeJourney(base: Journey, mine: Journey, theirs: Journey): Journey | null {
  const { records: baseRecords, ...baseRest } = base
  const { records: myRecords, ...myRest } = mine
  const { records: theirRecords, ...theirRest } = theirs
  const rest = mergeByKey(baseRest, myRest, theirRest)
  const records = mergeByKey(baseRecords, myRecords, theirRecords)
  return rest && records && ({ ...rest, records } as Journey)
}

function mergeByKey(
  base: Record<string, unknown>,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
): Record<string, unknown> | null {
  const merged = { ...theirs }
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    if (same(base[key], mine[key])) continue
    if (!same(base[key], theirs[key]) && !same(mine[key], theirs[key])) return null
    if (mine[key] === undefined) delete merged[key]
    else merged[key] = mine[key]
  }
  return merged
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)
