import type { Reading, Rule } from '@wegwijs/journey'
import type { Question, QuestionKind } from './question.ts'

/** A question whose journey, and the segment of whose people, have been looked up: what the two engines answer. */
export type Resolved<Q extends Question = Question> = Omit<Q, 'journey' | 'model' | 'segment'> & {
  reading: Reading
  segment?: Rule
}

/** A resolved question of one kind, with its segment among the touchpoints. */
export type Ask<K extends QuestionKind> = Omit<Resolved<Extract<Question, { kind: K }>>, 'segment'> & {
  /** Index of the touchpoint that stands for the segment: its people are those with an event there. */
  segmentAt?: number
}

/**
 * A segment's rule is matched as one more touchpoint that stands in no stage, so that it means exactly what rules of
 * touchpoints mean.
 */
export function withSegment<K extends QuestionKind>({ segment, ...question }: Resolved): Ask<K> {
  if (!segment) return question as unknown as Ask<K>
  const { touchpoints } = question.reading
  const reading = { ...question.reading, touchpoints: [...touchpoints, { id: SEGMENT, stage: null, rule: segment }] }
  return { ...question, reading, segmentAt: touchpoints.length } as unknown as Ask<K>
}
/** No record can have this id. */
const SEGMENT = '~segment'

/** For questions by event name, which need no journey. */
export const noReading: Reading = { stages: [], touchpoints: [], orderRule: { any: [] } }

/** The two nodes every path begins and ends at. */
export const START = 'START'
export const END = 'END'

export { DAY } from './day.ts'
/** How many quotes come with a measured feeling; the answer says how many answers there were. */
export const QUOTES = 5
