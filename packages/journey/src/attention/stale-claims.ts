import { monthsAfter, newestDay } from '../day.ts'
import { type Journey, recordsOf, type WithId } from '../journey/journey.ts'
import type { Card, Feeling, Touchpoint } from '../journey/record.ts'
import { evidenceByRecord } from '../journey/support.ts'
import { checksIn } from './checks.ts'
import { isClaim } from './coverage.ts'

type Claim = Card | Feeling | Touchpoint

/** Claims nobody has looked at for a whole review period, and those of which that cannot be said. */
export interface StaleClaims {
  /** Oldest first; `since` is the last day somebody changed, supported or checked it. */
  old: { id: string; since: string }[]
  /** Ids of claims without any day: unknown is not old. */
  undated: string[]
}

export function staleClaims(journey: Journey, today: string): StaleClaims {
  const limit = monthsAfter(today, -journey.review.everyMonths)
  const evidence = evidenceByRecord(journey)
  const checksOf = checksIn(journey)
  const old: StaleClaims['old'] = []
  const undated: string[] = []
  for (const claim of claimsOf(journey)) {
    const found = evidence.get(claim.id) ?? []
    const since = newestDay([
      claim.updated,
      ...found.map(({ day }) => day),
      ...checksOf(claim.id).map(({ validation }) => validation.day),
    ])
    if (since === undefined) undated.push(claim.id)
    else if (since < limit) old.push({ id: claim.id, since })
  }
  return { old: old.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)), undated }
}

const claimsOf = (journey: Journey): WithId<Claim>[] =>
  [...recordsOf(journey, 'touchpoint'), ...recordsOf(journey, 'feeling'), ...recordsOf(journey, 'card')].filter(isClaim)
