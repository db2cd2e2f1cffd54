import { type Text, text } from '../language.ts'
import { type FactGroup, type FactId, type FactUnit, facts } from './fact.ts'
import { type FactKey, type Formula, factsIn, isPart, partsOf } from './formula.ts'
import type { Metric, MetricUnit } from './metric.ts'
import type { Need } from './need.ts'
import { type FormulaProblem, readFormula } from './own-formula.ts'
import type { OwnMeasure } from './own-measure.ts'

/** A team's own KPI as a metric, or what is wrong with its formula. */
export function ownMetric(measure: OwnMeasure, name = ''): { metric: Metric } | { problem: FormulaProblem } {
  const read = readFormula(measure)
  if ('problem' in read) return read
  const { formula } = read
  const unit = unitOf(formula, measure)
  if (typeof unit !== 'string') return { problem: { at: 0, what: unit } }
  const used = factsIn(formula)
  if (used.length === 0) return { problem: { at: 0, what: nothingCounted } }
  return {
    metric: {
      name: text(name, name),
      meaning: text(measure.formula, measure.formula),
      formula,
      unit: shownAs(unit),
      direction: 'up',
      additive: 'fact' in formula && unit !== 'people',
      needs: [...new Set(used.flatMap(needOf))],
      moments: [],
      interval: unit === 'share' ? 'wilson' : 'none',
      n: countBehind('divide' in formula ? (factsIn(formula.divide[1])[0] ?? used[0]!) : used[0]!, measure),
    },
  }
}

/** How many lie behind a fact; of money it is the orders, rows or events it was paid in. */
function countBehind(key: FactKey, measure: OwnMeasure): FactKey {
  if (unitOfFact(key, measure) !== 'minor') return key
  return isPart(key) ? `${key}.n` : (paidIn[key] ?? key)
}
const paidIn: Partial<Record<FactId, FactId>> = {
  revenue: 'valuedOrders',
  refunds: 'orders',
  cost: 'spendRows',
  paidRevenue: 'paidOrders',
  lifetimeRevenue: 'customers',
}

/** What a formula comes to: a counted thing, a plain number, a share of people, or a ratio of unlike things. */
type Dimension = FactUnit | 'number' | 'share' | 'ratio'

/** The unit of a formula, or why its parts do not go together. */
function unitOf(formula: Formula, measure: OwnMeasure): Dimension | Text {
  if ('number' in formula) return 'number'
  if ('fact' in formula) return unitOfFact(formula.fact, measure)
  const [left, right] = partsOf(formula).map((part) => unitOf(part, measure)) as [Dimension | Text, Dimension | Text]
  if (typeof left !== 'string') return left
  if (typeof right !== 'string') return right
  if ('divide' in formula) return quotient(left, right)
  if ('product' in formula) return product(left, right)
  if (left !== right) return unlike
  return left === 'people' && 'plus' in formula ? peopleDoNotAddUp : left
}

function quotient(left: Dimension, right: Dimension): Dimension | Text {
  if (right === 'number') return left
  if (left === 'people' && right === 'people') return 'share'
  if (right === 'count' || right === 'people') return left === 'count' || left === 'people' ? 'ratio' : left
  return left === right ? 'ratio' : unlike
}

function product(left: Dimension, right: Dimension): Dimension | Text {
  const scales = (each: Dimension) => each === 'number' || each === 'share' || each === 'ratio'
  // A share times a hundred is no share any more: percentages are shown as such already.
  if (left === 'number' || right === 'number') {
    const other = left === 'number' ? right : left
    return other === 'share' ? 'ratio' : other
  }
  if (scales(left)) return right
  return scales(right) ? left : unlike
}

const unitOfFact = (key: FactKey, { parts }: OwnMeasure): FactUnit => {
  if (!isPart(key)) return facts[key].unit
  const { count } = parts[key.slice('part:'.length)]!
  return count === 'people' ? 'people' : count === 'value' ? 'minor' : 'count'
}

function shownAs(unit: Dimension): MetricUnit {
  if (unit === 'minor') return 'money'
  if (unit === 'share') return 'rate'
  if (unit === 'number' || unit === 'ratio') return 'ratio'
  return unit === 'points' ? 'score' : unit
}

/** What each group of facts needs; answers need the scale they were given on. */
const needs: Record<Exclude<FactGroup, 'answers'>, Need> = {
  audience: 'events',
  visits: 'pageViews',
  ads: 'adSpend',
  orders: 'orders',
  paid: 'orders',
  customers: 'orders',
  service: 'support',
  progress: 'events',
  parts: 'events',
}
function needOf(key: FactKey): Need[] {
  if (isPart(key)) return ['events']
  const { group } = facts[key]
  if (group !== 'answers') return [needs[group]]
  return [key.startsWith('csat') ? 'csat' : key.startsWith('ces') ? 'ces' : 'nps']
}

const unlike = text(
  'Deze twee hebben niet dezelfde eenheid, zoals euro’s en personen; deel ze op elkaar of kies andere',
  'These two are not in the same unit, such as euros and people; divide one by the other or choose others',
)
const peopleDoNotAddUp = text(
  'Personen tellen niet op: iemand kan in beide zitten. Maak één onderdeel met een regel die beide noemt',
  'People do not add up: somebody may be in both. Make one part with a rule that names both',
)
const nothingCounted = text(
  'Hier wordt niets geteld; noem een onderdeel of een feit',
  'Nothing is counted here; name a part or a fact',
)
