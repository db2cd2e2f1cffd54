import { type Figure, newestDay } from '@wegwijs/journey'
import { compareText } from '../compare-text.ts'
import {
  aboutFigures,
  daysIn,
  type FigureSpan,
  type FigureSum,
  type FiguresAnswer,
  isAdditive,
  type KpiFigures,
} from '../question/figures.ts'
import { reportedDays } from '../question/reported-days.ts'
import type { Ask } from '../question/resolved.ts'
import type { Histories } from './history.ts'
import type { Log } from './log.ts'

export function figures({ kpi, period }: Ask<'figures'>, { population }: Histories, log: Log): FiguresAnswer {
  const all = log.figures ?? []
  const newest = newestDay(all.map(({ until }) => until)) ?? null
  const { from, to } = reportedDays(period, population, newest)
  const told = all.filter((figure) => figure.day >= from && figure.until <= to && (!kpi || figure.kpi === kpi))
  const groups = Map.groupBy(told, (figure) => JSON.stringify([figure.kpi, figure.source, figure.currency ?? '']))
  const rows = [...groups.values()].map(rowOf).sort(byName)
  return { rows, about: aboutFigures(population, rows) }
}

function rowOf(told: Figure[]): KpiFigures {
  const { kpi, source, currency } = told[0]!
  const whole = told.filter(({ split }) => Object.keys(split).length === 0)
  const parts = Map.groupBy(
    told.filter((figure) => !whole.includes(figure)),
    ({ split }) => sorted(split),
  )
  return {
    kpi,
    source,
    currency: currency || null,
    newest: whole.length > 0 ? newestOf(whole) : null,
    sum: sumOf(kpi, whole),
    days: inTime(whole),
    splits: [...parts]
      .sort(([a], [b]) => compareText(a, b))
      .map(([split, own]) => ({ split: JSON.parse(split), newest: newestOf(own), sum: sumOf(kpi, own) })),
  }
}

const sorted = (split: Figure['split']): string =>
  JSON.stringify(Object.fromEntries(Object.entries(split).sort(([a], [b]) => (a < b ? -1 : 1))))

const inTime = (told: Figure[]): FigureSpan[] =>
  told
    .map(({ day, until, value }) => ({ day, until, value }))
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.until, b.until))

function newestOf(told: Figure[]): FigureSpan {
  const last = newestDay(told.map(({ until }) => until))
  return inTime(told).find(({ until }) => until === last)!
}

function sumOf(kpi: string, told: Figure[]): FigureSum | null {
  const single = inTime(told).filter(({ day, until }) => day === until)
  if (!isAdditive(kpi) || single.length === 0) return null
  const [from, until] = [single[0]!.day, single.at(-1)!.day]
  return {
    value: single.reduce((sum, { value }) => sum + value, 0),
    days: single.length,
    from,
    until,
    missing: daysIn(from, until) - single.length,
  }
}

const byName = (a: KpiFigures, b: KpiFigures): number =>
  compareText(a.kpi, b.kpi) || compareText(a.source, b.source) || compareText(a.currency ?? '', b.currency ?? '')
