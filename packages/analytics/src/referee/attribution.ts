import { attributed, type Found, givenPaths, type Travellers } from '../question/attributed.ts'
import type { AttributionAnswer } from '../question/attribution.ts'
import { termsOf } from '../question/attribution-terms.ts'
import type { Ask } from '../question/resolved.ts'
import type { Path } from '../statistics/credit.ts'
import { isSpentIn } from './facts/ads.ts'
import { inMinor } from './facts/money.ts'
import type { Histories, Located } from './history.ts'
import { isAt } from './is-at.ts'
import { keysOf } from './keys.ts'
import { leads } from './last-channel.ts'
import type { Log } from './log.ts'

/** Every conversion with what came before it, and what people met who did not convert. */
export function attribution(question: Ask<'attribution'>, past: Histories, log: Log): AttributionAnswer {
  const found = question.paths ? givenPaths(question) : foundIn(question, past, log)
  return attributed(question, found, past.population)
}

function foundIn(question: Ask<'attribution'>, past: Histories, log: Log): Found {
  const people = [...past.people.values()]
  const conversions = people.flatMap((own) => conversionsOf(question, own))
  return {
    travellers: people
      .map((own): Travellers => ({ paths: pathsOf(question, own), people: 1 }))
      .filter(({ paths }) => paths.length > 0),
    currencies: conversions.flatMap(({ worth }) => worth.map(({ currency }) => currency ?? '')),
    spent: spentOn(question, past, log),
  }
}

/** A person's way to each conversion, or their one way without one. */
export function pathsOf(question: Ask<'attribution'>, own: readonly Located[]): Path[] {
  const { lookBack } = termsOf(question)
  const touches = own.map((one) => (isConverting(question, one) ? null : keyOf(question, one)))
  const wayOf = (counts: (one: Located, index: number) => boolean, end?: number) => {
    const met = own.flatMap((one, index) => {
      const key = touches[index]!
      return key !== null && counts(one, index) ? [{ key, ago: (end ?? one.event.time) - one.event.time }] : []
    })
    const ago = question.model === 'time-decay' ? { ago: met.map((each) => each.ago) } : {}
    return { touches: met.map(({ key }) => key), ...ago }
  }
  const conversions = conversionsOf(question, own)
  if (conversions.length === 0) {
    const way = wayOf(({ inPeriod }) => inPeriod)
    return way.touches.length > 0 ? [{ ...way, conversions: 0, nulls: 1, value: 0 }] : []
  }
  return conversions.map(({ index, time, worth }) => ({
    ...wayOf(({ event }, at) => at < index && event.time >= time - lookBack, time),
    conversions: 1,
    nulls: 0,
    value: worth.reduce((sum, event) => sum + inMinor(event.value!), 0),
  }))
}

/** A person's conversions in the period, with the events that say what they are worth. */
function conversionsOf(question: Ask<'attribution'>, own: readonly Located[]) {
  const all = own.flatMap((one, index) => {
    if (!one.inPeriod || !(question.conversion ? isConverting(question, one) : one.isOrder)) return []
    const worth = question.conversion ? [one] : linesOf(one, own)
    return [
      {
        index,
        time: one.event.time,
        worth: worth.map(({ event }) => event).filter(({ value }) => value !== undefined),
      },
    ]
  })
  return question.counting === 'first' ? all.slice(0, 1) : all
}

/** All lines of an order, in the period or not. */
function linesOf(order: Located, own: readonly Located[]): Located[] {
  const { order_id: orderId } = order.event.properties
  return orderId ? own.filter(({ event, isLine }) => isLine && event.properties.order_id === orderId) : [order]
}

/** Whether an event is of a conversion, or a line of one; such events are no touches. */
const isConverting = ({ stepsAt }: Ask<'attribution'>, one: Located): boolean =>
  stepsAt ? isAt(stepsAt[0]!, one) : one.isLine

/** What an event is a touch of; null when it is none. */
function keyOf({ by = 'channel', reading }: Ask<'attribution'>, one: Located): string | null {
  if (by === 'channel') return leads(one) ? one.event.channel || null : null
  if (by === 'campaign') return leads(one) ? one.event.properties.campaign || null : null
  return keysOf(by, reading, one)[0] ?? null
}

function spentOn({ by = 'channel' }: Ask<'attribution'>, { population }: Histories, { spend }: Log): Found['spent'] {
  const { period } = population
  if (!period || (by !== 'channel' && by !== 'campaign')) return []
  const rows = spend.filter((row) => row[by] !== '' && isSpentIn(period, row))
  return [...Map.groupBy(rows, (row) => JSON.stringify([row[by], row.currency])).values()].map((alike) => ({
    key: alike[0]![by],
    costMicros: alike.reduce((sum, { costMicros }) => sum + costMicros, 0),
    currency: alike[0]!.currency,
  }))
}
