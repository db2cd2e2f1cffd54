import type { Population } from '../question/about.ts'
import type { Answers, Question, QuestionKind } from '../question/question.ts'
import type { Ask, Resolved } from '../question/resolved.ts'
import { counts } from './counts.ts'
import type { Engine } from './engine.ts'
import { feelings } from './feelings.ts'
import { flow } from './flow.ts'
import { kpis } from './kpis.ts'
import { population } from './located.ts'
import { loops } from './loops.ts'
import { overlap } from './overlap.ts'
import { transitions } from './transitions.ts'
import { unmatched } from './unmatched.ts'

const answers: {
  [K in QuestionKind]: (engine: Engine, question: Ask<K>, past: Population) => Promise<Answers[K]>
} = {
  counts,
  transitions,
  flow,
  unmatched,
  overlap,
  feelings,
  loops,
  kpis,
}

/** The fast answer. The referee says what it must be. */
export async function answer<Q extends Question>(engine: Engine, question: Resolved<Q>): Promise<Answers[Q['kind']]> {
  const past = await population(engine, question.period)
  const ask = answers[question.kind] as (
    engine: Engine,
    question: Resolved,
    past: Population,
  ) => Promise<Answers[Q['kind']]>
  return ask(engine, question as unknown as Resolved, past)
}
