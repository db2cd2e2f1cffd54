import { compareText } from '../compare-text.ts'
import type { Population } from '../question/about.ts'
import type { Ask } from '../question/resolved.ts'
import { aboutTimeline, EVENTS_A_TIME, type TimelineAnswer } from '../question/timeline.ts'
import type { Engine } from './engine.ts'
import { bind, type Sql, sql } from './sql.ts'

type Row = TimelineAnswer['rows'][number]
/** A row with places on the map as positions, and '' for what an event does not say. */
type Told = Omit<Row, 'touchpoints' | 'stages'> & { touchpoints: number[]; stages: number[] }

export async function timeline(
  engine: Engine,
  question: Ask<'timeline'>,
  past: Population,
  events: Sql,
): Promise<TimelineAnswer> {
  const { reading, order, limit = EVENTS_A_TIME, offset = 0 } = question
  const { person, ids } = await wholePerson(engine, question.person)
  const own = sql`FROM (${events}) WHERE person = ${bind('String', person)}`
  const along = order === 'newest' ? sql`time DESC, seq DESC` : sql`time, seq`
  const [[all], rows] = await Promise.all([
    engine.rows<{ known: number; found: number; first: number | null; last: number | null }>(sql`
      SELECT count() AS known, countIf(in_period) AS found, minOrNullIf(time, in_period) AS first,
        maxOrNullIf(time, in_period) AS last ${own}`),
    // Visits are numbered in the order in which they begin; what belongs to none (0) comes after them.
    engine.rows<Told>(sql`
      SELECT * EXCEPT (in_period, seq, is_order, orders_so_far, began, of_visit),
        if(is_order, orders_so_far, NULL) AS order,
        if(of_visit = 0, NULL, dense_rank() OVER (ORDER BY of_visit = 0, began)) AS visit
      FROM (
        SELECT time, seq, name, source, channel, account, path AS page, campaign, value, currency, score, scale, text,
          is_order, orders_so_far, touchpoints, stages, in_period, visit AS of_visit,
          min((time, seq)) OVER (PARTITION BY visit) AS began
        ${own}
      ) QUALIFY in_period ORDER BY ${along} LIMIT ${bind('UInt64', limit)} OFFSET ${bind('UInt64', offset)}`),
  ])
  const { known, ...spanned } = all!
  const found = {
    person: known > 0 ? person : null,
    ids: known > 0 ? ids : [],
    ...spanned,
  }
  return {
    ...found,
    rows: rows.map(({ touchpoints, stages, ...row }) => ({
      ...row,
      ...said(row),
      touchpoints: touchpoints.map((at) => reading.touchpoints[at - 1]!.id),
      stages: stages.map((at) => reading.stages[at - 1]!.id),
    })),
    about: aboutTimeline(question, found, past),
  }
}

/** The person an id belongs to, with all their ids. */
async function wholePerson(engine: Engine, id: string): Promise<{ person: string; ids: string[] }> {
  const given = bind('String', id)
  const aliases = await engine.rows<{ alias: string; person: string }>(sql`
    SELECT alias, person FROM people
    WHERE person = (SELECT if(count() = 0, ${given}, any(person)) FROM people WHERE alias = ${given})`)
  const person = aliases[0]?.person ?? id
  return { person, ids: [person, ...aliases.map(({ alias }) => alias)].sort(compareText) }
}

const said = ({ channel, account, page, campaign, currency, scale, text }: Omit<Told, 'touchpoints' | 'stages'>) => ({
  channel: channel || null,
  account: account || null,
  page: page || null,
  campaign: campaign || null,
  currency: currency || null,
  scale: scale || null,
  text: text || null,
})
