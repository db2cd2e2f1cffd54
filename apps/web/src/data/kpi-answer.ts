import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ClvAnswer, KpisAnswer, MeasuredSlice, PeopleAnswer, Question } from '@wegwijs/analytics/question'
import type { MetricId } from '@wegwijs/journey'
import { useMapView } from '../actions/map-view.ts'
import { periodOf } from '../search.ts'
import { client } from './client.ts'
import type { DrawnKpi, DrawnMap } from './drawn-map.ts'
import type { Numbers } from './numbers.ts'
import { keys } from './queries.ts'

type KpisQuestion = Extract<Question, { kind: 'kpis' }>
type Step = NonNullable<KpisQuestion['every']>
type Scope = Pick<KpisQuestion, 'journey' | 'model' | 'period' | 'at' | 'segment'>

/** People that come at a time. */
export const PEOPLE_A_TIME = 50

/** Where, for whom and when a KPI of the map is counted. */
function useScope({ record, at }: DrawnKpi): Scope {
  const { map } = useMapView()
  const period = periodOf(useSearch({ strict: false }))
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
  const { kpi, record } = drawn
  const which =
    kpi !== null ? { kpis: [kpi] } : record?.measure && { own: [{ id: record.id, measure: record.measure }] }
  return which ? { kind: 'kpis', ...scope, ...which, every: stepOf(numbers), compare: true } : null
}

/** How long the steps of the map's trends are. */
function stepOf(numbers: Numbers | null): Step {
  const whole = numbers?.answer.kpis.rows[0]?.trend?.find((slice: MeasuredSlice) => slice.whole)
  const days = whole ? (whole.to - whole.from) / 86_400_000 : 0
  return days > 20 ? 'month' : days > 2 ? 'week' : 'day'
}

/** Asked again whenever a panel opens: a rule or an import may have changed what it counts. */
export function useKpis(question: KpisQuestion | null): UseQueryResult<KpisAnswer> {
  // Before the map is there its steps are not known, and by day would be a lot to count for nothing.
  const isReady = useMapView().numbers !== null
  return useQuery({
    queryKey: keys.answer('kpis', JSON.stringify(question)),
    queryFn: () => client.ask(question!),
    enabled: question !== null && isReady,
    staleTime: 0,
  })
}

/** Some KPIs of the product at one stage, step or touchpoint. */
export function useKpisAt(at: string, kpis: readonly MetricId[]): UseQueryResult<KpisAnswer> {
  const scope = useScope({ id: null, kpi: null, record: null, at })
  return useKpis({ kind: 'kpis', ...scope, kpis: [...kpis] })
}

/** The people behind a KPI of the product, a page at a time. */
export function useKpiPeople(drawn: DrawnKpi, offset: number): UseQueryResult<PeopleAnswer> {
  const question = {
    kind: 'people' as const,
    ...useScope(drawn),
    ...(drawn.kpi !== null && { kpi: drawn.kpi }),
    limit: PEOPLE_A_TIME,
    offset,
  }
  return useQuery({
    queryKey: keys.answer('people', JSON.stringify(question)),
    queryFn: () => client.ask(question),
    enabled: drawn.kpi !== null,
    staleTime: 0,
    placeholderData: (before) => before,
  })
}

/** What customers are expected to be worth; asked only when somebody wants to know, for it takes a while. */
export function useClv(drawn: DrawnKpi, wanted: boolean): UseQueryResult<ClvAnswer> {
  const question = { kind: 'clv' as const, ...useScope(drawn) }
  return useQuery({
    queryKey: keys.answer('clv', JSON.stringify(question)),
    queryFn: () => client.ask(question),
    enabled: wanted,
  })
}

/** The name of a stage, step or touchpoint. */
export function placeName({ stages, journey }: DrawnMap, at: string): string {
  const record = journey.records[at]
  const named = record?.kind === 'step' || record?.kind === 'touchpoint' ? record.name : undefined
  return stages.find(({ id }) => id === at)?.name ?? named ?? at
}
