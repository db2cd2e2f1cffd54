import { feelingOf } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import { aboutOf } from '../question/about.ts'
import { type FeelingsAnswer, feelingsDefinition } from '../question/feelings.ts'
import { type Ask, QUOTES } from '../question/resolved.ts'
import { meanInterval } from '../statistics/interval.ts'
import { type Histories, inPeriod } from './history.ts'

export function feelings({ reading }: Ask<'feelings'>, past: Histories): FeelingsAnswer {
  const located = inPeriod(past).flatMap(([, own]) => own)
  const rows = reading.touchpoints.flatMap(({ id }, index) => {
    const answers = located.flatMap(({ event, touchpoints }) => {
      if (event.score === undefined || !event.scale) return []
      const about = event.properties.touchpoint === id || touchpoints.includes(index)
      const feeling = feelingOf(event.score, event.scale)
      return about && feeling !== null ? [{ event, feeling }] : []
    })
    if (answers.length === 0) return []
    const sum = answers.reduce((total, { feeling }) => total + feeling, 0)
    const squares = answers.reduce((total, { feeling }) => total + feeling * feeling, 0)
    const interval = meanInterval(answers.length, sum, squares)
    const quotes = answers
      .filter(({ event }) => event.text)
      .sort((a, b) => b.event.time - a.event.time || compareText(a.event.text!, b.event.text!))
      .slice(0, QUOTES)
      .map(({ event }) => ({ text: event.text!, score: event.score!, scale: event.scale!, time: event.time }))
    return [
      {
        key: id,
        n: answers.length,
        mean: sum / answers.length,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        quotes,
      },
    ]
  })
  return { rows, about: aboutOf(past.population, feelingsDefinition, 'event') }
}
