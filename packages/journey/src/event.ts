/** What a score was asked on: NPS 0–10, CSAT 1–5, CES 1–7. */
export type Scale = 'nps' | 'csat' | 'ces'
export const scales: readonly Scale[] = ['nps', 'csat', 'ces']

/** The lowest and highest answer each scale allows. */
export const scaleRange: Record<Scale, readonly [number, number]> = { nps: [0, 10], csat: [1, 5], ces: [1, 7] }

/**
 * A fact: who did what, when. Stored once and never changed.
 * `person` is null for a row nobody could be recognised in; such rows are counted apart, never merged into one person.
 */
export interface Event {
  /** Idempotency key given by the source; without one the store derives a key from the content. */
  id?: string
  person: string | null
  /** Milliseconds since 1970-01-01T00:00Z. */
  time: number
  name: string
  account?: string
  source: string
  channel: string
  /** Worth of the event in units of `currency`, such as 12.5 for € 12.50. */
  value?: number
  currency?: string
  score?: number
  scale?: Scale
  /** What the person said or wrote. */
  text?: string
  properties: Record<string, string>
}

/** Advertising of a day (or several) on one campaign. It has no person, so it is a record of its own. */
export interface AdSpend {
  /** Calendar day, YYYY-MM-DD. */
  day: string
  /** Last day, when the platform reports several days at once; absent means the one day. */
  until?: string
  /** 'google ads', 'meta', 'linkedin'; absent when the file does not say. */
  platform?: string
  /** Ad account and id of the campaign, when the source has them: two accounts may use one name. */
  account?: string
  campaignId?: string
  channel: string
  campaign: string
  impressions: number
  clicks: number
  /** Distinct people the platform says it reached; never added up over rows. */
  reach?: number
  /** Likes, reactions, comments, shares and saves, as the platform counts them. */
  engagements?: number
  /** In millionths of `currency`: platforms count so, and a click may cost less than a cent. */
  costMicros: number
  currency: string
}

/** Millionths of a currency in its minor units (cents), perhaps with a fraction. */
export const minorOfMicros = (micros: number): number => micros / 10_000

/** The ends of the axis of feelings. */
export const feelingRange = [-2, 2] as const

/**
 * A score on the −2 … +2 feeling axis: (NPS − 5) / 2.5 and CSAT − 3.
 * CES asks about effort, not feeling, so it has no place on this axis: null.
 */
export function feelingOf(score: number, scale: Scale): number | null {
  if (scale === 'nps') return (score - 5) / 2.5
  if (scale === 'csat') return score - 3
  return null
}

/** A plain decimal number ("12", "-0.5", "1e3"); anything else, also " 7", "0x10" and "inf", is no number. */
export function parseNumber(raw: string): number | null {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(raw)) return null
  const value = Number(raw)
  return Number.isFinite(value) ? value : null
}

/** An ISO 8601 day or instant as milliseconds UTC; a day or a time without zone is read as UTC. Null when it is neither. */
export function parseInstant(raw: string): number | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(raw)
  if (!match) return null
  const [, day, clock = '00:00', zone = 'Z'] = match
  const offset = zone === 'Z' ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')
  const ms = Date.parse(`${day}T${clock}${offset}`)
  if (Number.isNaN(ms)) return null
  return dayExists(day!) ? ms : null
}

/** JavaScript rolls 31 February over into March; a day that does not exist is an error here. */
function dayExists(day: string): boolean {
  const ms = Date.parse(`${day}T00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day)
}
