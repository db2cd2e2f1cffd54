import { aboutOf, type Population } from '../question/about.ts'
import { repeatsOf, sequenceChoice } from '../question/read-by.ts'
import type { Ask } from '../question/resolved.ts'
import {
  type CountedEdge,
  END,
  START,
  type TransitionsAnswer,
  toldEdges,
  transitionsDefinition,
} from '../question/transitions.ts'
import type { Engine } from './engine.ts'
import { namedSteps, numberOf, pathUnits, type Walk } from './path-units.ts'
import { type Sql, sql } from './sql.ts'
import { type Summary, summedUp, totals } from './summed.ts'

/** Steps are told by their numbers; 0 is the beginning, or the end. */
interface Pair {
  from: number
  to: number
  count: number
  people: number
  medianMs: number | null
}

/** The pairs of neighbours in whole paths of people. */
export async function transitions(
  engine: Engine,
  question: Ask<'transitions'>,
  past: Population,
  events: Sql,
): Promise<TransitionsAnswer> {
  const { by } = question
  const walk = walkOf(question)
  const { pairs, names } = await (by === 'event' ? byName : onMap)(engine, walk, past, events)
  const edges = pairs.map(
    ({ from, to, ...pair }): CountedEdge => ({ from: names[from - 1] ?? null, to: names[to - 1] ?? null, ...pair }),
  )
  const choices = [sequenceChoice(by, repeatsOf(question))]
  return { edges: toldEdges(edges), about: aboutOf(past, transitionsDefinition, 'person', choices) }
}

type Found = (
  engine: Engine,
  walk: Walk,
  past: Population,
  events: Sql,
) => Promise<{ pairs: Pair[]; names: readonly string[] }>

const onMap: Found = async (engine, walk, past, events) => ({
  pairs: await summedUp<Pair>(engine, betweenNeighbours(walk), past, events),
  names: namedSteps(walk, past).nameOf([]),
})

/** Names of events are numbered by the statement itself. */
const byName: Found = async (engine, walk, past, events) => {
  const { names, nameOf } = namedSteps(walk, past)
  const summary = betweenNeighbours(walk)
  const [row] = await engine.rows<{ names: string[]; pairs: [number, number, number, number, number | null][] }>(sql`
    ${names} SELECT names, groupArray((from, to, count, people, medianMs)) AS pairs
    FROM (${totals(summary, await summary.rows(events, past))})`)
  const pairs = row!.pairs.map(([from, to, count, people, medianMs]) => ({ from, to, count, people, medianMs }))
  return { pairs, names: nameOf(row!.names) }
}

const betweenNeighbours = (walk: Walk): Summary => ({
  rows: (events, past) => sql`
    SELECT who, pair.1 AS from, pair.2 AS to, pair.3 AS gap, pair.4 AS nth
    FROM (SELECT who, arrayJoin(arrayZip(froms, tos, gaps, arrayEnumerateUniq(froms, tos))) AS pair FROM (${neighbours(walk, past, events)}))`,
  by: ['from', 'to'],
  sums: {
    count: ['count', sql``],
    people: ['countIf', sql`nth = 1`],
    medianMs: ['quantileExactInclusiveOrNullIf', sql`gap, from != 0 AND to != 0`, '0.5'],
  },
})

/** Transitions lie between the steps of whole paths of people. */
const walkOf = (question: Ask<'transitions'>): Walk => ({
  ...question,
  unit: 'person',
  through: [],
  which: 'first',
  window: null,
})

/** A row a person: the numbers of the two steps of each pair, and the time between. */
const neighbours = (walk: Walk, past: Population, events: Sql): Sql => sql`
  SELECT who, arrayMap(s -> s.3, steps) AS keys, arrayPushFront(keys, 0) AS froms, arrayPushBack(keys, 0) AS tos,
    arrayPushBack(arrayDifference(arrayMap(s -> s.1, steps)), 0) AS gaps
  FROM (${pathUnits(walk, past, events, null)})`

/** The people with a pair of these names, as an answer tells them. */
export function peopleBetween(
  question: Ask<'transitions'>,
  past: Population,
  events: Sql,
  pair: [from: string, to: string],
): Sql {
  const walk = walkOf(question)
  const is = (key: Sql, name: string, end: string): Sql =>
    sql`(${key} = ${numberOf(walk, name)} AND ${key} != 0${name === end ? sql` OR ${key} = 0` : sql``})`
  return sql`
    ${namedSteps(walk, past).names} SELECT who FROM (${neighbours(walk, past, events)})
    WHERE arrayExists((f, t) -> ${is(sql`f`, pair[0], START)} AND ${is(sql`t`, pair[1], END)}, froms, tos)`
}
