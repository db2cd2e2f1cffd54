import type { Place } from './places.ts'

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The places whose words hold these words; capitals and accents do not matter. */
export function find(places: readonly Place[], words: string): Place[] {
  const wanted = plain(words.trim())
  return wanted === '' ? [] : places.filter(({ text }) => plain(text).includes(wanted))
}
