import { searchSources, shoppingSources, socialSources, videoSources } from './channel-sources.ts'

/** Where a visit came from, as links and tags say it; absent or empty means not said. */
export interface Origin {
  source?: string | undefined
  medium?: string | undefined
  campaign?: string | undefined
}

/** The default channel groups of GA4, as Google names them. */
export type Channel =
  | 'Direct'
  | 'Cross-network'
  | 'Paid Shopping'
  | 'Paid Search'
  | 'Paid Social'
  | 'Paid Video'
  | 'Display'
  | 'Paid Other'
  | 'Organic Shopping'
  | 'Organic Social'
  | 'Organic Video'
  | 'Organic Search'
  | 'Referral'
  | 'Email'
  | 'Affiliates'
  | 'Audio'
  | 'SMS'
  | 'Mobile Push Notifications'
  | 'Unassigned'

/**
 * The channel of a visit by the default channel groups of GA4, the first rule that fits (Google, “Default channel
 * group”, manual traffic). Big and small letters are the same; “(not set)” and “(none)” say nothing.
 */
export function channelOf(origin: Origin): Channel {
  const source = said(origin.source)
  const medium = said(origin.medium)
  const campaign = said(origin.campaign)
  if ((source === '' || source === '(direct)') && medium === '') return campaign === '' ? 'Direct' : 'Unassigned'
  if (campaign.includes('cross-network')) return 'Cross-network'
  const kind = kindOf(source, campaign)
  const paid = /^(.*cp.*|ppc|retargeting|paid.*)$/.test(medium)
  if (paid && kind) return `Paid ${kind}`
  if (/^(display|banner|expandable|interstitial|cpm)$/.test(medium)) return 'Display'
  if (paid) return 'Paid Other'
  if (kind === 'Shopping') return 'Organic Shopping'
  if (kind === 'Social' || /^(social|social-network|social-media|sm|social network|social media)$/.test(medium)) {
    return 'Organic Social'
  }
  if (kind === 'Video' || medium.includes('video')) return 'Organic Video'
  if (kind === 'Search' || medium === 'organic') return 'Organic Search'
  if (/^(referral|app|link)$/.test(medium)) return 'Referral'
  if (isMail(source) || isMail(medium)) return 'Email'
  if (medium === 'affiliate') return 'Affiliates'
  if (medium === 'audio') return 'Audio'
  if (source === 'sms' || medium === 'sms') return 'SMS'
  const push = medium.endsWith('push') || /mobile|notification/.test(medium) || source === 'firebase'
  return push ? 'Mobile Push Notifications' : 'Unassigned'
}

function said(raw = ''): string {
  const text = raw.trim().toLowerCase()
  return text === '(not set)' || text === '(none)' ? '' : text
}

const isMail = (text: string): boolean => /^e[-_ ]?mail$/.test(text)

type Kind = 'Shopping' | 'Search' | 'Social' | 'Video'

const kinds = new Map<string, Kind>(
  (
    [
      ['Search', searchSources],
      ['Social', socialSources],
      ['Video', videoSources],
      ['Shopping', shoppingSources],
    ] as const
  ).flatMap(([kind, sources]) =>
    sources
      .trim()
      .split('\n')
      .map((source) => [source, kind] as const),
  ),
)

/** A campaign whose name says shop makes any source a shop: “summer-shopping”, not “workshop” after another letter. */
const kindOf = (source: string, campaign: string): Kind | undefined =>
  /^(.*(([^a-df-z]|^)shop|shopping).*)$/.test(campaign) ? 'Shopping' : kinds.get(source)
