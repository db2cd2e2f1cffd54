import type { AdSpend } from '@wegwijs/journey'
import { DAY, type Window } from './calendar.ts'
import type { Random } from './random.ts'

export const campaigns = {
  'paid social': { name: 'In 28 minuten langs de file', clickRate: 0.021, costPerClick: 1.9, liked: 0.004 },
  'paid search': { name: 'E-bike middenmotor', clickRate: 0.062, costPerClick: 3.4, liked: 0 },
}
export type PaidChannel = keyof typeof campaigns

/**
 * Every day of every campaign. Its clicks are the clicks in the events, so the two always add up.
 * `clicks` is keyed by day and channel, such as `2026-03-02 paid social`.
 */
export function spendOf(clicks: ReadonlyMap<string, number>, random: Random, { start, end }: Window): AdSpend[] {
  const rows: AdSpend[] = []
  for (let time = start; time < end; time += DAY) {
    const day = new Date(time).toISOString().slice(0, 10)
    for (const [channel, { name, clickRate, costPerClick, liked }] of Object.entries(campaigns)) {
      const clicked = clicks.get(`${day} ${channel}`) ?? 0
      const impressions = Math.round((clicked + random.next()) / (clickRate * random.between(0.85, 1.15)))
      rows.push({
        day,
        channel,
        campaign: name,
        impressions,
        ...(liked > 0 && { engagements: Math.round(impressions * liked) }),
        clicks: clicked,
        costMicros: Math.round(clicked * costPerClick * random.between(0.9, 1.1) * 100) * 10_000,
        currency: 'EUR',
      })
    }
  }
  return rows
}
