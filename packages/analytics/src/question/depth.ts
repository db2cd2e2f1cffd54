/** Rules and models within each other, lists and objects counted; deeper is written by a machine, or to do harm. */
export const DEEPEST = 100

/** Whether lists and objects lie deeper within each other than anything that is read. Looks without going deep itself. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}
