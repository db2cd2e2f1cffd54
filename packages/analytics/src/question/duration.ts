import { type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import { DAY } from './day.ts'

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: DAY } as const

/** The longest that may be asked for: about 400 years, more than any events span. */
const LONGEST = 146_000 * DAY

const durationHint =
  'Write a time as "60s", "30m", "12h", "30d" or in milliseconds / Schrijf een tijd als "60s", "30m", "12h", "30d" of in milliseconden'

/** A length of time, such as `60s`, `30m`, `12h` or `30d`, or in milliseconds; it comes out as milliseconds. */
export const durationSchema = z
  .union(
    [
      z.number().int().nonnegative().max(LONGEST),
      z.string().regex(/^\d{1,12}(\.\d{1,3})?(ms|s|m|h|d)$/, { error: durationHint }),
    ],
    { error: durationHint },
  )
  .transform((given) => {
    if (typeof given === 'number') return given
    const [, number, unit] = /^([\d.]+)(\w+)$/.exec(given)!
    return Math.min(LONGEST, Math.round(Number(number) * units[unit as keyof typeof units]))
  })

/** How long something may take; null or `none` is no limit. */
export const windowSchema = z.union([z.null(), z.literal('none').transform(() => null), durationSchema], {
  error: durationHint,
})

/** A length of time in words, in the largest unit that fits. */
export function saidDuration(ms: number): Text {
  const names = {
    d: ['dagen', 'days'],
    h: ['uur', 'hours'],
    m: ['minuten', 'minutes'],
    s: ['seconden', 'seconds'],
  } as const
  const unit = (['d', 'h', 'm', 's'] as const).find((each) => ms >= units[each] && ms % units[each] === 0) ?? 's'
  const count = ms / units[unit]
  return text(`${count.toLocaleString('nl')} ${names[unit][0]}`, `${count.toLocaleString('en')} ${names[unit][1]}`)
}
