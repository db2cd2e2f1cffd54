import { unknown } from '../../question/facts/counted.ts'
import { stageAndNext } from '../../question/facts/next-stage.ts'
import { type CountGroup, inSlice, newestOf } from './scope.ts'

export const progress: CountGroup = (scope, slice) => {
  const both = stageAndNext(scope.reading, scope.place)
  if (!both) return unknown
  const [stage, next] = both
  const reached = inSlice(scope, slice).filter((own) => own.some(({ stages }) => stages.includes(stage)))
  const wentOn = reached.filter((own) => {
    const first = own.findIndex(({ stages }) => stages.includes(stage))
    return own.slice(first + 1).some(({ stages }) => stages.includes(next))
  })
  return {
    values: { reached: reached.length, wentOn: wentOn.length },
    currencies: [],
    newest: newestOf(reached.flat().filter(({ stages }) => stages.includes(stage))),
  }
}
