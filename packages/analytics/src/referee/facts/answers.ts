import type { Scale } from '@wegwijs/journey'
import { type CountGroup, inSlice, newestOf } from './scope.ts'

export const answers: CountGroup = (scope, slice) => {
  const answered = inSlice(scope, slice)
    .flat()
    .filter(({ event, here }) => here && event.score !== undefined)
  const scores = (scale: Scale) => answered.flatMap(({ event }) => (event.scale === scale ? [event.score!] : []))
  const [nps, csat, ces] = [scores('nps'), scores('csat'), scores('ces')]
  return {
    values: {
      npsAnswers: nps.length,
      promoters: nps.filter((score) => score >= 9).length,
      detractors: nps.filter((score) => score < 7).length,
      csatAnswers: csat.length,
      csatSatisfied: csat.filter((score) => score >= 4).length,
      cesAnswers: ces.length,
      cesSum: ces.reduce((sum, score) => sum + score, 0),
      cesSquares: ces.reduce((sum, score) => sum + score * score, 0),
    },
    currencies: [],
    newest: newestOf(answered),
  }
}
