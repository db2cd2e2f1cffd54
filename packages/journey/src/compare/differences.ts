import { byOrder, type Journey } from '../journey/journey.ts'
import type { JourneyRecord } from '../journey/record.ts'
import type { Text } from '../language.ts'
import type { Change, Difference, FieldDifference } from './difference.ts'
import { fieldNameOf, isEmpty, nameOfRecord, plainText, valueInWords } from './in-words.ts'
import { type Ground, groundOf, isMoved, type Place, placeOf, rowOf, whereOf } from './place.ts'
import { reordered } from './reordered.ts'

/**
 * What a person changed between two journeys, not how it is stored: defaults, the order of keys, a new order key that
 * moves nothing and the day of the last edit are no change.
 */
export function differences(before: Journey, after: Journey): Difference[] {
  if (before === after) return []
  const was = groundOf(before)
  const is = groundOf(after)
  const places = new Map<string, { before: Place; after: Place }>()
  const found = journeyDifferences(before, after)
  for (const id of new Set([...Object.keys(before.records), ...Object.keys(after.records)])) {
    const old = before.records[id]
    const now = after.records[id]
    if (old && now && old.kind === now.kind) {
      const place = { before: placeOf(was, old), after: placeOf(is, now) }
      places.set(id, place)
      found.push(...recordDifferences({ id, old, now, place, was, is }))
    } else {
      if (old) found.push(whole('removed', id, old, was))
      if (now) found.push(whole('added', id, now, is))
    }
  }
  found.push(...orderDifferences(was, is, places))
  return found
}

/** A thing that came or went as a whole. */
function whole(change: 'added' | 'removed', id: string, record: JourneyRecord, ground: Ground): Difference {
  const side = change === 'added' ? 'after' : 'before'
  const nothing = { before: null, after: null }
  return {
    change,
    kind: record.kind,
    id,
    name: { ...nothing, [side]: nameOfRecord(record) },
    where: { ...nothing, [side]: whereOf(ground, placeOf(ground, record)) },
    ...aboutOf(record, ground),
    fields: [],
  }
}

/** A record that is on both sides. */
interface Pair {
  id: string
  old: JourneyRecord
  now: JourneyRecord
  place: { before: Place; after: Place }
  was: Ground
  is: Ground
}

function recordDifferences({ id, old, now, place, was, is }: Pair): Difference[] {
  if (old === now && was.journey.records === is.journey.records) return []
  // Evidence has no place of its own; it stands with what it is about.
  const moved = now.kind !== 'evidence' && isMoved(place.before, place.after, was, is)
  const found = fieldsByChange(old, now, was.journey, is.journey, moved)
  if (!moved && found.size === 0) return []
  const about = {
    kind: now.kind,
    id,
    name: { before: nameOfRecord(old), after: nameOfRecord(now) },
    where: { before: whereOf(was, place.before), after: whereOf(is, place.after) },
    ...aboutOf(now, is),
  }
  return [
    ...(moved ? [{ change: 'moved' as const, ...about, fields: [] }] : []),
    ...[...found].map(([change, fields]) => ({ change, ...about, fields })),
  ]
}

function aboutOf(record: JourneyRecord, { journey }: Ground): { about?: { id: string; name: Text } } {
  if (record.kind !== 'evidence') return {}
  const about = journey.records[record.for]
  return about ? { about: { id: record.for, name: nameOfRecord(about) ?? plainText('') } } : {}
}

const named: Partial<Record<string, Change>> = {
  name: 'renamed',
  title: 'renamed',
  text: 'rewritten',
  emotion: 'rewritten',
  ...Object.fromEntries(['assumed', 'impact', 'effort', 'target', 'values', 'n'].map((field) => [field, 'revalued'])),
  ...Object.fromEntries(
    ['personas', 'touchpoint', 'answers', 'from', 'for', 'of', 'insteadOf', 'library'].map((field) => [
      field,
      'linked',
    ]),
  ),
}
/** Kept with a record, but nothing a person sees, or seen as its place. */
const unsaid = ['kind', 'order', 'updated', 'stage', 'step', 'lane', 'records', 'scope', 'review']
const ofTheFile = ['$schema', 'format', 'version', 'id', 'family', 'example']

function fieldsByChange(
  old: object,
  now: object,
  before: Journey,
  after: Journey,
  moved = false,
): Map<Change, FieldDifference[]> {
  const changed = changedFields(old, now).filter((field) => !unsaid.includes(field) && !(moved && field === 'moment'))
  // A suggestion that someone rewrites is theirs; only taking it over as it is needs saying.
  const said = changed.length > 1 ? changed.filter((field) => field !== 'placeholder') : changed
  const found = new Map<Change, FieldDifference[]>()
  for (const field of said) {
    const change = named[field] ?? 'changed'
    const difference = {
      field: fieldNameOf(field),
      before: valueInWords(field, (old as never)[field], old, before),
      after: valueInWords(field, (now as never)[field], now, after),
    }
    found.set(change, [...(found.get(change) ?? []), difference])
  }
  return found
}

const changedFields = (old: object, now: object): string[] =>
  [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) =>
      (old as never)[field] !== (now as never)[field] &&
      comparable((old as never)[field]) !== comparable((now as never)[field]),
  )

/** A value as text to compare by; a list is compared as a set, because nobody orders personas or channels. */
function comparable(value: unknown): string {
  if (isEmpty(value)) return ''
  return Array.isArray(value) ? value.map(sortedJson).sort().join() : sortedJson(value)
}

const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

function journeyDifferences(before: Journey, after: Journey): Difference[] {
  const name = { before: plainText(before.title), after: plainText(after.title) }
  const about = { kind: 'journey' as const, id: after.id, name, where: { before: null, after: null } }
  const flat = ({ scope, review, ...journey }: Journey): object =>
    Object.fromEntries(
      Object.entries({ ...journey, ...scope, ...review }).filter(([field]) => !ofTheFile.includes(field)),
    )
  const found = fieldsByChange(flat(before), flat(after), before, after)
  return [...found].map(([change, fields]) => ({ change, ...about, fields }))
}

/** Things whose neighbours are no longer the same ones in the same order. */
function orderDifferences(
  was: Ground,
  is: Ground,
  places: ReadonlyMap<string, { before: Place; after: Place }>,
): Difference[] {
  const old = rowsOf(was, places, 'before')
  return [...rowsOf(is, places, 'after')].flatMap(([key, row]) =>
    reordered(old.get(key) ?? [], row).map((id): Difference => {
      const record = is.journey.records[id]!
      const previous = row[row.findIndex((each) => each.id === id) - 1]
      return {
        change: 'moved',
        kind: record.kind,
        id,
        name: { before: nameOfRecord(was.journey.records[id]!), after: nameOfRecord(record) },
        where: { before: whereOf(was, places.get(id)!.before), after: whereOf(is, places.get(id)!.after) },
        ...aboutOf(record, is),
        follows: previous ? (nameOfRecord(is.journey.records[previous.id]!) ?? plainText('')) : null,
        fields: [],
      }
    }),
  )
}

function rowsOf(
  { journey }: Ground,
  places: ReadonlyMap<string, { before: Place; after: Place }>,
  side: 'before' | 'after',
): Map<string, { id: string; order: string }[]> {
  const standing = [...places].map(([id, place]) => {
    const { kind, order } = journey.records[id]!
    return { id, order, row: rowOf(kind, place[side]) }
  })
  return Map.groupBy(standing.sort(byOrder), ({ row }) => row)
}
