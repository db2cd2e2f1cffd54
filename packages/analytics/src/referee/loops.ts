import type { Reading } from '@wegwijs/journey'
import { aboutOf } from '../question/about.ts'
import {
  comparingStages,
  includes,
  type LoopsAnswer,
  loopsChoices,
  loopsDefinition,
  splitReturned,
} from '../question/loops.ts'
import type { AskOf } from '../question/people-behind.ts'
import type { Ask } from '../question/resolved.ts'
import { countedStages, moveOf } from '../question/stage-moves.ts'
import { consideration } from './consideration.ts'
import type { Histories, Located } from './history.ts'
import { keysOf } from './keys.ts'
import { rework } from './rework.ts'
import { movesOf, stageMoves, traceOf } from './stage-moves.ts'

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
  const people = [...past.people.values()].map((own) => ordersOf(reading, own))
  const count = (what: 'buyers' | 'returned' | 'skipped') => people.filter((one) => one[what]).length
  const returned = count('returned')
  return { buyers: count('buyers'), returned, ...splitReturned(reading, returned, count('skipped')) }
}

/** What one person did between orders. */
function ordersOf(reading: Reading, own: readonly Located[]) {
  const comparing = comparingStages(reading)
  const orders = own.flatMap((one, index) => (one.isOrder ? [index] : []))
  const [first, second] = orders
  const returned = second !== undefined && own[second]!.inPeriod
  const between = returned ? own.slice(first! + 1, second) : []
  const compared = between.some(({ stages }) => stages.some((stage) => comparing.includes(stage)))
  return {
    buyers: orders.some((index) => own[index]!.inPeriod),
    returned,
    skipped: returned && !compared,
    comparedAgain: returned && compared,
  }
}

/** Whether a person is one of those that the number counts. */
export function isLooping({ of, key, from, to, state }: AskOf<'loops'>, own: readonly Located[]): boolean {
  const { reading, reworkBy = 'touchpoint' } = of
  const inTime = own.filter(({ inPeriod }) => inPeriod)
  if (key !== undefined) {
    const times = inTime.filter((one) => keysOf(reworkBy, reading, one)[0] === key).length
    return times > (state === 'reworked' ? 1 : 0)
  }
  const ids = countedStages(reading).map((index) => reading.stages[index]!.id)
  const moves = movesOf(traceOf(reading, inTime))
  if (from !== undefined) return moves.some((move) => ids[move.from] === from && ids[move.to] === to)
  if (state === undefined) return inTime.some(({ stages }) => stages.length > 0)
  if (state === 'skipping') return moves.some((move) => moveOf(move.from, move.to) === 'skip')
  if (state === 'looping') return moves.some((move) => moveOf(move.from, move.to) === 'back')
  return ordersOf(reading, own)[state as 'buyers' | 'returned' | 'skipped' | 'comparedAgain']
}
