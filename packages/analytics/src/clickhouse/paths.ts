import type { Population } from '../question/about.ts'
import { MOST_COLUMNS, type PathsAnswer } from '../question/paths.ts'
import { type CountedPaths, toldPaths } from '../question/paths-told.ts'
import type { Ask } from '../question/resolved.ts'
import { anchorsOf } from '../question/step.ts'
import type { Engine } from './engine.ts'
import { namedSteps, numberOf, pathUnits, peopleOf } from './path-units.ts'
import { sankey } from './sankey.ts'
import { bind, join, type Sql, sql } from './sql.ts'
import { unitKeys } from './unit-keys.ts'

/** One pass over the events for the paths and one for the Sankey. */
export async function paths(
  engine: Engine,
  question: Ask<'paths'>,
  past: Population,
  events: Sql,
): Promise<PathsAnswer> {
  const { by, unit, nodes, length } = question
  const columns = Math.min(length ?? MOST_COLUMNS, MOST_COLUMNS)
  const { exists, count } = unitKeys[unit]
  // By event name and without anchors every unit has a path.
  const areAllFound = by === 'event' && anchorsOf(question).length === 0
  const [counted, drawn, visits] = await Promise.all([
    listed(engine, question, past, events),
    nodes === 0 ? null : sankey(engine, question, past, pathUnits(question, past, events, columns)),
    unit === 'person' || areAllFound
      ? []
      : engine.rows<{ n: number }>(sql`SELECT ${count} AS n FROM (${events}) WHERE in_period AND ${exists}`),
  ])
  const paths = counted.levels.reduce((sum, { count, variants }) => sum + count * variants, 0)
  const units = visits[0]?.n ?? (areAllFound ? paths : past.people)
  return toldPaths(question, { ...counted, drawn, units }, past)
}

type Top = [minusCount: number, path: number[], people: number, longer: number][]

async function listed(
  engine: Engine,
  question: Ask<'paths'>,
  past: Population,
  events: Sql,
): Promise<Omit<CountedPaths, 'units' | 'drawn'>> {
  const { names, nameOf } = namedSteps(question, past)
  const [row] = await engine.rows<{ names: string[]; top: Top; beyond: number; levels: Record<string, number> }>(sql`
    ${names} SELECT names, groupArraySorted(${bind('UInt32', question.limit)})((-toInt64(count), path, people, longer)) AS top,
      sum(longer) AS beyond, sumMap(map(count, 1)) AS levels
    FROM (
      SELECT arrayMap(s -> s.3, steps) AS path, count() AS count, ${peopleOf(question)} AS people, countIf(is_longer) AS longer
      FROM (${pathUnits(question, past, events, question.length)}) GROUP BY path
    )`)
  const { top, beyond, levels } = row!
  return {
    names: nameOf(row!.names),
    top: top.map(([minusCount, path, people, longer]) => ({ path, count: -minusCount, people, longer })),
    longer: beyond,
    levels: Object.entries(levels).map(([count, variants]) => ({ count: Number(count), variants })),
  }
}

/** The people with this path, as far as it is told. */
export const peopleOn = (question: Ask<'paths'>, past: Population, events: Sql, path: readonly string[]): Sql => sql`
  ${namedSteps(question, past).names} SELECT who FROM (${pathUnits(question, past, events, question.length)})
  WHERE arrayMap(s -> s.3, steps) = [${join(
    path.map((name) => numberOf(question, name)),
    ', ',
  )}]`
