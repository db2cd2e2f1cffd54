import type { Text } from '../language.ts'
import type { Moment } from '../moment.ts'
import type { FactId } from './fact.ts'
import type { FactKey, Formula } from './formula.ts'
import type { Need } from './need.ts'

/** What a metric counts in. Money is in units of its currency, shares are fractions, times are seconds. */
export type MetricUnit = 'people' | 'count' | 'rate' | 'ratio' | 'money' | 'score' | 'nps' | 'seconds'

/** How sure the number is, 95 %: Wilson's interval for a share, the variance of the answers, within their scale, for NPS and for a mean. */
export type IntervalKind = 'wilson' | 'nps' | 'mean' | 'none'

/** A number a stage is judged by. It is data: the engine counts the facts, the formula does the rest. */
export interface Metric {
  name: Text
  /** What it says, in a sentence. */
  meaning: Text
  formula: Formula
  unit: MetricUnit
  /** Which way is better. */
  direction: 'up' | 'down'
  /** Whether values of days or places may be added up; people, rates, scores and medians may not. */
  additive: boolean
  /** What has to be connected before it can be known. */
  needs: readonly Need[]
  /** The moments it tells something about; it belongs to the stages that hold them. */
  moments: readonly Moment[]
  interval: IntervalKind
  /** The fact that says how much lies behind the number. */
  n: FactKey
  /** Which people stand behind the number; absent when the source knows no people. */
  people?: FactId
}
