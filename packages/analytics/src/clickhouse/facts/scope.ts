import { type FactGroup, type FactValues, factsOfGroup, type Reading } from '@wegwijs/journey'
import type { Counted } from '../../question/facts/counted.ts'
import { type Place, placeAsked, touchpointsAt } from '../../question/facts/place.ts'
import type { PartAt } from '../../question/resolved.ts'
import type { Slice } from '../../question/slices.ts'
import { atStep, standingAt } from '../at-step.ts'
import type { Come, Comings } from '../comings.ts'
import type { Engine } from '../engine.ts'
import { Located } from '../gathered.ts'
import { sliceWith } from '../slice-number.ts'
import { bind, type Sql, sql } from '../sql.ts'
import type { Summary } from '../summed.ts'

/** What facts are counted over. */
export interface Scope {
  engine: Engine
  reading: Reading
  slices: readonly Slice[]
  place: Place | null
  /** Whether only some people count; who saw an advertisement is then not known. */
  segmented: boolean
  /** Time of the newest event in the store: what comes later is not known. */
  watermark: number | null
  /** Parts of own KPIs. */
  parts: readonly PartAt[]
  /**
   * The whole history of everybody in the scope, located, with `slice` (1-based; 0 outside all slices), `in_slice` (whether it
   * is in one) and `here` (whether the event is at the place).
   */
  events: Located
  /** How many people came in each slice, or in other stretches, and what that adds up to. */
  come: <Row>(summary: ScopedComings, stretches?: readonly Slice[]) => Promise<Come<Row>[]>
  /** What rows of people come to. */
  sum: <Row>(summary: ScopedSummary) => Promise<Row[]>
}

/** Comings of events of a scope, in whatever slice. */
export interface ScopedComings extends Pick<Comings, 'by' | 'sums'> {
  rows: (events: Located) => Sql | Promise<Sql>
}

/** A summary over events of a scope, in these slices. */
export interface ScopedSummary extends Pick<Summary, 'by' | 'sums' | 'few'> {
  rows: (events: Located, slices: readonly Slice[]) => Sql | Promise<Sql>
}

/** A group of facts, counted in every slice. */
export type CountGroup = (scope: Scope) => Promise<Counted[]>

/** Located events of everybody, or of the people of the question's `segment`. */
export function scopedEvents(
  located: Sql,
  question: { reading: Reading; at?: string | undefined },
  slices: readonly Slice[],
  segment: Sql | null,
): Located {
  const { reading } = question
  const inSegment = segment ? sql`WHERE who IN (${segment})` : sql``
  const scoped = sql`
    SELECT *, ${sliceWith(sql`time`, 'Int64', slices)} AS slice, slice > 0 AS in_slice,
      toUInt8(${hereSql(reading, placeAsked(question))}) AS here
    FROM (${located}) ${inSegment}`
  return new Located(scoped, located instanceof Located && located.visits ? { visits: located.visits } : {})
}

/** The people of the question's segment: who ever was at its touchpoint. Null for everybody. */
export async function segmentOf(located: Sql, { segmentAt: touchpoint }: { segmentAt?: number }): Promise<Sql | null> {
  if (touchpoint === undefined) return null
  const { gathered, kept } = located instanceof Located ? located : {}
  if (!gathered) return sql`SELECT who FROM (${located}) WHERE NOT plain AND ${atStep({ touchpoint })}`
  const there = standingAt({ touchpoint })
  const sets = gathered.standings.flatMap((standing, index) => (there.of!(standing) ? [index + 1] : []))
  const people = sql`SELECT who FROM ${gathered.ever} WHERE hasAny(sets, ${bind('Array(UInt32)', sets)})`
  return kept ? sql`SELECT who FROM ${await kept.whoever(people)}` : people
}

function hereSql(reading: Reading, place: Place | null): Sql {
  if (place === null) return sql`1`
  const touchpoints = touchpointsAt(reading, place)
  const ids = bind(
    'Array(String)',
    touchpoints.map((index) => reading.touchpoints[index]!.id),
  )
  const at =
    'stage' in place
      ? sql`has(stages, ${bind('UInt32', place.stage + 1)})`
      : sql`hasAny(touchpoints, ${bind(
          'Array(UInt32)',
          touchpoints.map((index) => index + 1),
        )})`
  // An answer may say itself which touchpoint it is about.
  return sql`(${at} OR has(${ids}, about))`
}

/** What a group of facts comes to in one slice, counted from 1. */
export type SliceRow = FactValues & { slice: number; newest: number | null; currencies?: string[] }

/** One entry per slice from rows that name their slice; a slice without a row has 0 of every fact of the group. */
export function perSlice({ slices }: Pick<Scope, 'slices'>, group: FactGroup, rows: readonly SliceRow[]): Counted[] {
  const bySlice = new Map(rows.map((row) => [row.slice, row]))
  return slices.map((_, index) => {
    const row = bySlice.get(index + 1)
    return {
      values: Object.fromEntries(factsOfGroup(group).map((fact) => [fact, row?.[fact] ?? 0])),
      currencies: row?.currencies?.toSorted() ?? [],
      newest: row?.newest ?? null,
    }
  })
}
