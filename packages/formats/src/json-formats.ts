import { ga4Export } from './ga4/export.ts'
import { type Fields, isRecord } from './json/record.ts'
import type { JsonFormat } from './json-format.ts'
import { readLine } from './ndjson/read-line.ts'
import { segment } from './segment/segment.ts'

/** Every kind of JSON that can be read. The first that recognises a file reads it, so the general one stands last. */
export const jsonFormats: readonly JsonFormat[] = [
  ga4Export,
  segment,
  { id: 'ndjson', name: { nl: 'NDJSON', en: 'NDJSON' }, recognise: () => true, open: () => readLine },
]

/** The format whose objects a text begins with. */
export function jsonFormatOf(text: string): JsonFormat {
  const first = firstObject(text)
  return jsonFormats.find((format) => first !== null && format.recognise(first)) ?? jsonFormats.at(-1)!
}

/** The first object in a text, on one line or several, in a list or not; null when none is whole. */
function firstObject(text: string): Fields | null {
  const start = text.indexOf('{')
  let depth = 0
  let quoted = false
  for (let at = start; at >= 0 && at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\' && quoted) at++
    else if (sign === '"') quoted = !quoted
    else if (!quoted && sign === '{') depth++
    else if (!quoted && sign === '}' && --depth === 0) return parsed(text.slice(start, at + 1))
  }
  return null
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}
