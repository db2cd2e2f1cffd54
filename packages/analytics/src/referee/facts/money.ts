import { cancelNames, refundNames } from '@wegwijs/journey'
import type { Located } from '../history.ts'

/** Hundredths of a currency, halves up. */
export const inMinor = (value: number): number => Math.floor(value * 100 + 0.5)

/** Whether an order, or a part of it, was taken back by this event; its value is then what was paid back. */
export const isGivenBack = ({ event }: Pick<Located, 'event'>): boolean =>
  [...refundNames, ...cancelNames].includes(event.name)
