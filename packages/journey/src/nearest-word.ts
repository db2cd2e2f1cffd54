/** The known word most like a mistyped one, or null when none is close: about a third of its letters may differ. */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  const [nearest] = known
    .filter((word) => Math.abs(typed.length - word.length) <= Math.ceil(word.length / 3))
    .map((word) => ({ word, distance: editDistance(typed.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, distance }) => distance <= Math.ceil(word.length / 3))
    .sort((a, b) => a.distance - b.distance)
  return nearest?.word ?? null
}

/** Letters to add, drop or replace to turn one word into the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
