import { writeFileSync } from 'node:fs'
import {
  factsIn,
  type Metric,
  type MetricUnit,
  metricIds,
  metrics,
  modelIds,
  models,
  needs,
  sentenceOfFormula,
} from '@wegwijs/journey'

const units: Record<MetricUnit, string> = {
  people: 'people',
  count: 'count',
  rate: 'share (fraction)',
  ratio: 'ratio',
  money: 'money, units of its currency',
  score: 'score',
  nps: '−100 … 100',
  seconds: 'seconds',
}
const intervals = {
  wilson: 'Wilson, 95 %',
  nps: 'normal, 95 %, within −100 … 100',
  mean: 'normal, 95 %, within the scale',
  none: '',
}

/** docs/kpis.md: every KPI as the code has it. */
export function kpisDoc(): string {
  const rows = metricIds.map((id) => rowOf(id, metrics[id]))
  return `# KPIs

Made from \`packages/journey/src/metric\` by \`node scripts/kpis-doc.ts\`; do not edit. What each fact in a formula is:
[definitions.md](definitions.md).

| KPI | Meaning | Formula | Unit | Better | Adds up | Needs | Interval | In the models |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}

function rowOf(id: string, metric: Metric): string {
  const cells = [
    `\`${id}\` **${metric.name.en}** (${metric.name.nl})`,
    metric.meaning.en,
    `${sentenceOfFormula(metric.formula, 'en')} (${factsIn(metric.formula)
      .map((fact) => `\`${fact}\``)
      .join(', ')})`,
    units[metric.unit],
    metric.direction === 'up' ? 'higher' : 'lower',
    metric.additive ? 'yes' : 'no',
    metric.needs.map((need) => needs[need].en).join('; '),
    intervals[metric.interval],
    stagesWith(id),
  ]
  return `| ${cells.join(' | ')} |`
}

/** “see-think-do-care: See; AIDA: Attention” */
function stagesWith(id: string): string {
  return modelIds
    .flatMap((model) => {
      const own = models[model].stages.filter(({ kpis }) => (kpis as readonly string[]).includes(id))
      return own.length > 0 ? [`${model}: ${own.map(({ name }) => name.en).join(', ')}`] : []
    })
    .join('; ')
}

if (import.meta.main) writeFileSync(new URL('../docs/kpis.md', import.meta.url), kpisDoc())
