const hintIds = ['pain', 'contradicted', 'model'] as const
/** What a first visit to the example points out. */
export type HintId = (typeof hintIds)[number]

const STORAGE_KEY = 'wegwijs.hints'
const listeners = new Set<() => void>()
let seen: readonly HintId[] = remembered()

export const seenHints = (): readonly HintId[] => seen

export function subscribeToHints(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A hint that was read does not come back, on this browser. */
export function withSeen(hint: HintId): void {
  seen = [...seen, hint]
  try {
    localStorage.setItem(STORAGE_KEY, seen.join(' '))
  } catch {}
  for (const listener of listeners) listener()
}

function remembered(): readonly HintId[] {
  try {
    const words = localStorage.getItem(STORAGE_KEY)?.split(' ') ?? []
    return hintIds.filter((hint) => words.includes(hint))
  } catch {
    return []
  }
}
