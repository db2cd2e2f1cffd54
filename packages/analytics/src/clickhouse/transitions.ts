import type { Reading } from '@wegwijs/journey'
import { aboutOf, type Population } from '../question/about.ts'
import { type By, repeatsOf, sequenceChoice } from '../question/read-by.ts'
import type { Ask } from '../question/resolved.ts'
import { type TransitionsAnswer, toldEdges, transitionsDefinition } from '../question/transitions.ts'
import type { Engine } from './engine.ts'
import { type Sql, sql } from './sql.ts'

export async function transitions(
  engine: Engine,
  question: Ask<'transitions'>,
  past: Population,
  events: Sql,
): Promise<TransitionsAnswer> {
  const { by, reading } = question
  const onMap = by === 'touchpoint' ? sql`touchpoints` : sql`stages`
  const place = by === 'event' ? sql`toString(name)` : sql`toString(${onMap}[1])`
  const where = by === 'event' ? sql`true` : sql`notEmpty(${onMap})`
  // An edge's fourth part tells the two ends from event names: 1 is the start, 2 the end.
  const rows = await engine.rows<{
    from: string
    to: string
    end: number
    count: number
    people: number
    medianMs: number | null
  }>(sql`
    SELECT edge.1 AS from, edge.2 AS to, edge.4 AS end, count() AS count, uniqExact(person) AS people,
      quantileExactInclusiveOrNullIf(0.5)(edge.3, edge.4 = 0) AS medianMs
    FROM (
      SELECT person, arrayJoin(arrayMap(i -> (
          if(i = 1, '', steps[i - 1].3), if(i > length(steps), '', steps[i].3),
          if(i = 1 OR i > length(steps), 0, steps[i].1 - steps[i - 1].1), if(i = 1, 1, if(i > length(steps), 2, 0))
        ), range(1, length(steps) + 2))) AS edge
      FROM (
        SELECT person, all_steps, ${repeatsOf(question) === 'merged' ? collapsed(sql`all_steps`) : sql`all_steps`} AS steps
        FROM (SELECT person, ${steps(place, where)} AS all_steps FROM (${events}) WHERE in_period GROUP BY person)
        WHERE notEmpty(all_steps)
      )
    ) GROUP BY from, to, end`)
  const name = keyNamer(by, reading)
  const edges = rows.map(({ from, to, end, count, people, medianMs }) => ({
    from: end === 1 ? null : name(from),
    to: end === 2 ? null : name(to),
    count,
    people,
    medianMs,
  }))
  const choices = [sequenceChoice(by, repeatsOf(question))]
  return { edges: toldEdges(edges), about: aboutOf(past, transitionsDefinition, 'person', choices) }
}

/** A person's steps in order, as (time, seq, place); place is an event name or a position on the map. */
const steps = (place: Sql, where: Sql): Sql => sql`arraySort(groupArrayIf((time, seq, ${place}), ${where}))`

/** Leaves out steps whose place is that of the step before. */
const collapsed = (of: Sql): Sql =>
  sql`arrayFilter((step, index) -> index = 1 OR step.3 != all_steps[index - 1].3, ${of}, arrayEnumerate(${of}))`

/** From a place of a sequence, an event name or a position on the map, to its name or id. */
export function keyNamer(by: By, reading: Reading): (place: string) => string {
  if (by === 'event') return (place) => place
  const known = by === 'touchpoint' ? reading.touchpoints : reading.stages
  return (place) => known[Number(place) - 1]!.id
}
