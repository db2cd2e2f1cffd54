import type { figures as dutch } from '../nl/figures.ts'
import type { SameKeys } from '../same-keys.ts'

export const figures: SameKeys<typeof dutch> = {
  heading: 'What others say',
  says: '{source} says, aggregated',
  short: '{source} says',
  added:
    '{n, plural, one {# day} other {# days}} together{missing, plural, =0 {} one {, # day missing} other {, # days missing}}',
  onlySplit: '{source} gives only parts, no whole.',
  splits: '{n, plural, one {# part} other {# parts}}, such as channel or device',
  counted: 'Counted over the same days: {value}',
  difference: 'the other is {share} away from the count',
  why: 'Two sources are rarely equal: consent for cookies, when a visit ends, the time zone of a day, and sampling or modelled numbers differ. They are never mixed.',
}
