import { ENGAGED_SECONDS } from '../../question/visit.ts'
import { hasOrder, isBounce, isEngaged, isView, timedViews, visitsOf } from '../visit.ts'
import { type CountGroup, newestOf, within } from './scope.ts'

export const visits: CountGroup = ({ people }, slice) => {
  const found = [...people.values()]
    .flatMap((own) => visitsOf(own))
    .filter((visit) => visit.some(isView) && within(slice, visit[0]!) && visit.some(({ here }) => here))
  const views = found.flatMap(timedViews).filter(({ view }) => view.here)
  const timed = views.filter(({ seconds }) => seconds !== null)
  return {
    values: {
      visits: found.length,
      bounces: found.filter(isBounce).length,
      engagedVisits: found.filter((visit) => isEngaged(visit, ENGAGED_SECONDS)).length,
      orderingVisits: found.filter(hasOrder).length,
      pageViews: views.length,
      timedViews: timed.length,
      measuredViews: timed.filter(({ isMeasured }) => isMeasured).length,
      viewSeconds: timed.reduce((sum, { seconds }) => sum + seconds!, 0),
    },
    currencies: [],
    newest: newestOf(found.map((visit) => visit[0]!)),
  }
}
