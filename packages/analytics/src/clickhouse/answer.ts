import type { Population } from '../question/about.ts'
import { readsPlaces } from '../question/paths.ts'
import type { Answers, CountingKind, Question } from '../question/question.ts'
import type { Identity } from '../question/read-by.ts'
import { reconciled, type Sides, stopsOf } from '../question/reconciled.ts'
import { type Ask, type AskedReading, type Resolved, withRules } from '../question/resolved.ts'
import { spoken } from '../question/spoken.ts'
import { answers as openAnswers } from './answers.ts'
import { attribution } from './attribution.ts'
import { clv } from './clv.ts'
import { conformance } from './conformance.ts'
import { counts } from './counts.ts'
import type { Engine } from './engine.ts'
import { feelings } from './feelings.ts'
import { figures } from './figures.ts'
import { flow } from './flow.ts'
import { funnel } from './funnel.ts'
import { kpis } from './kpis.ts'
import { knownEvents, located, unkeptEvents } from './located.ts'
import { loops } from './loops.ts'
import type { Asked, MatchedTables } from './matched-tables.ts'
import { eventsOf } from './merges.ts'
import { overlap } from './overlap.ts'
import { paths } from './paths.ts'
import { people } from './people.ts'
import { retention } from './retention.ts'
import { searches } from './searches.ts'
import type { Sql } from './sql.ts'
import type { Askable } from './store.ts'
import { timeInStage } from './time-in-stage.ts'
import { timeline } from './timeline.ts'
import { transitions } from './transitions.ts'
import { unmatched } from './unmatched.ts'
import { visits } from './visits.ts'

/** One question's SQL. `events` selects the events of known people, located on the map of the question. */
type AnswerOf<K extends CountingKind> = (
  engine: Engine,
  question: Ask<K>,
  past: Population,
  events: Sql,
  asked: Asked,
) => Promise<Answers[K]>

const answers: { [K in CountingKind]: AnswerOf<K> } = {
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

/** Of fewer events a question is answered before anybody notices that nothing was kept. */
const MANY_EVENTS = 100_000

/** Of so many the tables are made for the first question: without them it takes longer, or more memory than it may. */
const TOO_MANY_EVENTS = 5_000_000

async function keepFor(matched: MatchedTables, reading: AskedReading, events: number): Promise<void> {
  if (events >= TOO_MANY_EVENTS) await matched.keepUnlessServed(reading)
  else if (events >= MANY_EVENTS) await matched.keepWhenAskedAgain(reading)
}

/** Questions that a table with a row a person, or an answer, answers sooner. */
const readBy: { [K in CountingKind]?: 'person' | 'answer' } = {
  counts: 'person',
  funnel: 'person',
  transitions: 'person',
  paths: 'person',
  retention: 'person',
  people: 'person',
  flow: 'person',
  loops: 'person',
  'time-in-stage': 'person',
  kpis: 'person',
  feelings: 'answer',
  answers: 'answer',
}

/** The fast answer. The referee says what it must be. */
export async function answer<Q extends Question>(store: Askable, question: Resolved<Q>): Promise<Answers[Q['kind']]> {
  if ((question as unknown as Resolved).kind === 'reconcile') {
    const stops = stopsOf(question as unknown as Sides)
    const told = await Promise.all(stops.map((stop) => answer(store, stop.question)))
    return reconciled(stops, told) as Answers[Q['kind']]
  }
  const { engine, matched, populations } = store
  const asked = withRules<CountingKind>(question as unknown as Resolved)
  const { reading } = asked
  const answerOf = answers[asked.kind] as (
    ...of: [Engine, Ask<CountingKind>, Population, Sql, Asked?]
  ) => Promise<Answers[Q['kind']]>
  const identity = 'identity' in asked ? (asked.identity as Identity) : undefined
  const ask = async (events: Sql, past: Population, found?: Asked) =>
    spoken(asked, await answerOf(engine, asked, past, events, found))
  if ('by' in asked && asked.by === 'event' && !readsPlaces(asked)) {
    const past = await populations.of(asked.period, identity)
    return ask(knownEvents(past), past)
  }
  // Tables are kept of people as merges join them.
  if (identity === 'apart') {
    const past = await populations.of(asked.period, identity)
    return ask(await located({ events: unkeptEvents(reading, eventsOf(past)) }, reading, past), past)
  }
  // KPIs are many counts over the same events.
  if (asked.kind === 'kpis') await matched.keepUnlessServed(reading)
  else await keepFor(matched, question.reading, await populations.size())
  return matched.read(reading, async (found) => {
    const events = await located(found, reading, await populations.bounds(asked.period), readBy[asked.kind])
    return ask(events, await populations.of(asked.period, undefined, events), found)
  })
}
