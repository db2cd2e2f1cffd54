import { feelingOf, feelingRange, type Scale } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import { aboutOf } from '../question/about.ts'
import { type FeelingsAnswer, feelingsDefinition } from '../question/feelings.ts'
import { type PlacedAnswer, placeChoice } from '../question/placed-answers.ts'
import { type Ask, QUOTES } from '../question/resolved.ts'
import { meanInterval } from '../statistics/interval.ts'
import type { Histories } from './history.ts'
import { placedAnswers } from './placed-answers.ts'

export function feelings({ reading, lastTouchpointDays }: Ask<'feelings'>, past: Histories): FeelingsAnswer {
  const felt = placedAnswers(past, reading, lastTouchpointDays).flatMap((answer) => {
    const feeling = answer.score === null ? null : feelingOf(answer.score, answer.scale as Scale)
    return feeling === null ? [] : [{ ...answer, feeling }]
  })
  return {
    rows: reading.touchpoints.flatMap(({ id }) =>
      feelingAt(
        id,
        felt.filter(({ touchpoints }) => touchpoints.includes(id)),
      ),
    ),
    stages: reading.stages.flatMap(({ id }) =>
      feelingAt(
        id,
        felt.filter(({ stage }) => stage === id),
      ),
    ),
    about: aboutOf(past.population, feelingsDefinition, 'event', [placeChoice(lastTouchpointDays)]),
  }
}

function feelingAt(key: string, felt: readonly (PlacedAnswer & { feeling: number })[]): FeelingsAnswer['rows'] {
  if (felt.length === 0) return []
  const n = felt.length
  const sum = felt.reduce((total, { feeling }) => total + feeling, 0)
  const squares = felt.reduce((total, { feeling }) => total + feeling * feeling, 0)
  const interval = meanInterval(n, sum, squares, feelingRange)
  const quotes = felt
    .filter(({ text }) => text !== '')
    .sort(
      (a, b) =>
        b.time - a.time || compareText(a.text, b.text) || a.score! - b.score! || compareText(a.scale!, b.scale!),
    )
    .slice(0, QUOTES)
    .map(({ text, score, scale, time }) => ({ text, score: score!, scale: scale!, time }))
  return [{ key, n, mean: sum / n, low: interval?.low ?? null, high: interval?.high ?? null, quotes }]
}
