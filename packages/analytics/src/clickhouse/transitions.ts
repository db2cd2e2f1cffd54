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

/** Numbers of steps; 0 is the beginning, or the end. */
type Pair = [from: number, to: number, count: number, people: number, medianMs: number | null]

/** The pairs of neighbours in whole paths of people. */
export async function transitions(
  engine: Engine,
  question: Ask<'transitions'>,
  past: Population,
  events: Sql,
): Promise<TransitionsAnswer> {
  const { by } = question
  const walk = walkOf(question)
  const { names, nameOf } = namedSteps(walk, past)
  const [row] = await engine.rows<{ names: string[]; pairs: Pair[] }>(sql`
    ${names} SELECT names, groupArray((from, to, count, people, medianMs)) AS pairs FROM (
      SELECT pair.1 AS from, pair.2 AS to, count() AS count, countIf(pair.4 = 1) AS people,
        quantileExactInclusiveOrNullIf(0.5)(pair.3, pair.1 != 0 AND pair.2 != 0) AS medianMs
      FROM (
        SELECT arrayJoin(arrayZip(froms, tos, gaps, arrayEnumerateUniq(froms, tos))) AS pair FROM (${neighbours(walk, past, events)})
      ) GROUP BY from, to
    )`)
  const known = nameOf(row!.names)
  const edges = row!.pairs.map(
    ([from, to, count, people, medianMs]): CountedEdge => ({
      from: known[from - 1] ?? null,
      to: known[to - 1] ?? null,
      count,
      people,
      medianMs,
    }),
  )
  const choices = [sequenceChoice(by, repeatsOf(question))]
  return { edges: toldEdges(edges), about: aboutOf(past, transitionsDefinition, 'person', choices) }
}

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
