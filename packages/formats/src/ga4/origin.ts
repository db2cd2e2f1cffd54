import { channelOf } from '@wegwijs/journey'
import type { Ga4Fields } from './event.ts'

/** Where the fields of a source, medium and campaign stand, those that are about the visit as a whole first. */
const places = [
  ['session_traffic_source_last_click_cross_channel_campaign_', 'source', 'medium', 'campaign_name'],
  ['session_traffic_source_last_click_manual_campaign_', 'source', 'medium', 'campaign_name'],
  ['collected_traffic_source_manual_', 'source', 'medium', 'campaign_name'],
  ['param_', 'source', 'medium', 'campaign'],
].map(([prefix, source, medium, campaign]) => [prefix + source!, prefix + medium!, prefix + campaign!] as const)

/**
 * The channel of the visit an event belongs to, '' when the event does not say. `traffic_source` is never looked at:
 * it is how the user came the very first time. A click id without source and medium is a click on a Google ad.
 */
export function channelOfEvent(fields: Ga4Fields): string {
  for (const names of places) {
    const [source, medium, campaign] = [fields.get(names[0]), fields.get(names[1]), fields.get(names[2])]
    if (source || medium || campaign) return channelOf({ source, medium, campaign })
  }
  const clicked = fields.get('collected_traffic_source_gclid') || fields.get('param_gclid')
  return clicked ? channelOf({ source: 'google', medium: 'cpc' }) : ''
}
