import type { Reading } from '@wegwijs/journey'
import type { Counted } from '../../question/facts/counted.ts'
import { type Place, placeAsked, touchpointsAt } from '../../question/facts/place.ts'
import type { PartAt } from '../../question/resolved.ts'
import type { Slice } from '../../question/slices.ts'
import type { Histories, Located } from '../history.ts'
import type { Log } from '../log.ts'

/** An event of somebody in the scope: at the place or not. */
export interface Scoped extends Located {
  here: boolean
}

/** What facts are counted over: the whole history of everybody in the scope. */
export interface Scope {
  people: Map<string, Scoped[]>
  reading: Reading
  place: Place | null
  segmented: boolean
  /** Time of the newest event in the store: what comes later is not known. */
  watermark: number | null
  /** Parts of own KPIs. */
  parts: readonly PartAt[]
  log: Log
}

/** A group of facts in one slice. */
export type CountGroup = (scope: Scope, slice: Slice) => Counted

export function scopeOf(
  past: Histories,
  log: Log,
  question: { reading: Reading; at?: string | undefined; parts?: readonly PartAt[]; segmentAt?: number },
): Scope {
  const { reading, parts = [], segmentAt } = question
  const place = placeAsked(question)
  const people = [...past.people].filter(
    ([, own]) => segmentAt === undefined || own.some(({ touchpoints }) => touchpoints.includes(segmentAt)),
  )
  const here = (one: Located): boolean => place === null || isAt(one, reading, place)
  return {
    people: new Map(people.map(([person, own]) => [person, own.map((one) => ({ ...one, here: here(one) }))])),
    reading,
    place,
    segmented: segmentAt !== undefined,
    watermark: past.population.watermark,
    parts,
    log,
  }
}

function isAt({ event, touchpoints, stages }: Located, reading: Reading, place: Place): boolean {
  const own = touchpointsAt(reading, place)
  const at = 'stage' in place ? stages.includes(place.stage) : own.some((index) => touchpoints.includes(index))
  return at || own.some((index) => reading.touchpoints[index]!.id === event.properties.touchpoint)
}

export const within = ({ from, to }: Slice, { event }: Located): boolean => event.time >= from && event.time <= to

/** Each person's events in the slice, at the place or not. People without any are left out. */
export const inSlice = ({ people }: Scope, slice: Slice): Scoped[][] =>
  [...people.values()].map((own) => own.filter((one) => within(slice, one))).filter((own) => own.length > 0)

export const newestOf = (events: readonly Located[]): number | null =>
  events.reduce<number | null>((newest, { event }) => Math.max(newest ?? event.time, event.time), null)
