import { creditedFor } from '../question/attributed.ts'
import { DAY } from '../question/day.ts'
import { isMeasured } from '../question/loops.ts'
import { type AskOf, cellMeant, partsMeant, stageMeant, stepMeant } from '../question/people-behind.ts'
import type { CountingPeople } from '../question/people-of.ts'
import { END, START } from '../question/transitions.ts'
import { pathsOf } from './attribution.ts'
import { peopleFaring } from './conformance.ts'
import { inMinor } from './facts/money.ts'
import { scopeOf, within } from './facts/scope.ts'
import { gapBetween, stepsBack } from './flow.ts'
import { travel } from './funnel.ts'
import type { Histories, Located } from './history.ts'
import { keysOf } from './keys.ts'
import type { Log } from './log.ts'
import { isLooping } from './loops.ts'
import { peopleOn } from './paths.ts'
import { membersOf } from './retention.ts'
import { isStaying } from './time-in-stage.ts'
import { pairsIn } from './transitions.ts'
import { peopleVisiting } from './visits.ts'

/** A person behind a number, and those of their events in the period that it is about. */
export interface Behind {
  person: string
  here: Located[]
}
type Kind = CountingPeople['kind']

/** Who is behind a number of another question; null when the number is not known. */
export const behind: { [K in Kind]: (question: AskOf<K>, past: Histories, log: Log) => Behind[] | null } = {
  funnel: (question, past) => {
    const { step, state, before, openIsApart } = stepMeant(question)
    return everybody(past, (own) => {
      const travelled = travel(question.of, past, own)
      if (!travelled || travelled.removed) return false
      const { steps, waitsFor } = travelled
      if (state === 'reached') return steps.has(step)
      const isOpen = openIsApart && waitsFor === step
      if (state === 'inProgress') return isOpen
      return before !== undefined && steps.has(before) && !steps.has(step) && !isOpen
    })
  },
  retention: (question, past) => {
    const cell = cellMeant(question, past.population)
    if (!cell) return null
    const { mode } = question.of
    const back = membersOf(question.of, past).filter(
      ({ from, in: buckets }) =>
        from === cell.cohort &&
        (cell.bucket === 0 ||
          (mode === 'on' ? buckets.has(cell.bucket) : [...buckets].some((each) => each >= cell.bucket))),
    )
    const people = new Set(back.map(({ person }) => person))
    return everybody(past, (_, person) => people.has(person))
  },
  counts: ({ of, key }, past) =>
    [...past.people].flatMap(([person, own]) => {
      const here = own.filter((one) => one.inPeriod && keysOf(of.by, of.reading, one).includes(key!))
      return here.length > 0 ? [{ person, here }] : []
    }),
  transitions: ({ of, from, to }, past) =>
    everybody(past, (own) => {
      const inTime = own.filter(({ inPeriod }) => inPeriod)
      return pairsIn(of, inTime).some((pair) => (pair.from ?? START) === from && (pair.to ?? END) === to)
    }),
  paths: ({ of, path = [] }, past) => {
    const people = peopleOn(of, past, path)
    return everybody(past, (_, person) => people.has(person))
  },
  flow: (question, past) => {
    const { stage, to, state } = stageMeant(question)
    const silentBefore = (past.population.watermark ?? 0) - question.of.openDays * DAY
    const later = question.of.reading.stages.map((_, index) => index).filter((index) => index > stage)
    return everybody(past, (all) => {
      const own = all.filter(({ inPeriod }) => inPeriod)
      if (!own.some(({ stages }) => stages.includes(stage))) return false
      if (to !== null) return gapBetween(own, stage, to).length > 0
      if (state === 'reached') return true
      if (state === 'returning') return stepsBack(own).has(stage)
      const isSilent = own.at(-1)!.event.time <= silentBefore
      return later.every((next) => gapBetween(own, stage, next).length === 0) && isSilent === (state === 'dropped')
    })
  },
  attribution: ({ of, key, state }, past) =>
    everybody(past, (own) => {
      const paths = pathsOf(of, own)
      if (state === 'nulls') return paths.some(({ nulls }) => nulls > 0)
      const converted = paths.filter(({ conversions }) => conversions > 0)
      if (state === 'conversions') return converted.length > 0
      if (state === 'unattributed') return converted.some(({ touches }) => touches.length === 0)
      return converted.some((path) => creditedFor(of, path).has(key!))
    }),
  visits: (question, past) => {
    const people = peopleVisiting(question, past)
    return everybody(past, (_, person) => people.has(person))
  },
  conformance: (question, past) => {
    const people = peopleFaring(question, past)
    return everybody(past, (_, person) => people.has(person))
  },
  loops: (question, past) =>
    isMeasured(question.of.reading, question.state) ? everybody(past, (own) => isLooping(question, own)) : null,
  'time-in-stage': (question, past) => everybody(past, (own) => isStaying(question, past, own)),
  kpis: (question, past, log) => {
    const parts = partsMeant(question)
    const scope = scopeOf(past, log, question.of)
    const { period } = past.population
    return [...scope.people].flatMap(([person, own]) => {
      const here = own.filter((one) => one.here && period !== null && within(period, one))
      const counts = parts.some(({ at, count }) => {
        const events = here.filter(({ touchpoints }) => touchpoints.includes(at))
        return count === 'value'
          ? events.reduce((sum, { event }) => sum + inMinor(event.value ?? 0), 0) !== 0
          : events.length > 0
      })
      return counts ? [{ person, here }] : []
    })
  },
}

const everybody = (past: Histories, counts: (own: Located[], person: string) => boolean): Behind[] =>
  [...past.people].flatMap(([person, own]) =>
    counts(own, person) ? [{ person, here: own.filter(({ inPeriod }) => inPeriod) }] : [],
  )
