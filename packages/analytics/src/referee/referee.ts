import type { Answers, Question, QuestionKind } from '../question/question.ts'
import { type Ask, type Resolved, withRules } from '../question/resolved.ts'
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
import { people } from './people.ts'
import { retention } from './retention.ts'
import { searches } from './searches.ts'
import { transitions } from './transitions.ts'
import { unmatched } from './unmatched.ts'
import { visits } from './visits.ts'

const answers: { [K in QuestionKind]: (question: Ask<K>, past: Histories, log: Log) => Answers[K] } = {
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
}

/** The slow, obviously right answer. What it says, the SQL answer must say too. */
export function referee<Q extends Question>(question: Resolved<Q>, log: Log): Answers[Q['kind']] {
  const asked = withRules(question as unknown as Resolved)
  const told = { ...log, events: underTheirPerson(log) }
  const past = histories(told.events, asked.reading, asked.period)
  const answer = answers[asked.kind] as (question: Ask<QuestionKind>, past: Histories, log: Log) => Answers[Q['kind']]
  return answer(asked, past, told)
}
