import { aboutOf } from '../question/about.ts'
import {
  comparingStages,
  includes,
  type LoopsAnswer,
  loopsChoices,
  loopsDefinition,
  splitReturned,
} from '../question/loops.ts'
import type { Ask } from '../question/resolved.ts'
import { consideration } from './consideration.ts'
import type { Histories } from './history.ts'
import { rework } from './rework.ts'
import { stageMoves } from './stage-moves.ts'

export function loops(question: Ask<'loops'>, past: Histories): LoopsAnswer {
  const { reading } = question
  return {
    ...betweenOrders(question, past),
    ...(includes(question, 'stages') && { stages: stageMoves(reading, past) }),
    ...(includes(question, 'rework') && { rework: rework(question, past) }),
    ...(question.consideration && { consideration: consideration(question, past) }),
    about: aboutOf(past.population, loopsDefinition, 'person', loopsChoices(question)),
  }
}

function betweenOrders({ reading }: Ask<'loops'>, past: Histories) {
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
  return { buyers, returned, ...splitReturned(reading, returned, skipped) }
}
