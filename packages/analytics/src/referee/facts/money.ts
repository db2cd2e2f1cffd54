import { cancelNames, refundNames } from '@wegwijs/journey'
import type { Located } from '../history.ts'

/** Hundredths of a currency, halves up. */
export const inMinor = (value: number): number => Math.floor(value * 100 + 0.5)

/** Whether an order, or a part of it, was taken back by this event; its value is then what was paid back. */
export const isGivenBack = ({ event }: Pick<Located, 'event'>): boolean =>
  [...refundNames, ...cancelNames].includes(event.name)

/** Whether something was taken back without a word on how much, so that it takes nothing back. */
export const isUnvaluedBack = (one: Pick<Located, 'event'>): boolean =>
  isGivenBack(one) && one.event.value === undefined

/** What an event added to what its person paid: for a line of an order, minus what was paid back. Null when it says nothing. */
export function paidBy(one: Pick<Located, 'event' | 'isLine'>): number | null {
  const { value } = one.event
  if (value === undefined || !(one.isLine || isGivenBack(one))) return null
  return (one.isLine ? inMinor(value) : 0) - (isGivenBack(one) ? Math.abs(inMinor(value)) : 0)
}
