import type { AdSpend, Event, Figure, Merge, SearchDay } from '@wegwijs/journey'

/** A log small enough to hold in memory, in stored order. */
export interface Log {
  events: readonly Event[]
  spend: readonly AdSpend[]
  /** Which ids are one person; absent means none. */
  merges?: readonly Merge[]
  figures?: readonly Figure[]
  searches?: readonly SearchDay[]
}
