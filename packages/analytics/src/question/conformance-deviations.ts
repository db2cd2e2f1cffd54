import { compareText } from '../compare-text.ts'
import type { Move } from '../statistics/alignment.ts'
import type { Deviation, ModelStep } from './conformance.ts'

/** What people did who did the same, laid along the model. */
interface Aligned {
  moves: readonly Move[]
  people: number
}

/** What is both missing and extra was done out of order; what is extra and also done as it should was repeated. */
export function deviationsOf({ moves }: Aligned): Pick<Deviation, 'kind' | 'activity' | 'count'>[] {
  return [...Map.groupBy(moves, ({ activity }) => activity)].flatMap(([activity, own]) => {
    const [done, missing, extra] = (['done', 'missing', 'extra'] as const).map(
      (kind) => own.filter(({ move }) => move === kind).length,
    ) as [number, number, number]
    const swapped = Math.min(missing, extra)
    return [
      { kind: 'missing' as const, activity, count: missing - swapped },
      { kind: 'out of order' as const, activity, count: swapped },
      { kind: done > 0 ? ('repeated' as const) : ('extra' as const), activity, count: extra - swapped },
    ].filter(({ count }) => count > 0)
  })
}

/** Findings about variants, added up over their people; most people first. */
export function counted<T extends { activity: string; count: number; kind?: string }, V extends { people: number }>(
  variants: readonly V[],
  findings: (variant: V) => T[],
): (T & { people: number })[] {
  const all = variants.flatMap((variant) => findings(variant).map((finding) => ({ finding, people: variant.people })))
  return [...Map.groupBy(all, ({ finding }) => JSON.stringify([finding.activity, finding.kind])).values()]
    .map((alike) => ({
      ...alike[0]!.finding,
      people: alike.reduce((sum, { people }) => sum + people, 0),
      count: alike.reduce((sum, { finding, people }) => sum + finding.count * people, 0),
    }))
    .sort(
      (a, b) =>
        b.people - a.people ||
        b.count - a.count ||
        compareText(a.activity, b.activity) ||
        compareText(a.kind ?? '', b.kind ?? ''),
    )
}

/** How many people did each step of the model, skipped it, did it at another time, and did it once more. */
export function modelSteps(activities: ReadonlySet<string>, variants: readonly Aligned[]): ModelStep[] {
  const steps = new Map(
    [...activities].map((activity) => [activity, { activity, done: 0, skipped: 0, outOfOrder: 0, repeated: 0 }]),
  )
  for (const variant of variants) {
    const done = new Set(variant.moves.flatMap(({ move, activity }) => (move === 'done' ? [activity] : [])))
    for (const activity of done) steps.get(activity)!.done += variant.people
    for (const { kind, activity } of deviationsOf(variant)) {
      const step = steps.get(activity)
      if (!step || kind === 'extra') continue
      step[kind === 'missing' ? 'skipped' : kind === 'repeated' ? 'repeated' : 'outOfOrder'] += variant.people
    }
  }
  return [...steps.values()]
}
