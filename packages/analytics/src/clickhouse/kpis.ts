import { aboutOf, type Population } from '../question/about.ts'
import type { CountedGroups } from '../question/facts/counted.ts'
import { placeAsked } from '../question/facts/place.ts'
import { kpiChoices } from '../question/kpi-choices.ts'
import { type CountedRuns, kpiPlan, kpiRows, runNames } from '../question/kpi-rows.ts'
import { type KpisAnswer, kpisDefinition } from '../question/kpis.ts'
import type { Ask } from '../question/resolved.ts'
import type { Slice } from '../question/slices.ts'
import { type Comings, comings } from './comings.ts'
import type { Engine } from './engine.ts'
import { spentDays } from './facts/ads.ts'
import { countGroup } from './facts/groups.ts'
import { type ScopedComings, type ScopedSummary, scopedEvents, segmentOf } from './facts/scope.ts'
import type { Asked } from './matched-tables.ts'
import type { Sql } from './sql.ts'
import { type Summary, summedUp } from './summed.ts'

export async function kpis(
  engine: Engine,
  question: Ask<'kpis'>,
  past: Population,
  events: Sql,
  { connected }: Asked,
): Promise<KpisAnswer> {
  const { reading, segmentAt, parts = [] } = question
  const plan = kpiPlan(question, past, await spentDays(engine))
  const segment = await segmentOf(events, question)
  const count = async (slices: readonly Slice[]): Promise<CountedGroups[]> => {
    if (slices.length === 0) return []
    const scope = {
      engine,
      reading,
      slices,
      place: placeAsked(question),
      segmented: segmentAt !== undefined,
      watermark: past.watermark,
      parts,
      events: scopedEvents(events, question, slices, segment),
      come: <Row>(summary: ScopedComings, stretches = slices) => {
        const rows: Comings['rows'] = (events) => summary.rows(scopedEvents(events, question, [], segment))
        return comings<Row>(engine, { ...summary, rows }, stretches, past, events)
      },
      sum: <Row>(summary: ScopedSummary) => {
        const rows: Summary['rows'] = (events, { period }) => {
          const own = period ? [period] : slices
          return summary.rows(scopedEvents(events, question, own, segment), own)
        }
        const [only, ...more] = slices
        // Somebody may count in several slices, so that only of one alone it is known beforehand what they add to it.
        return summedUp<Row>(engine, { ...summary, rows }, { ...past, period: more.length > 0 ? null : only! }, events)
      },
    }
    const counted = await Promise.all(plan.groups.map((group) => countGroup[group](scope)))
    return slices.map((_, slice) =>
      Object.fromEntries(plan.groups.map((group, index) => [group, counted[index]![slice]!])),
    )
  }
  const counted = await Promise.all(runNames.map(async (run) => [run, await count(plan.runs[run])]))
  const runs = Object.fromEntries(counted) as CountedRuns
  const rows = kpiRows(plan, runs, await connected())
  return { rows, about: aboutOf(plan.past, kpisDefinition, 'person', kpiChoices(plan, runs)) }
}
