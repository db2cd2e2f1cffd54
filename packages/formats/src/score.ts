import { type Scale, scaleRange } from '@wegwijs/journey'
import { type Fault, notWhole, scoreOutsideScale } from './row-error.ts'

/** What is wrong with a score on a scale; null when it fits. Between 6 and 7 nobody is a detractor or a passive. */
export function misfitOf(score: number, scale: Scale): Fault | null {
  const [low, high] = scaleRange[scale]
  if (score < low || score > high) return scoreOutsideScale(score, scale)
  return scale === 'nps' && !Number.isInteger(score) ? npsNotWhole(score) : null
}

const npsNotWhole = (score: number): Fault => ({
  ...notWhole('score', String(score)),
  remedy: {
    nl: 'Een NPS-score is een heel getal van 0 tot 10: verbeter hem, of kies een andere schaal of een kenmerk',
    en: 'An NPS score is a whole number from 0 to 10: correct it, or choose another scale or a property',
  },
})
