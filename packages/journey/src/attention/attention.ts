import { overdueWork, type WorkItem } from '../improve/work.ts'
import { type Journey, recordsOf } from '../journey/journey.ts'
import { evidenceByRecord, supportOf } from '../journey/support.ts'
import { isClaim } from './coverage.ts'
import { type StaleClaims, staleClaims } from './stale-claims.ts'
import { type StaleMap, staleMap } from './stale-map.ts'

/** All of a journey that asks for somebody's attention, on a given day. */
export interface Attention {
  stale: StaleMap | null
  raised: Journey['review']['raised']
  overdue: WorkItem[]
  staleClaims: StaleClaims
  /** Ids of cards, feelings and touchpoints that figures or a source contradict. */
  contradicted: string[]
  /** Ids of touchpoints. */
  withoutOwner: string[]
  withoutRule: string[]
}

export function attentionOf(journey: Journey, today: string): Attention {
  const touchpoints = recordsOf(journey, 'touchpoint').filter(isClaim)
  return {
    stale: staleMap(journey, today),
    raised: journey.review.raised,
    overdue: overdueWork(journey, today),
    staleClaims: staleClaims(journey, today),
    contradicted: contradictedClaims(journey),
    withoutOwner: touchpoints.filter(({ owner, department }) => !owner && !department).map(({ id }) => id),
    withoutRule: touchpoints.filter(({ rule }) => rule === undefined).map(({ id }) => id),
  }
}

function contradictedClaims(journey: Journey): string[] {
  return [...evidenceByRecord(journey)]
    .filter(([, evidence]) => supportOf(evidence) === 'contradicted')
    .map(([id]) => id)
}
