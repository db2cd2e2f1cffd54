import type { AttributionAnswer } from './attribution.ts'
import type { CountsAnswer } from './counts.ts'
import type { FunnelAnswer } from './funnel.ts'
import type { Answers } from './question.ts'
import type { Reconcilable } from './reconcile.ts'
import type { RetentionAnswer } from './retention.ts'
import type { VisitsAnswer } from './visits.ts'

interface Named {
  /** What the number is of; null is the answer as a whole. */
  of: string | null
  number: string
  value: number | null
}
interface Told {
  numbers: Named[]
  /** What a number is that the answer does not have: of what was not counted 0, of what was not asked null. */
  absent: 0 | null
}

/** The numbers of an answer that are counts, so that differences can be added up; shares follow from them. */
export function numbersOf<K extends Reconcilable['kind']>(kind: K, answer: Answers[K]): Told {
  return read[kind](answer as never)
}

const read: { [K in Reconcilable['kind']]: (answer: Answers[K]) => Told } = {
  funnel: ({ units, removed, steps }: FunnelAnswer) => ({
    numbers: [
      ...numbers(null, { units, removed }),
      ...steps.flatMap(({ reached, dropped, inProgress }, index) =>
        numbers(String(index + 1), { reached, dropped, inProgress }),
      ),
    ],
    absent: null,
  }),
  retention: ({ cohorts }: RetentionAnswer) => ({
    numbers: cohorts.flatMap(({ from, size, returned }) =>
      numbers(new Date(from).toISOString().slice(0, 10), {
        size,
        ...Object.fromEntries(returned.slice(1).map((back, index) => [`returned.${index + 1}`, back])),
      }),
    ),
    absent: null,
  }),
  attribution: ({ credits, conversions, unattributed, nulls }: AttributionAnswer) => ({
    numbers: [
      ...numbers(null, { conversions, unattributed, nulls }),
      ...credits.flatMap(({ key, conversions }) => numbers(key, { conversions })),
    ],
    absent: 0,
  }),
  counts: ({ rows }: CountsAnswer) => ({
    numbers: rows.flatMap(({ key, events, people }) => numbers(key, { events, people })),
    absent: 0,
  }),
  visits: ({ sessions, visits, bounces, engaged, ordering, pageViews, channels }: VisitsAnswer) => ({
    numbers: [
      ...numbers(null, { sessions, visits, bounces, engaged, ordering, pageViews }),
      ...channels.flatMap(({ channel, visits, led }) => numbers(channel, { visits, led })),
    ],
    absent: 0,
  }),
}

const numbers = (of: string | null, values: Record<string, number | null>): Named[] =>
  Object.entries(values).map(([number, value]) => ({ of, number, value }))
