import { compareText } from '../compare-text.ts'
import { aboutOf, type Population } from '../question/about.ts'
import type { AskOf } from '../question/people-behind.ts'
import type { Ask } from '../question/resolved.ts'
import { timeOnPageChoice, VISIT_TIMEOUT_MINUTES, visitChoices } from '../question/visit.ts'
import {
  namedPages,
  PAGES_NAMED,
  ratesOf,
  type VisitCounts,
  type VisitsAnswer,
  visitsDefinition,
} from '../question/visits.ts'
import type { Engine } from './engine.ts'
import { withLastChannel } from './last-channel.ts'
import { moment } from './moment.ts'
import { bind, join, perPerson, type Sql, sql } from './sql.ts'
import { isBounce, isEngaged, isView, perVisit, viewColumns, viewLengths, withVisits } from './visit.ts'

export async function visits(
  engine: Engine,
  question: Ask<'visits'>,
  past: Population,
  events: Sql,
): Promise<VisitsAnswer> {
  const { timeoutMinutes, engagedSeconds } = question
  const sessions = sessionsOf(question, events)
  const found = perPerson(sql`
    SELECT *, (last.1 - first.1) / 1000 AS seconds, ${viewLengths} AS lengths, arrayFilter(view -> isNotNull(view.1), lengths) AS timed
    FROM (${begunIn(sessions)})`)
  const [rows, [all]] = await Promise.all([
    engine.rows<Row>(sql`
      SELECT cut.1 AS by, cut.2 AS key, count() AS visits, countIf(${isBounce}) AS bounces,
        countIf(${isEngaged(engagedSeconds)}) AS engaged, countIf(with_order) AS ordering, avg(seconds) AS meanSeconds,
        quantileExactInclusive(0.5)(seconds) AS medianSeconds, sum(length(lengths)) AS pageViews,
        sum(length(timed)) AS timedViews, sum(arrayCount(view -> view.2, timed)) AS measured,
        sum(arraySum(view -> assumeNotNull(view.1), timed)) AS viewSeconds
      FROM (${found})
      ARRAY JOIN [('all', ''), ('channel', channel), ('led', led_by), ('entry', entry), ('exit', exit)] AS cut
      GROUP BY by, key ORDER BY visits DESC, key`),
    engine.rows<{ n: number }>(sql`SELECT count() AS n FROM (${sessions}) WHERE began_within`),
  ])
  const by = (cut: Row['by']) => rows.filter((row) => row.by === cut)
  const pages = (cut: Row['by']) => namedPages(by(cut).map(({ key, visits }) => ({ path: key, visits })))
  const { timedViews, measured, viewSeconds, meanSeconds, medianSeconds, pageViews, ...total } = by('all')[0] ?? none
  return {
    sessions: all!.n,
    ...countsOf(total),
    ...ratesOf(total),
    meanSeconds,
    medianSeconds,
    pageViews,
    timeOnPage: { seconds: timedViews > 0 ? viewSeconds / timedViews : null, views: timedViews, measured },
    entryPages: pages('entry'),
    exitPages: pages('exit'),
    channels: channelsOf(by('channel'), by('led')),
    about: aboutOf(past, visitsDefinition, 'person', [
      ...visitChoices(timeoutMinutes, engagedSeconds),
      timeOnPageChoice(timedViews, measured),
    ]),
  }
}

/** A row a visit, or a stretch of events without a view, of everybody and ever. */
function sessionsOf({ timeoutMinutes }: Ask<'visits'>, events: Sql): Sql {
  const isUsual = timeoutMinutes === VISIT_TIMEOUT_MINUTES
  return perVisit(
    isUsual ? events : withVisits(events, timeoutMinutes),
    sql`argMin(in_period, ${moment}) AS began_within, argMin(toString(channel), ${moment}) AS channel,
      argMinIf(path, ${moment}, ${isView}) AS entry, argMaxIf(path, ${moment}, ${isView}) AS exit, ${viewColumns(sql`1`)}`,
  )
}

/** Those with a view that began in the period, and the channel that led to each. */
const begunIn = (sessions: Sql): Sql => sql`
  SELECT *, if(last_channel = '', channel, last_channel) AS led_by
  FROM (${withLastChannel(sql`SELECT *, first.1 AS time, first.2 AS seq FROM (${sessions}) WHERE views > 0`)})
  WHERE began_within`

/** Who had a visit that the number counts. */
export function peopleVisiting(asked: AskOf<'visits'>, events: Sql): Sql {
  const { of, state = 'visits', channel, entryPage, exitPage } = asked
  const sessions = sessionsOf(of, events)
  if (state === 'sessions') return sql`SELECT who FROM (${sessions}) WHERE began_within`
  const found = begunIn(sessions)
  const page = (column: Sql, path: string | null | undefined): Sql[] => {
    if (path === undefined) return []
    const most = sql`SELECT ${column} FROM (${found}) GROUP BY ${column} ORDER BY count() DESC, ${column} LIMIT ${bind('UInt8', PAGES_NAMED)}`
    return [path === null ? sql`${column} NOT IN (${most})` : sql`${column} = ${bind('String', path)}`]
  }
  const by = state === 'led' ? sql`led_by` : sql`channel`
  const tests = [
    ...(channel === undefined ? [] : [sql`${by} = ${bind('String', channel)}`]),
    ...page(sql`entry`, entryPage),
    ...page(sql`exit`, exitPage),
    ...(state === 'bounces' ? [isBounce] : []),
    ...(state === 'engaged' ? [isEngaged(of.engagedSeconds)] : []),
    ...(state === 'ordering' ? [sql`with_order`] : []),
  ]
  return sql`SELECT who FROM (${found}) WHERE ${join([sql`true`, ...tests], ' AND ')}`
}

/** The visits cut in several ways at once. */
interface Row extends VisitCounts {
  by: 'all' | 'channel' | 'led' | 'entry' | 'exit'
  key: string
  meanSeconds: number | null
  medianSeconds: number | null
  pageViews: number
  timedViews: number
  measured: number
  viewSeconds: number
}
const none = {
  ...{ visits: 0, bounces: 0, engaged: 0, ordering: 0, meanSeconds: null, medianSeconds: null },
  ...{ pageViews: 0, timedViews: 0, measured: 0, viewSeconds: 0 },
}
const countsOf = ({ visits, bounces, engaged, ordering }: VisitCounts): VisitCounts => ({
  visits,
  bounces,
  engaged,
  ordering,
})

function channelsOf(came: readonly Row[], led: readonly Row[]): VisitsAnswer['channels'] {
  const names = [...new Set([...came, ...led].map(({ key }) => key))]
  return names
    .map((channel) => ({
      channel,
      ...countsOf(came.find(({ key }) => key === channel) ?? none),
      led: led.find(({ key }) => key === channel)?.visits ?? 0,
    }))
    .sort((a, b) => b.visits - a.visits || b.led - a.led || compareText(a.channel, b.channel))
}
