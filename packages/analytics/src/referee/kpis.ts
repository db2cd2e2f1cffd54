import { aboutOf } from '../question/about.ts'
import { kpiChoices } from '../question/kpi-choices.ts'
import { type CountedRuns, kpiPlan, kpiRows, runNames } from '../question/kpi-rows.ts'
import { type KpisAnswer, kpisDefinition } from '../question/kpis.ts'
import type { Ask } from '../question/resolved.ts'
import type { Slice } from '../question/slices.ts'
import { spentDays } from './facts/ads.ts'
import { connected } from './facts/connected.ts'
import { countGroup } from './facts/groups.ts'
import { scopeOf } from './facts/scope.ts'
import type { Histories } from './history.ts'
import type { Log } from './log.ts'

export function kpis(question: Ask<'kpis'>, past: Histories, log: Log): KpisAnswer {
  const scope = scopeOf(past, log, question)
  const plan = kpiPlan(question, past.population, spentDays(log))
  const count = (slice: Slice) =>
    Object.fromEntries(plan.groups.map((group) => [group, countGroup[group](scope, slice)]))
  const runs = Object.fromEntries(runNames.map((run) => [run, plan.runs[run].map(count)])) as CountedRuns
  const rows = kpiRows(plan, runs, connected(past, log))
  return { rows, about: aboutOf(plan.past, kpisDefinition, 'person', kpiChoices(plan, runs)) }
}
