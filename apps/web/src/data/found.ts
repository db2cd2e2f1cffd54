import type { Journey } from '@wegwijs/journey'

/** Something on the map that holds the words looked for. */
export interface Found {
  id: string
  text: string
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Everything on the map whose words hold these words; capitals and accents do not matter. */
export function find(journey: Journey, words: string): Found[] {
  const wanted = plain(words.trim())
  if (wanted === '') return []
  return Object.entries(journey.records).flatMap(([id, record]): Found[] => {
    if (record.kind === 'evidence' || record.kind === 'validation' || record.kind === 'kpi') return []
    const text = 'text' in record ? record.text : 'emotion' in record ? record.emotion : (record.name ?? '')
    return plain(text).includes(wanted) ? [{ id, text }] : []
  })
}
