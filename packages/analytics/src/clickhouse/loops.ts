import { aboutOf, type Population } from '../question/about.ts'
import {
  comparingStages,
  includes,
  type LoopsAnswer,
  loopsChoices,
  loopsDefinition,
  splitReturned,
} from '../question/loops.ts'
import type { AskOf } from '../question/people-behind.ts'
import type { Ask } from '../question/resolved.ts'
import { consideration } from './consideration.ts'
import type { Engine } from './engine.ts'
import { peopleWith, rework } from './rework.ts'
import { bind, type Sql, sql } from './sql.ts'
import { peopleMoving, stageMoves } from './stage-moves.ts'
import { type Summary, summedUp } from './summed.ts'

export async function loops(
  engine: Engine,
  question: Ask<'loops'>,
  past: Population,
  events: Sql,
): Promise<LoopsAnswer> {
  const { reading } = question
  const [orders, stages, repeated, considered] = await Promise.all([
    betweenOrders(engine, question, past, events),
    includes(question, 'stages') ? stageMoves(engine, reading, past, events) : undefined,
    includes(question, 'rework') ? rework(engine, question, events) : undefined,
    question.consideration ? consideration(engine, question, events) : undefined,
  ])
  return {
    ...orders,
    ...(stages && { stages }),
    ...(repeated && { rework: repeated }),
    ...(considered && { consideration: considered }),
    about: aboutOf(past, loopsDefinition, 'person', loopsChoices(question)),
  }
}

/** A row a buyer: whether they ordered in the period, for the second time, and compared before that. */
function ordersOf({ reading }: Ask<'loops'>, events: Sql): Sql {
  const comparing = bind(
    'Array(UInt32)',
    comparingStages(reading).map((index) => index + 1),
  )
  return sql`
    SELECT who, max(is_order AND in_period) AS bought, max(is_order AND orders_so_far = 2 AND in_period) AS again,
      max(NOT is_order AND orders_so_far = 1 AND hasAny(stages, ${comparing})) AS compared
    FROM (${events}) WHERE buys AND NOT plain AND orders_so_far > 0 GROUP BY who`
}

async function betweenOrders(engine: Engine, question: Ask<'loops'>, past: Population, events: Sql) {
  const { reading } = question
  const summary: Summary = {
    rows: (events) => ordersOf(question, events),
    by: [],
    sums: {
      buyers: ['countIf', sql`bought`],
      returned: ['countIf', sql`again`],
      skipped: ['countIf', sql`again AND NOT compared`],
    },
  }
  const [row] = await summedUp<{ buyers: number; returned: number; skipped: number }>(engine, summary, past, events)
  const { buyers, returned, skipped } = row!
  return { buyers, returned, ...splitReturned(reading, returned, skipped) }
}

/** Those that the number counts. */
export function peopleLooping(question: AskOf<'loops'>, past: Population, events: Sql): Sql {
  const { of, key, from, to, state } = question
  if (key !== undefined) return peopleWith(of, events, key, state === 'reworked' ? 2 : 1)
  const isWanted = {
    buyers: sql`bought`,
    returned: sql`again`,
    skipped: sql`again AND NOT compared`,
    comparedAgain: sql`again AND compared`,
  }[state as string]
  if (isWanted) return sql`SELECT who FROM (${ordersOf(of, events)}) WHERE ${isWanted}`
  return peopleMoving(
    of.reading,
    past,
    events,
    from === undefined ? (state as 'skipping' | 'looping' | undefined) : { from, to: to! },
  )
}
