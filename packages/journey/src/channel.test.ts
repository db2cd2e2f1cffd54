import { expect, test } from 'vitest'
import { channelOf } from './channel.ts'

test.each([
  ['(direct)', '(none)', '', 'Direct'],
  ['', '', '', 'Direct'],
  ['some-source', 'cpc', 'some-cross-network-campaign', 'Cross-network'],
  ['google', 'ppc', '', 'Paid Search'],
  ['facebook', 'retargeting', '', 'Paid Social'],
  ['youtube.com', 'paid-something', '', 'Paid Video'],
  ['youtube.com', 'display', '', 'Display'],
  ['some-source', 'cpc', '', 'Paid Other'],
  ['Google Shopping', '', '', 'Organic Shopping'],
])('A-13: %s / %s %s is %s', (source, medium, campaign, channel) => {
  expect(channelOf({ source, medium, campaign })).toBe(channel)
})

test.each([
  ['some-source', 'cpc', 'summer-shopping', 'Paid Shopping'],
  ['google', 'organic', '(not set)', 'Organic Search'],
  ['BING', '(not set)', '', 'Organic Search'],
  ['some-source', 'social', '', 'Organic Social'],
  ['some-source', 'video-pre-roll', '', 'Organic Video'],
  ['fietsersbond.nl', 'referral', '', 'Referral'],
  ['newsletter', 'e-mail', '', 'Email'],
  ['email', '', '', 'Email'],
  ['daisycon', 'affiliate', '', 'Affiliates'],
  ['spotify', 'audio', '', 'Audio'],
  ['sms', '', '', 'SMS'],
  ['app', 'mobile-notification', '', 'Mobile Push Notifications'],
  ['newsletter', '', '', 'Unassigned'],
])('%s / %s %s is %s', (source, medium, campaign, channel) => {
  expect(channelOf({ source, medium, campaign })).toBe(channel)
})
