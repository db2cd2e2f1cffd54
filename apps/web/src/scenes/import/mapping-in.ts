import type { Mapping } from '@wegwijs/formats'

/** The mapping in a saved file, or null when it holds none. The server checks every field; this only tells a mapping from any other file. */
export function mappingIn(content: string): Mapping | null {
  try {
    const found: unknown = JSON.parse(content)
    return looksLikeMapping(found) ? found : null
  } catch {
    return null
  }
}

/** The kinds of row a mapping can make. */
const records: readonly unknown[] = ['event', 'spend', 'answers', 'orders'] satisfies Mapping['record'][]

function looksLikeMapping(found: unknown): found is Mapping {
  if (typeof found !== 'object' || found === null || !('record' in found) || !('fields' in found)) return false
  if (!records.includes(found.record)) return false
  return typeof found.fields === 'object' && found.fields !== null && Object.values(found.fields).every(isSource)
}

const isSource = (found: unknown): boolean =>
  typeof found === 'object' &&
  found !== null &&
  (('column' in found && typeof found.column === 'string') ||
    ('constant' in found && typeof found.constant === 'string'))
