import type { Merge } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import type { Engine } from './engine.ts'
import { peopleLike } from './schema.ts'
import { named, type Sql, sql } from './sql.ts'

/**
 * All events, each with the id of its person: what every question reads. Without merges it is the table of events
 * itself and costs nothing.
 */
export const eventsOfPeople: Sql = sql`events_of_people`

/** The same, or with each id as a person of its own, whatever merges say. */
export const eventsOf = ({ isApart }: { isApart?: boolean }): Sql => (isApart ? sql`events` : eventsOfPeople)

/**
 * The merges that make one person of two ids (D93), of all merges in the order in which they landed: an anonymous id is
 * of the first it was merged into, whatever is said of it later.
 */
export function joiningMerges<M extends Merge>(merges: readonly M[]): M[] {
  const anonymous = new Set(merges.filter((merge) => merge.anonymous).map(({ from }) => from))
  const owners = new Map<string, string>()
  return merges.filter(({ from, into }) => {
    if (from === into) return false
    if (!anonymous.has(from)) return true
    if (!owners.has(from)) owners.set(from, into)
    return owners.get(from) === into
  })
}

/**
 * The id of the person behind each id that was merged into another, of merges in the order in which they landed. Ids that are joined by merges, in whatever
 * direction, are one person; its id is the one at the end of the chain, and of several ends (or none, in a circle) the
 * first by its letters.
 */
export function canonicalIds(merges: readonly Merge[]): Map<string, string> {
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    // Every id on the way points straight at the root from now on, so that long chains stay quick.
    for (let at = id; at !== root; ) {
      const up = parents.get(at)!
      parents.set(at, root)
      at = up
    }
    return root
  }
  const leaving = new Set<string>()
  const joining = joiningMerges(merges)
  for (const { from, into } of joining) {
    leaving.add(from)
    const [a, b] = [rootOf(from), rootOf(into)]
    if (a !== b) parents.set(a, b)
  }
  const ids = [...new Set(joining.flatMap(({ from, into }) => [from, into]))]
  const first = (some: readonly string[]): string => some.reduce((a, b) => (compareText(a, b) <= 0 ? a : b))
  const canonical = new Map<string, string>()
  for (const group of Map.groupBy(ids, rootOf).values()) {
    const ends = group.filter((id) => !leaving.has(id))
    const person = first(ends.length > 0 ? ends : group)
    for (const id of group) if (id !== person) canonical.set(id, person)
  }
  return canonical
}

/** A merge as it is stored; `nr` is its place in the order in which merges landed. */
export type StoredMerge = Merge & { nr: number }

/** All merges, in the order in which they landed. Those of before that order was kept stand first, by their letters. */
export async function storedMerges(engine: Engine): Promise<StoredMerge[]> {
  const rows = await engine.writerRows<{ from: string; into: string; anonymous: number; nr: number }>(sql`
    SELECT alias AS from, into, anonymous, nr FROM merges FINAL ORDER BY nr, alias, into`)
  return rows.map(({ anonymous, ...merge }) => ({ ...merge, ...(anonymous === 1 && { anonymous: true }) }))
}

/**
 * The merges of a file that tell something new, ready to be stored behind those of before. A pair of which only its
 * being anonymous is new keeps its place.
 */
export function newMerges(stored: readonly StoredMerge[], merges: readonly Merge[]): StoredMerge[] {
  const known = new Map(stored.map((merge) => [pairOf(merge), merge]))
  let last = stored.at(-1)?.nr ?? 0
  return merges.flatMap((merge): StoredMerge[] => {
    const before = known.get(pairOf(merge))
    if (before && (before.anonymous || !merge.anonymous)) return []
    if (!before) last += 1
    return [{ ...merge, nr: before?.nr ?? last }]
  })
}

/** What sets merges apart. */
export const pairOf = ({ from, into }: Merge): string => JSON.stringify([from, into])

/** Fills a new table with the id of the person behind every merged id. */
export async function writePeople(engine: Engine, table: string, merges: readonly Merge[]): Promise<void> {
  await engine.command(peopleLike(named(table)))
  const rows = [...canonicalIds(merges)]
  if (rows.length > 0) await engine.insert(table, ['alias', 'person'], rows)
}

/** Works out again who is who, after merges have been stored. */
export async function renewPeople(engine: Engine, unique: string): Promise<void> {
  const table = `people_${unique}`
  await engine.command(sql`DROP TABLE IF EXISTS ${named(table)} SYNC`)
  await writePeople(engine, table, await storedMerges(engine))
  await engine.command(sql`EXCHANGE TABLES people AND ${named(table)}`)
  await engine.command(sql`DROP TABLE ${named(table)} SYNC`)
  await viewPeople(engine)
}

/** Makes `eventsOfPeople` what it has to be now. */
export async function viewPeople(engine: Engine): Promise<void> {
  const [merged] = await engine.writerRows<{ n: number }>(sql`SELECT count() AS n FROM people`)
  await engine.command(sql`
    CREATE OR REPLACE VIEW ${eventsOfPeople} AS ${merged!.n > 0 ? withPeople(sql`events`, sql`people`) : sql`SELECT * FROM events`}`)
}

/** The rows of a table with a `person`, each under the id of the person that `people` gives it. */
export const withPeople = (table: Sql, people: Sql): Sql => sql`
  SELECT told.* REPLACE (if(merged.whole = '', told.person, merged.whole) AS person)
  FROM ${table} AS told LEFT ANY JOIN (SELECT alias, person AS whole FROM ${people}) AS merged ON told.person = merged.alias`
