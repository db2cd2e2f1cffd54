import {
  contactNames,
  displayNames,
  downloadNames,
  leadNames,
  parseNumber,
  signUpNames,
  socialNames,
  viewNames,
} from '@wegwijs/journey'
import { isDirect } from '../../question/channel.ts'
import type { Connected } from '../../question/measure.ts'
import type { Histories } from '../history.ts'
import { leads } from '../last-channel.ts'
import type { Log } from '../log.ts'

export function connected({ people }: Histories, { spend }: Log): Connected {
  const located = [...people.values()].flat()
  const named = (names: readonly string[]) => located.some(({ event }) => names.includes(event.name))
  const scored = (scale: string) => located.some(({ event }) => event.scale === scale && event.score !== undefined)
  return {
    events: located.length > 0,
    pageViews: named(viewNames),
    displays: named(displayNames),
    adSpend: spend.length > 0,
    social: named(socialNames) || spend.some(({ engagements }) => engagements),
    downloads: named(downloadNames),
    signUps: named(signUpNames),
    leads: named(leadNames),
    orders: located.some(({ isOrder }) => isOrder),
    orderValues: located.some(({ isLine, event }) => isLine && event.value !== undefined),
    channels: located.some((one) => !isDirect(one.event.channel) && (one.isLine || leads(one))),
    referrals: located.some(({ event }) => event.properties.referred_by),
    nps: scored('nps'),
    csat: scored('csat'),
    ces: scored('ces'),
    support: named(contactNames),
    replies: located.some(({ event }) => parseNumber(event.properties.first_reply_seconds ?? '') !== null),
  } as Connected
}
