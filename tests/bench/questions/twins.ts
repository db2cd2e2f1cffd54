import {
  byText,
  CONVERSION_PATHS,
  FUNNEL_DAYS,
  FUNNEL_STEPS,
  type QuestionName,
  type Told,
  VISIT_PATHS,
} from './asked.ts'
import { BEGIN, journeys } from './journeys.ts'
import { eventOf, ORDER, stages, touchpoints } from './map.ts'
import type { Postgres, StatementCost } from './postgres.ts'

/** The questions as PostgreSQL is asked them; the number of the touchpoint stands in a column of its own. */
export interface PostgresFigures {
  loadMs: number
  megabytes: number
  questions: Record<QuestionName, StatementCost & { told: Told }>
}

/** A question that takes minutes is not asked again. */
const TWICE_BELOW_MS = 60_000

export async function postgresFigures(postgres: Postgres, people: number): Promise<PostgresFigures> {
  const start = performance.now()
  await load(postgres, people)
  const loadMs = performance.now() - start
  const { rows } = await postgres.run('SELECT pg_database_size(current_database()) / 1000000')
  const questions: Partial<PostgresFigures['questions']> = {}
  for (const [name, { sql, told }] of Object.entries(twins) as [QuestionName, Twin][]) {
    let found = await postgres.run(sql)
    if (found.ms < TWICE_BELOW_MS) {
      const again = await postgres.run(sql)
      if (again.ms < found.ms) found = again
    }
    questions[name] = { ms: found.ms, cpuMs: found.cpuMs, told: told(found.rows) }
  }
  await postgres.run('DROP TABLE events')
  return { loadMs, megabytes: Number(rows[0]![0]), questions: questions as PostgresFigures['questions'] }
}

/** Rows in the order they would have come in, with an index for each way in which the questions look them up. */
async function load(postgres: Postgres, people: number): Promise<void> {
  await postgres.run(`CREATE UNLOGGED TABLE loaded (
    person bigint, ts timestamp(3), event text, tp smallint, channel text, props text, revenue double precision, score smallint)`)
  await postgres.copy('loaded', copyRows(people))
  await postgres.run(`CREATE TABLE events AS SELECT * FROM loaded ORDER BY ts; DROP TABLE loaded;
    CREATE INDEX ON events (person, ts); CREATE INDEX ON events (tp, ts); CREATE INDEX ON events (tp, person, ts);
    VACUUM ANALYZE events`)
}

function* copyRows(people: number): Generator<string> {
  let person = 0
  let chunk = ''
  for (const events of journeys(people)) {
    for (let index = 0; index < events.length; index++) {
      const { time, name, channel, value = '\\N', score = '\\N', properties } = eventOf(person, events, index)
      const at = new Date(time).toISOString().slice(0, -1)
      const touchpoint = events.touchpoint[index]!
      chunk += `${person}\t${at}\t${name}\t${touchpoint}\t${channel}\t${JSON.stringify(properties)}\t${value}\t${score}\n`
    }
    person++
    if (chunk.length < 100_000) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

interface Twin {
  sql: string
  told: (rows: string[][]) => Told
}

/** Of each event for a step the latest attempt that may go on there: exact, and each step looks up few rows. */
const levels = Array.from({ length: FUNNEL_STEPS - 1 }, (_, index) => {
  const step = index + 1
  return `level${step} AS (
    SELECT e.person, e.ts, max(l.began) AS began FROM level${step - 1} l
    JOIN events e ON e.person = l.person AND e.tp = ${step} AND e.ts > l.ts AND e.ts <= l.began + interval '${FUNNEL_DAYS} days'
    GROUP BY e.person, e.ts)`
})
const reached = Array.from({ length: FUNNEL_STEPS }, (_, step) => `(SELECT count(DISTINCT person) FROM level${step})`)

const twins: Record<QuestionName, Twin> = {
  funnel: {
    sql: `WITH level0 AS (SELECT person, ts, ts AS began FROM events WHERE tp = 0), ${levels.join(', ')} SELECT ${reached.join(', ')}`,
    told: ([counts]) => counts!.map((people) => [Number(people)]),
  },
  // The last of each person's touchpoints is left out: it is the smaller part of the question.
  transitions: {
    sql: `SELECT before, tp, count(*), count(DISTINCT person), percentile_cont(0.5) WITHIN GROUP (ORDER BY gap)
      FROM (
        SELECT person, tp, lag(tp) OVER w AS before, extract(epoch FROM ts - lag(ts) OVER w)::float8 * 1000 AS gap
        FROM events WINDOW w AS (PARTITION BY person ORDER BY ts)
      ) AS steps GROUP BY before, tp`,
    told: (rows) =>
      rows
        .map(([from, to, count, people, median]) => [
          from === '' ? 'START' : touchpoints[Number(from)]!,
          ...[touchpoints[Number(to)]!, Number(count), Number(people)],
          // Seconds as PostgreSQL has them are not exact; halves of a millisecond are.
          median === '' ? null : Math.round(2 * Number(median)) / 2,
        ])
        .sort(byText),
  },
  // Answers are no part of a visit.
  'paths of visits': {
    sql: `SELECT path, count(*) AS n, count(DISTINCT person) FROM (
        SELECT person, (array_agg(tp ORDER BY ts))[1:${VISIT_PATHS.length}] AS path FROM (
          SELECT person, ts, tp, count(*) FILTER (WHERE gap IS NULL OR gap > interval '30 minutes') OVER (PARTITION BY person ORDER BY ts) AS visit
          FROM (SELECT person, ts, tp, ts - lag(ts) OVER (PARTITION BY person ORDER BY ts) AS gap FROM events WHERE score IS NULL) AS steps
        ) AS visits GROUP BY person, visit
      ) AS paths GROUP BY path ORDER BY n DESC, path LIMIT ${VISIT_PATHS.limit}`,
    told: (rows) => rows.map(([path, count, people]) => [namesIn(path!), Number(count), Number(people)]),
  },
  'conversion paths': {
    sql: `SELECT path, count(*) AS n FROM (
        SELECT walked[greatest(1, cardinality(walked) - ${CONVERSION_PATHS.length - 1}):] AS path FROM (
          SELECT array_agg(tp ORDER BY ts) AS walked FROM (
            SELECT e.person, e.ts, e.tp, lag(e.tp) OVER (PARTITION BY e.person ORDER BY e.ts) AS before
            FROM events e JOIN (SELECT person, min(ts) AS ordered FROM events WHERE tp = ${ORDER} GROUP BY person) AS orders
              ON e.person = orders.person AND e.ts <= orders.ordered
          ) AS steps WHERE before IS NULL OR before <> tp GROUP BY person
        ) AS walks
      ) AS paths GROUP BY path ORDER BY n DESC, path LIMIT ${CONVERSION_PATHS.limit}`,
    told: (rows) => rows.map(([path, count]) => [namesIn(path!), Number(count)]),
  },
  retention: {
    sql: `WITH weeks AS (SELECT DISTINCT person, date_trunc('week', ts) AS week FROM events WHERE tp < ${touchpoints.length / stages.length}),
      firsts AS (SELECT person, min(week) AS cohort FROM weeks GROUP BY person)
      SELECT (cohort::date - '${dateOf(BEGIN)}'::date) / 7 AS began, (week::date - cohort::date) / 7 AS since, count(*)
      FROM weeks JOIN firsts USING (person) GROUP BY began, since ORDER BY began, since`,
    told: numbers,
  },
  'score by touchpoint': {
    sql: `SELECT tp, count(*), avg((score - 5) / 2.5) FROM events WHERE score IS NOT NULL GROUP BY tp ORDER BY tp`,
    told: (rows) => rows.map(([tp, n, mean]) => [touchpoints[Number(tp)]!, Number(n), Number(Number(mean).toFixed(9))]),
  },
  'people per stage per day': {
    sql: `SELECT tp / ${touchpoints.length / stages.length} AS stage, ts::date - '${dateOf(BEGIN)}'::date AS day, count(DISTINCT person)
      FROM events GROUP BY stage, day ORDER BY stage, day`,
    told: (rows) => rows.map(([stage, day, people]) => [stages[Number(stage)]!, Number(day), Number(people)]),
  },
}

function numbers(rows: string[][]): Told {
  return rows.map((row) => row.map(Number))
}

/** The touchpoints of an array as PostgreSQL writes it. */
function namesIn(path: string): string {
  const names = path.slice(1, -1).split(',')
  return names.map((tp) => touchpoints[Number(tp)]!).join(' > ')
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
