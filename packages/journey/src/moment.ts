import type { Text } from './language.ts'

/**
 * What a customer is doing, in words no single model owns. A touchpoint or card carries a moment and each
 * model's stage is a set of moments, so reading a journey through another model is a look-up, not a guess.
 */
export const moments = {
  need: { nl: 'ziet een behoefte', en: 'sees a need' },
  notice: { nl: 'merkt ons op', en: 'notices us' },
  explore: { nl: 'verkent', en: 'explores' },
  compare: { nl: 'vergelijkt', en: 'compares' },
  try: { nl: 'probeert', en: 'tries' },
  decide: { nl: 'hakt de knoop door', en: 'decides' },
  order: { nl: 'bestelt', en: 'orders' },
  receive: { nl: 'ontvangt en begint', en: 'receives and starts' },
  use: { nl: 'gebruikt en vraagt hulp', en: 'uses and asks for help' },
  return: { nl: 'komt terug', en: 'comes back' },
  recommend: { nl: 'beveelt aan', en: 'recommends' },
} as const satisfies Record<string, Text>

export type Moment = keyof typeof moments
export const momentIds = Object.keys(moments) as [Moment, ...Moment[]]
