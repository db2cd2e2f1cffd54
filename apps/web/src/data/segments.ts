import { type Journey, newRecord, type Rule, withRecord } from '@wegwijs/journey'
import { useRuleCount } from './counts.ts'

const COUNTER = 'segment-counter'

/** The journey with a touchpoint to count a segment by: a rule is counted through a touchpoint that carries it. */
export const withCounter = (journey: Journey): { journey: Journey; touchpoint: string } => ({
  journey: withRecord(journey, COUNTER, newRecord(journey, 'touchpoint')),
  touchpoint: COUNTER,
})

/** How many people belong to a segment: those with at least one event that fits its rule. */
export function useSegmentCount(journey: Journey, segment: Rule) {
  const counter = withCounter(journey)
  return useRuleCount(counter.journey, counter.touchpoint, segment)
}
