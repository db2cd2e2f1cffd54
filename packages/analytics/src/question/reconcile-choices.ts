import { HALF_LIFE, LOOK_BACK } from './attribution-terms.ts'
import type { Reconcilable } from './reconcile.ts'
import { clauses } from './reconcile-words.ts'

/** A question before or after its journey was looked up. */
type Either = Pick<Reconcilable, 'kind' | 'period'>

/** Whether a field says how things are counted, rather than which numbers there are. */
export const isChoice = (kind: Reconcilable['kind'], field: string): boolean => field in clauses[kind]

/** The fields in which two questions of one kind differ, choices first, in the order in which they are taken over. */
export function differingFields(a: Either, b: Either): string[] {
  const [one, other] = [told(a), told(b)]
  const fields = new Set([...Object.keys(clauses[a.kind]), ...Object.keys(one), ...Object.keys(other)])
  return [...fields].filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
}

/** A question with what holds where nothing was asked. */
const told = (question: Either): Record<string, unknown> => ({
  identity: 'merged',
  ...(question.kind === 'attribution' && attributionDefaults),
  ...Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined)),
})

const attributionDefaults = {
  ...{ by: 'channel', counting: 'every', lookBack: LOOK_BACK, repeats: 'kept', order: 1, ofTwo: 'normalised' },
  ...{ halfLife: HALF_LIFE, intervals: false },
}
