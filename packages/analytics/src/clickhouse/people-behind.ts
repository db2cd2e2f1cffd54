import type { Population } from '../question/about.ts'
import { DAY } from '../question/day.ts'
import { isMeasured } from '../question/loops.ts'
import { type AskOf, cellMeant, partsMeant, stageMeant, stepMeant } from '../question/people-behind.ts'
import type { CountingPeople } from '../question/people-of.ts'
import { bucketAfter } from '../question/slices.ts'
import { atStep } from './at-step.ts'
import { peopleFaring } from './conformance.ts'
import { peopleCredited } from './credited.ts'
import type { Engine } from './engine.ts'
import { minor } from './facts/money.ts'
import { scopedEvents, segmentOf } from './facts/scope.ts'
import { travelledIn } from './funnel.ts'
import { peopleLooping } from './loops.ts'
import { moment } from './moment.ts'
import { peopleOn } from './paths.ts'
import { isBack, membersOf } from './retention.ts'
import { bind, join, type Sql, sql } from './sql.ts'
import { peopleStaying } from './stays.ts'
import { peopleBetween } from './transitions.ts'
import { peopleVisiting } from './visits.ts'

/** Rows of `who`, and events with `here`: whether it is one that the number is about. */
interface Behind {
  people: Sql
  events: Sql
}
type Kind = CountingPeople['kind']

type Found = Behind | null
type BehindOf<K extends Kind> = (
  question: AskOf<K>,
  past: Population,
  events: Sql,
  engine: Engine,
) => Found | Promise<Found>

/** Who is behind a number of another question; null when the number is not known. */
export const behind: { [K in Kind]: BehindOf<K> } = {
  funnel: (question, past, events) => {
    const { step, state, before, openIsApart } = stepMeant(question)
    const has = (number: number, isReached: Sql) =>
      sql`arrayExists(s -> s.1 = ${bind('UInt8', number)} AND s.2 = ${isReached}, steps)`
    const isOpen = openIsApart ? has(step, sql`false`) : sql`false`
    const isWanted = {
      reached: has(step, sql`true`),
      inProgress: isOpen,
      dropped:
        before === undefined
          ? sql`false`
          : sql`(${has(before, sql`true`)} AND NOT ${has(step, sql`true`)} AND NOT ${isOpen})`,
    }[state]
    return inPeriod(
      sql`SELECT who FROM (${travelledIn(question.of, past, events)}) WHERE NOT removed AND ${isWanted}`,
      events,
    )
  },
  retention: (question, past, events) => {
    const cell = cellMeant(question, past)
    if (!cell) return null
    const from = bind('Int64', cell.cohort)
    const until = bind('Int64', bucketAfter(cell.cohort, question.of.bucket))
    const back = cell.bucket === 0 ? sql`true` : isBack(question.of, sql`${bind('Int64', cell.bucket)}`)
    return inPeriod(
      sql`SELECT who FROM (${membersOf(question.of, past, events)}) WHERE began >= ${from} AND began < ${until} AND ${back}`,
      events,
    )
  },
  counts: ({ of: { by, reading }, key }, _, events) => {
    const place = (by === 'touchpoint' ? reading.touchpoints : reading.stages).findIndex(({ id }) => id === key)
    const at =
      by === 'event'
        ? sql`name = ${bind('String', key)}`
        : atStep(by === 'touchpoint' ? { touchpoint: place } : { stage: place })
    const here = sql`SELECT *, in_period AND ${at} AS here FROM (${events})`
    return { people: sql`SELECT who FROM (${here}) WHERE here`, events: here }
  },
  transitions: ({ of, from = '', to = '' }, past, events) =>
    inPeriod(peopleBetween(of, past, events, [from, to]), events),
  paths: ({ of, path = [] }, past, events) => inPeriod(peopleOn(of, past, events, path), events),
  flow: (question, past, events) => {
    const { stage, to, state } = stageMeant(question)
    const here = atStep({ stage })
    const isLater = (there: Sql) =>
      sql`(countIf(${there}) > 0 AND maxIf(${moment}, ${there}) > minIf(${moment}, ${here}))`
    const number = bind('UInt32', stage + 1)
    const wentOn = isLater(sql`arrayExists(s -> s > ${number}, stages)`)
    const isSilent = sql`max(time) <= ${bind('Int64', (past.watermark ?? 0) - question.of.openDays * DAY)}`
    const stays = sql`arrayMap(step -> step.3, arraySort(groupArrayIf((time, seq, stages[1]), notEmpty(stages))))`
    const isWanted = {
      reached: sql`true`,
      returning: sql`arrayExists((a, b) -> a = ${number} AND b < a, arrayPopBack(${stays}), arrayPopFront(${stays}))`,
      dropped: sql`NOT ${wentOn} AND ${isSilent}`,
      open: sql`NOT ${wentOn} AND NOT ${isSilent}`,
    }[state]
    const isBehind = to === null ? isWanted : isLater(atStep({ stage: to }))
    const reached = sql`SELECT who FROM (${events}) WHERE in_period GROUP BY who HAVING countIf(${here}) > 0 AND ${isBehind}`
    return inPeriod(reached, events)
  },
  attribution: (question, _, events) => inPeriod(peopleCredited(question, events), events),
  visits: (question, _, events) => inPeriod(peopleVisiting(question, events), events),
  conformance: async (question, past, events, engine) =>
    inPeriod(await peopleFaring(engine, question, past, events), events),
  loops: (question, past, events) =>
    isMeasured(question.of.reading, question.state) ? inPeriod(peopleLooping(question, past, events), events) : null,
  'time-in-stage': (question, past, events) => inPeriod(peopleStaying(question, past, events), events),
  kpis: async (question, past, events) => {
    const period = past.period ?? { from: 0, to: -1 }
    const scoped = scopedEvents(events, question.of, [period], await segmentOf(events, question.of))
    const here = sql`SELECT * REPLACE (slice = 1 AND here AS here) FROM (${scoped})`
    const counts = partsMeant(question).map(({ at, count }) => {
      const counted = sql`here AND ${atStep({ touchpoint: at })}`
      return count === 'value'
        ? sql`sumIf(${minor}, ${counted} AND value IS NOT NULL) != 0`
        : sql`countIf(${counted}) > 0`
    })
    return {
      people: sql`SELECT who FROM (${here}) GROUP BY who HAVING ${join([sql`false`, ...counts], ' OR ')}`,
      events: here,
    }
  },
}

const inPeriod = (people: Sql, events: Sql): Behind => ({
  people,
  events: sql`SELECT *, in_period AS here FROM (${events})`,
})
