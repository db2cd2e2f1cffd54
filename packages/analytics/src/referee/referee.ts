import type { Answers, CountingKind, Question } from '../question/question.ts'
import { reconciled, type Sides, stopsOf } from '../question/reconciled.ts'
import { type Ask, type Resolved, withRules } from '../question/resolved.ts'
import { spoken } from '../question/spoken.ts'
import { answers as openAnswers } from './answers.ts'
import { attribution } from './attribution.ts'
import { clv } from './clv.ts'
import { conformance } from './conformance.ts'
import { counts } from './counts.ts'
import { feelings } from './feelings.ts'
import { figures } from './figures.ts'
import { flow } from './flow.ts'
import { funnel } from './funnel.ts'
import { type Histories, histories } from './history.ts'
import { kpis } from './kpis.ts'
import type { Log } from './log.ts'
import { loops } from './loops.ts'
import { underTheirPerson } from './merges.ts'
import { overlap } from './overlap.ts'
import { paths } from './paths.ts'
import { people } from './people.ts'
import { retention } from './retention.ts'
import { searches } from './searches.ts'
import { timeInStage } from './time-in-stage.ts'
import { timeline } from './timeline.ts'
import { transitions } from './transitions.ts'
import { unmatched } from './unmatched.ts'
import { visits } from './visits.ts'

const answers: { [K in CountingKind]: (question: Ask<K>, past: Histories, log: Log) => Answers[K] } = {
  counts,
  transitions,
  flow,
  unmatched,
  overlap,
  feelings,
  answers: openAnswers,
  loops,
  kpis,
  visits,
  clv,
  people,
  figures,
  funnel,
  retention,
  searches,
  attribution,
  conformance,
  paths,
  timeline,
  'time-in-stage': timeInStage,
}

/** The slow, obviously right answer. What it says, the SQL answer must say too. */
export function referee<Q extends Question>(question: Resolved<Q>, log: Log): Answers[Q['kind']] {
  if ((question as unknown as Resolved).kind === 'reconcile') {
    const stops = stopsOf(question as unknown as Sides)
    const told = stops.map((stop) => referee(stop.question, log))
    return reconciled(stops, told) as Answers[Q['kind']]
  }
  const asked = withRules<CountingKind>(question as unknown as Resolved)
  const isApart = 'identity' in asked && asked.identity === 'apart'
  const told = isApart ? log : { ...log, events: underTheirPerson(log) }
  const { people, population } = histories(told.events, asked.reading, asked.period)
  const past = { people, population: { ...population, ...(isApart && { isApart }) } }
  const answer = answers[asked.kind] as (question: Ask<CountingKind>, past: Histories, log: Log) => Answers[Q['kind']]
  return spoken(asked, answer(asked, past, told))
}
