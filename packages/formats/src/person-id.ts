import type { Merge } from '@wegwijs/journey'
import type { Row } from './import.ts'

/** What systems write for somebody they cannot name; taken as text it would be one very busy person. */
const nobody = new RegExp(
  `^(${[
    ...[
      '',
      'null',
      '\\(null\\)',
      '\\\\N',
      'nan',
      'none',
      'nil',
      'undefined',
      '\\[object Object\\]',
      'n/a',
      '\\(not set\\)',
      '-+',
    ],
    ...[
      '0{8}-0{4}-0{4}-0{4}-0{12}',
      'anonymous',
      'anoniem',
      'unknown',
      'onbekend',
      'withheld',
      'private',
      'privé',
      'restricted',
    ],
  ].join('|')})$`,
  'i',
)

/**
 * An id of a person as every source compares it: trimmed, an e-mail address in small letters, a phone number without
 * spaces and marks; '' for nobody.
 */
export function personId(raw: string): string {
  const id = raw.trim()
  if (nobody.test(id)) return ''
  if (id.includes('@') && /^[^\s@]+@[^\s@]+$/.test(id)) return id.toLowerCase()
  return /^[+0][\d\s()./-]{7,}$/.test(id) ? id.replace(/[\s()./-]/g, '') : id
}

/**
 * The id of a product's own record of somebody, such as `hubspot:101`: another source may have a 101 of its own. An
 * e-mail address means the same everywhere and stays as it is; '' for nobody.
 */
export function productPersonId(product: string, raw: string): string {
  const id = personId(raw)
  return id === '' || id.includes('@') ? id : `${product}:${id}`
}

/** The row that makes two ids one person; left out when one of them is nobody, which would join everybody. */
export function mergeRow(line: number, { from, into, anonymous }: Merge): Row {
  const merge = { from: personId(from), into: personId(into), ...(anonymous && { anonymous }) }
  if (merge.from === '' || merge.into === '') return { kind: 'leftOut', line, reason: joinsNobody }
  return { kind: 'merge', line, merge }
}

/** Makes the rows that join two ids, each pair once: saying it again changes nothing. */
export function mergeOnce(): (line: number, merge: Merge) => Row[] {
  const said = new Set<string>()
  return (line, merge) => {
    const pair = JSON.stringify([merge.from, merge.into])
    if (said.has(pair)) return []
    if (said.size === PAIRS) said.clear()
    said.add(pair)
    return [mergeRow(line, merge)]
  }
}

/** Pairs remembered, so that memory stays flat. */
const PAIRS = 200_000

const joinsNobody = {
  nl: 'samenvoeging met een id dat niemand noemt, zoals “undefined” of “null”',
  en: 'merge with an id that names nobody, such as “undefined” or “null”',
}
