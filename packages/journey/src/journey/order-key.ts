import { generateKeyBetween } from 'fractional-indexing'

/** A key that sorts between two others; null is the open end. */
export const orderKeyBetween = (before: string | null, after: string | null): string =>
  generateKeyBetween(before, after)

/** The key that puts a record after all of these. */
export function orderKeyAfter(records: readonly { order: string }[]): string {
  const last = records.reduce<string | null>((max, { order }) => (max === null || order > max ? order : max), null)
  return generateKeyBetween(last, null)
}
