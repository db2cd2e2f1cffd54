import { type AdSpend, matches, type Reading } from '@wegwijs/journey'

type Campaign = Pick<AdSpend, 'day' | 'channel' | 'campaign' | 'platform'>

/** Whether a click on this campaign would count for one of the touchpoints: that is where its cost stands on the map. */
export function campaignAt(touchpoints: readonly number[], reading: Reading, campaign: Campaign): boolean {
  const click = {
    person: null,
    time: Date.parse(`${campaign.day}T00:00Z`),
    name: 'Ad Clicked',
    source: 'ads',
    channel: campaign.channel,
    properties: { campaign: campaign.campaign, ...(campaign.platform ? { platform: campaign.platform } : {}) },
    ordersSoFar: 0,
  }
  return touchpoints.some((index) => {
    const { rule } = reading.touchpoints[index]!
    return rule !== undefined && matches(rule, click)
  })
}
