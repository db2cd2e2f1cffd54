import type { FactGroup, FactValues } from '@wegwijs/journey'

/** What a group of facts came to within one slice. */
export interface Counted {
  /** A fact that the scope cannot know (ad cost of a segment) is null. Money is in minor units. */
  values: FactValues
  /** Currencies of the money among the values; money of several is never added up. A row without one is ''. */
  currencies: string[]
  /** Time of the newest row behind the values within the slice; null without any. */
  newest: number | null
  /** Rows of several days that lie only in part within the slice, by currency: they count in no value. */
  partly?: PartlySpent[]
}

/** Ad spend in one currency; the cost in minor units. */
export interface PartlySpent {
  currency: string
  rows: number
  cost: number
}

/** The groups a question needs, each counted in every slice. */
export type CountedGroups = Partial<Record<FactGroup, Counted>>

/** Nothing of this group can be known here. */
export const unknown: Counted = { values: {}, currencies: [], newest: null }
