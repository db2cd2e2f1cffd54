import type { Reading } from '@wegwijs/journey'
import { DAY } from '../question/day.ts'
import { DEFAULT_LAST_TOUCHPOINT_DAYS, type PlacedAnswer } from '../question/placed-answers.ts'
import type { Histories, Located } from './history.ts'

/** Everybody's answers within the period, each with the touchpoints it is about and the stage its person was in. */
export const placedAnswers = (
  { people }: Histories,
  reading: Reading,
  days = DEFAULT_LAST_TOUCHPOINT_DAYS,
): PlacedAnswer[] => [...people].flatMap(([person, own]) => answersOf(person, own, reading, days * DAY))

function answersOf(person: string, own: readonly Located[], reading: Reading, within: number): PlacedAnswer[] {
  return own.flatMap(({ event, inPeriod, ...located }, index) => {
    const isScored = event.score !== undefined && event.scale !== undefined
    const words = event.text ?? ''
    if (!inPeriod || (!isScored && words === '')) return []
    const before = own.slice(0, index + 1)
    const named = reading.touchpoints.findIndex(({ id }) => id === event.properties.touchpoint)
    const about = new Set([...located.touchpoints, ...(named >= 0 ? [named] : [])])
    const last = before.findLast(({ touchpoints }) => touchpoints.length > 0)
    if (about.size === 0 && last && event.time - last.event.time <= within) about.add(last.touchpoints[0]!)
    const inStage = before.findLast(({ stages }) => stages.length > 0)
    return [
      {
        person,
        time: event.time,
        text: words,
        score: isScored ? event.score! : null,
        scale: isScored ? event.scale! : null,
        touchpoints: [...about].sort((a, b) => a - b).map((place) => reading.touchpoints[place]!.id),
        stage: inStage ? reading.stages[inStage.stages[0]!]!.id : null,
      },
    ]
  })
}
