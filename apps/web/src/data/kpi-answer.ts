import type { UseQueryResult } from '@tanstack/react-query'
import type { ClvAnswer, KpisAnswer, MeasuredSlice, PeopleAnswer, Question } from '@wegwijs/analytics/question'
import type { MetricId } from '@wegwijs/journey'
import { useMapView } from '../actions/map-view.ts'
import { useAsked, usePeriod } from './asked.ts'
import type { DrawnKpi } from './drawn-map.ts'
import type { Numbers } from './numbers.ts'

type KpisQuestion = Extract<Question, { kind: 'kpis' }>
type Step = NonNullable<KpisQuestion['every']>
type Scope = Pick<KpisQuestion, 'journey' | 'model' | 'period' | 'at' | 'segment'>

/** People that come at a time. */
export const PEOPLE_A_TIME = 50

/** Where, for whom and when a KPI of the map is counted. */
function useScope({ record, at }: DrawnKpi): Scope {
  const { map } = useMapView()
  const period = usePeriod()
  const place = record?.at ?? at
  return {
    journey: map.journey.id,
    model: map.model.id,
    ...(period && { period }),
    ...(place !== undefined && { at: place }),
    ...(record?.segment !== undefined && { segment: record.segment }),
  }
}

/** The question that gives a KPI with its trend and earlier stretches; null for one that has only typed values. */
export function useKpiQuestion(drawn: DrawnKpi): KpisQuestion | null {
  const { numbers } = useMapView()
  const scope = useScope(drawn)
  const which = whichOf(drawn)
  return which ? { kind: 'kpis', ...scope, ...which, every: stepOf(trendOf(numbers) ?? []), compare: true } : null
}

const trendOf = (numbers: Numbers | null) => numbers?.answer.kpis.rows[0]?.trend

/** How long the steps of a trend are; the first and the last may be shorter. */
export function stepOf(trend: readonly MeasuredSlice[]): Step {
  const longest = Math.max(0, ...trend.map(({ from, to }) => to - from)) / 86_400_000
  return longest > 20 ? 'month' : longest > 2 ? 'week' : 'day'
}

export function useKpis(question: KpisQuestion | null): UseQueryResult<KpisAnswer> {
  const { numbers } = useMapView()
  // Before the map's history is there its steps are not known, and by day would be a lot to count for nothing.
  const isReady = numbers !== null && (question?.every === undefined || trendOf(numbers) !== undefined)
  return useAsked(isReady ? question : null)
}

/** Some KPIs of the product at one stage, step or touchpoint. */
export function useKpisAt(at: string, kpis: readonly MetricId[]): UseQueryResult<KpisAnswer> {
  const scope = useScope({ id: null, kpi: null, record: null, at })
  return useKpis({ kind: 'kpis', ...scope, kpis: [...kpis] })
}

/** The people behind a KPI, a page at a time; the page before stays until the next is there. Asked of none that is only typed. */
export function useKpiPeople(drawn: DrawnKpi, offset: number): UseQueryResult<PeopleAnswer> {
  const scope = useScope(drawn)
  const which = whichOf(drawn)
  const page = { limit: PEOPLE_A_TIME, offset }
  const key = drawn.kpi ?? drawn.record?.id
  return useAsked(which && key ? { kind: 'people', of: { kind: 'kpis', ...scope, ...which }, key, ...page } : null, {
    keepsBefore: true,
  })
}

/** How a KPI is asked for; undefined of one that has only typed values. */
function whichOf({ kpi, record }: DrawnKpi): Pick<KpisQuestion, 'kpis' | 'own'> | undefined {
  if (kpi !== null) return { kpis: [kpi] }
  return record?.measure && { own: [{ id: record.id, measure: record.measure }] }
}

/** What customers are expected to be worth; asked only when somebody wants to know, for it takes a while. */
export function useClv(drawn: DrawnKpi, wanted: boolean): UseQueryResult<ClvAnswer> {
  const scope = useScope(drawn)
  return useAsked(wanted ? { kind: 'clv', ...scope } : null, { staleTime: Number.POSITIVE_INFINITY })
}
