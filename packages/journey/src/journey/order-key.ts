import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** A key that sorts between two others; null is the open end. Between equal keys there is no room, so it comes after. */
export const orderKeyBetween = (before: string | null, after: string | null): string =>
  generateKeyBetween(before, before !== null && after !== null && before >= after ? null : after)

/** The key that puts a record after all of these. */
export function orderKeyAfter(records: readonly { order: string }[]): string {
  const last = records.reduce<string | null>((max, { order }) => (max === null || order > max ? order : max), null)
  return generateKeyBetween(last, null)
}

/** Keys for so many records in a row. */
export const orderKeys = (count: number): string[] => orderKeysBetween(null, null, count)

/** Keys for so many records in a row between two others; null is the open end. */
export const orderKeysBetween = (before: string | null, after: string | null, count: number): string[] =>
  generateNKeysBetween(before, after, count)

/** Whether another key can be made beside this one; a key typed by hand may not be. */
export function isOrderKey(key: string): boolean {
  try {
    generateKeyBetween(key, null)
    return true
  } catch {
    return false
  }
}
