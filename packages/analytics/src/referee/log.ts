import type { AdSpend, Event } from '@wegwijs/journey'

/** A log small enough to hold in memory, in stored order. */
export interface Log {
  events: readonly Event[]
  spend: readonly AdSpend[]
}
