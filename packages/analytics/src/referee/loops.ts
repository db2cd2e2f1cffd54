import { aboutOf } from '../question/about.ts'
import { comparingStages, type LoopsAnswer, loopsDefinition, splitReturned } from '../question/loops.ts'
import type { Ask } from '../question/resolved.ts'
import type { Histories } from './history.ts'

export function loops({ reading }: Ask<'loops'>, past: Histories): LoopsAnswer {
  const comparing = comparingStages(reading)
  let buyers = 0
  let returned = 0
  let skipped = 0
  for (const own of past.people.values()) {
    const orders = own.flatMap((one, index) => (one.isOrder ? [index] : []))
    const [first, second] = orders
    if (orders.some((index) => own[index]!.inPeriod)) buyers += 1
    if (second === undefined || !own[second]!.inPeriod) continue
    returned += 1
    const between = own.slice(first! + 1, second)
    if (!between.some(({ stages }) => stages.some((stage) => comparing.includes(stage)))) skipped += 1
  }
  return {
    buyers,
    returned,
    ...splitReturned(reading, returned, skipped),
    about: aboutOf(past.population, loopsDefinition, 'person'),
  }
}
