import { daysBetween, type Metric, metrics, type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import { type About, aboutOf, type Population, periodChoice } from './about.ts'
import { readBy } from './read-by.ts'

export const figuresSchema = z.strictObject({
  kind: z.literal('figures'),
  /** A KPI of the product, or the source's own name of it; absent means all. */
  kpi: z.string().max(300).optional(),
  ...readBy,
})

/** A value and the first and last calendar day it is about. */
export interface FigureSpan {
  day: string
  until: string
  value: number
}

/** Figures of single days added up, of a KPI that may be. */
export interface FigureSum {
  value: number
  /** How many days were added. */
  days: number
  from: string
  until: string
  /** Days between the first and the last that have no figure. */
  missing: number
}

/** What one source reported of one KPI. */
export interface KpiFigures {
  kpi: string
  source: string
  /** Of money; null when the source named none. */
  currency: string | null
  /** The one that ends last, and of those the one over most days; null when there are only split ones. */
  newest: FigureSpan | null
  sum: FigureSum | null
  /** All without a split, in order of time. */
  days: FigureSpan[]
  splits: { split: Record<string, string>; newest: FigureSpan; sum: FigureSum | null }[]
}

/** What other systems worked out over many people. */
export interface FiguresAnswer {
  rows: KpiFigures[]
  about: About
}

/** What a KPI is according to others, for a map on which it cannot be counted. */
export interface Reported extends FigureSpan {
  currency: string | null
  source: string
  /** How many single days were added up, and how many lie between without a figure; both absent of one figure. */
  days?: number
  missing?: number
  /** How many other sources report it too. */
  others: number
}

/** Whether values of single days may be added up; of a name that the product does not know nothing is. */
export const isAdditive = (kpi: string): boolean =>
  Object.hasOwn(metrics, kpi) && (metrics as Record<string, Metric>)[kpi]!.additive

/** Days from one to another, both counted. */
export const daysIn = (day: string, until: string): number => daysBetween(day, until) + 1

export function aboutFigures(past: Population, rows: readonly KpiFigures[]): About {
  const n = rows.reduce((all, { days, splits }) => all + days.length + splits.length, 0)
  return { ...aboutOf(past, figuresDefinition, 'figure'), choices: [periodChoice(past), ...figuresChoices], n }
}

/** Per KPI what is shown where nothing can be counted: of several sources the one that is newest. */
export function reportedOf({ rows }: FiguresAnswer): Record<string, Reported> {
  const found: Record<string, Reported> = {}
  for (const [kpi, of] of Map.groupBy(rows, (row) => row.kpi)) {
    const currencies = new Map(
      [...Map.groupBy(of, ({ source }) => source)].map(([source, own]) => [source, own.length]),
    )
    const each = of.filter(({ source }) => currencies.get(source) === 1).flatMap(reportedBy)
    const newest = each.reduce<Reported | null>((best, one) => (best && best.until >= one.until ? best : one), null)
    if (newest) found[kpi] = { ...newest, others: currencies.size - 1 }
  }
  return found
}

/** The sum of days when it is about at least as many days as the newest figure, else that. */
function reportedBy({ source, currency, newest, sum }: KpiFigures): Reported[] {
  if (!newest) return []
  const from = { source, currency, others: 0 }
  if (!sum || sum.days < daysIn(newest.day, newest.until)) return [{ ...newest, ...from }]
  const { value, days, missing } = sum
  return [{ day: sum.from, until: sum.until, value, days, missing, ...from }]
}

/** What the answer tells, in a sentence. */
const figuresDefinition: Text = text(
  'Wat andere systemen over veel mensen tegelijk meldden, per KPI en bron; niet door Wegwijs geteld.',
  'What other systems reported about many people at once, per KPI and source; not counted by Wegwijs.',
)
const figuresChoices: Text[] = [
  text(
    'Alleen waarden waarvan alle dagen binnen de periode liggen. Losse dagen zijn alleen opgeteld waar dat mag.',
    'Only values all of whose days lie within the period. Single days are added up only where they may be.',
  ),
]
