import type { AdSpend, Event, Merge } from '@wegwijs/journey'

/** A log small enough to hold in memory, in stored order. */
export interface Log {
  events: readonly Event[]
  spend: readonly AdSpend[]
  /** Which ids are one person; absent means none. */
  merges?: readonly Merge[]
}
