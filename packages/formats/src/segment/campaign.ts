import { channelOf } from '@wegwijs/journey'
import { type Fields, isRecord } from '../json/record.ts'

/** The names of a campaign in the context of a call, as properties. */
const names = { campaign: 'name', campaign_source: 'source', campaign_medium: 'medium' }

/** Where a call came from: its channel, '' when it names no source or medium, and the campaign's own names. */
export function campaignOf(context: Fields): { channel: string; utm: Record<string, string> } {
  const campaign = isRecord(context.campaign) ? context.campaign : {}
  const utm: Record<string, string> = {}
  for (const [property, field] of Object.entries(names)) {
    const value = campaign[field]
    if (typeof value === 'string' && value !== '') utm[property] = value
  }
  const { campaign: name, campaign_source: source, campaign_medium: medium } = utm
  return { channel: source || medium ? channelOf({ source, medium, campaign: name }) : '', utm }
}
