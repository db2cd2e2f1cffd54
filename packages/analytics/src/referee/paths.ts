import { compareText } from '../compare-text.ts'
import { keepsLast, MOST_COLUMNS, type PathsAnswer, pathRepeats } from '../question/paths.ts'
import { type CountedLink, type CountedNode, namesOnMap, OTHERS, toldPaths } from '../question/paths-told.ts'
import type { Ask } from '../question/resolved.ts'
import { median } from '../statistics/interval.ts'
import type { Histories, Located } from './history.ts'
import { keysOf } from './keys.ts'
import { betweenAnchors } from './path-anchors.ts'
import { visitsOf } from './visit.ts'

/** A step of a path; `key` is its number among the names, from 1. */
interface Walked {
  key: number
  time: number
}
interface Path {
  person: string
  /** Told ones only. */
  steps: Walked[]
  isLonger: boolean
}

export function paths(question: Ask<'paths'>, past: Histories): PathsAnswer {
  const { length, limit, nodes } = question
  const { units, names, walked } = walkedIn(question, past)
  const cut = (most: number | null) => walked.map(({ person, steps }) => told(question, person, steps, most))
  const variants = [...Map.groupBy(cut(length), ({ steps }) => JSON.stringify(steps.map(({ key }) => key))).values()]
    .map((alike) => ({
      path: alike[0]!.steps.map(({ key }) => key),
      count: alike.length,
      people: new Set(alike.map(({ person }) => person)).size,
      longer: alike.filter(({ isLonger }) => isLonger).length,
    }))
    .sort((a, b) => b.count - a.count || compareSteps(a.path, b.path))
  const counted = {
    units: units.length,
    names,
    top: variants.slice(0, limit),
    longer: variants.reduce((sum, { longer }) => sum + longer, 0),
    levels: [...Map.groupBy(variants, ({ count }) => count)].map(([count, some]) => ({ count, variants: some.length })),
    drawn: nodes > 0 ? { names, ...sankey(question, cut(Math.min(length ?? MOST_COLUMNS, MOST_COLUMNS))) } : null,
  }
  return toldPaths(question, counted, past.population)
}

/** Everybody's whole paths, and the names of their steps. */
function walkedIn(question: Ask<'paths'>, past: Histories) {
  const { by, reading } = question
  const units = unitsOf(question, past)
  const names =
    by === 'event'
      ? [...new Set(units.flatMap(({ own }) => own.map(({ event }) => event.name)))].sort(compareText)
      : namesOnMap(by, reading)
  const walked = units.flatMap(({ person, own }) => {
    const steps = stepsOf(question, names, own)
    return steps.length > 0 ? [{ person, steps }] : []
  })
  return { units, names, walked }
}

/** The people with this path, as far as it is told. */
export function peopleOn(question: Ask<'paths'>, past: Histories, path: readonly string[]): Set<string> {
  const { names, walked } = walkedIn(question, past)
  const wanted = JSON.stringify(path)
  const isWanted = ({ steps }: Path): boolean => JSON.stringify(steps.map(({ key }) => names[key - 1])) === wanted
  const paths = walked.map(({ person, steps }) => told(question, person, steps, question.length))
  return new Set(paths.filter(isWanted).map(({ person }) => person))
}

/** The events in the period of each person, or of each visit. */
function unitsOf({ unit }: Ask<'paths'>, { people }: Histories): { person: string; own: Located[] }[] {
  return [...people].flatMap(([person, own]) =>
    (unit === 'person' ? [own] : visitsOf(own))
      .map((some) => ({ person, own: some.filter(({ inPeriod }) => inPeriod) }))
      .filter((each) => each.own.length > 0),
  )
}

/** The steps of a unit's path; none when it does not meet its anchors. */
function stepsOf(question: Ask<'paths'>, names: readonly string[], own: readonly Located[]): Walked[] {
  const { by, reading } = question
  const isStep = (one: Located): boolean => keysOf(by, reading, one).length > 0
  const steps = betweenAnchors(question, own, isStep)
    .filter(isStep)
    .map((one) => ({ key: names.indexOf(keysOf(by, reading, one)[0]!) + 1, time: one.event.time }))
  const repeats = pathRepeats(question)
  return steps.filter(({ key }, index) => {
    if (repeats === 'merged') return key !== steps[index - 1]?.key
    if (repeats === 'first') return steps.findIndex((step) => step.key === key) === index
    if (repeats === 'last') return steps.findLastIndex((step) => step.key === key) === index
    return true
  })
}

function told(question: Ask<'paths'>, person: string, steps: Walked[], most: number | null): Path {
  if (most === null || steps.length <= most) return { person, steps, isLonger: false }
  return { person, steps: keepsLast(question) ? steps.slice(-most) : steps.slice(0, most), isLonger: true }
}

/** A prefix comes before what goes on. */
function compareSteps(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, index) => key !== b[index])
  if (at < 0) return a.length - b.length
  return at < b.length ? a[at]! - b[at]! : 1
}

/** Every path laid in columns, from where paths are held together. */
function sankey(question: Ask<'paths'>, paths: readonly Path[]): { nodes: CountedNode[]; links: CountedLink[] } {
  const laid = paths.map((path) => ({ ...path, steps: keepsLast(question) ? path.steps.toReversed() : path.steps }))
  const depth = Math.max(0, ...laid.map(({ steps }) => steps.length))
  const columns = Array.from({ length: depth }, (_, index) => named(laid, index, question.nodes))
  const stops = laid.flatMap(({ person, steps, isLonger }) =>
    steps.map((step, index) => {
      const next = steps[index + 1]
      return {
        person,
        column: index + 1,
        near: columns[index]!(step.key),
        far: next ? columns[index + 1]!(next.key) : null,
        gap: next ? Math.abs(next.time - step.time) : 0,
        isLonger,
      }
    }),
  )
  const peopleOf = (some: readonly { person: string }[]): number => new Set(some.map(({ person }) => person)).size
  const together = (of: (stop: (typeof stops)[number]) => unknown) =>
    [...Map.groupBy(stops, (stop) => JSON.stringify(of(stop))).values()].map((some) => ({ some, one: some[0]! }))
  return {
    nodes: together(({ column, near }) => [column, near]).map(({ some, one }) => ({
      column: one.column,
      key: one.near,
      count: some.length,
      people: peopleOf(some),
      over: some.filter(({ far, isLonger }) => far === null && !isLonger).length,
      beyond: some.filter(({ far, isLonger }) => far === null && isLonger).length,
    })),
    links: together(({ column, near, far }) => [column, near, far]).flatMap(({ some, one }) => {
      if (one.far === null) return []
      const gaps = some.map(({ gap }) => gap)
      const meanMs = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
      const { column, near, far } = one
      return [{ column, near, far, count: some.length, people: peopleOf(some), meanMs, medianMs: median(gaps)! }]
    }),
  }
}

/** By what name a thing goes in a column: its own when it is among the largest there. */
function named(paths: readonly Path[], index: number, most: number): (key: number) => number {
  const keys = paths.flatMap(({ steps }) => steps[index]?.key ?? [])
  const largest = [...Map.groupBy(keys, (key) => key)]
    .sort(([a, some], [b, others]) => others.length - some.length || a - b)
    .slice(0, most)
    .map(([key]) => key)
  return (key) => (largest.includes(key) ? key : OTHERS)
}
