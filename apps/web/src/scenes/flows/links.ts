import type { MapAnswer } from '@wegwijs/analytics/question'
import { type DrawnMap, isCountable } from '../../data/drawn-map.ts'
import { type Numbers, numbersOf } from '../../data/numbers.ts'

/**
 * A way from stage to stage. `later`: people of `from` with a later event in `to`. `direct`: people whose next stage
 * was `to`. `orders`: what buyers did between their first and second order. `null` people: not measured.
 */
export interface Link {
  from: number
  to: number
  kind: 'forward' | 'back' | 'skip' | 'loop' | 'again' | 'referral'
  basis: 'later' | 'direct' | 'orders' | 'none'
  people: number | null
  share: number | null
  medianMs: number | null
}

/** Thin ways are left out of the picture: fewer people than this part of the fullest stage. */
const WORTH_DRAWING = 0.01
const MOST_SIDE_WAYS = 4

/** The ways worth drawing, each with the number its answer gives. */
export function linksOf(map: DrawnMap, answer: MapAnswer): Link[] {
  const numbers = numbersOf(answer)
  const forward = map.stages.slice(1).flatMap((_, index) => forwardLink(map, numbers, index))
  return map.model.shape === 'loop' && followsModel(map)
    ? [...forward, ...loopLinks(map, answer)]
    : [...forward, ...sideLinks(map, answer)]
}

/** A team may have changed the stages of a loop; then only what the events say is drawn. */
const followsModel = (map: DrawnMap): boolean =>
  map.model.transitions.every(({ from, to }) => indexOf(map, from) >= 0 && indexOf(map, to) >= 0)

const indexOf = (map: DrawnMap, stage: string): number => map.stages.findIndex(({ id }) => id === stage)

function forwardLink(map: DrawnMap, numbers: Numbers, from: number): Link[] {
  const pair = numbers.pair(map.stages[from]!.id, map.stages[from + 1]!.id)
  if (!pair || !isCountable(map, from) || !isCountable(map, from + 1)) return []
  const { people, share, medianMs } = pair
  return [{ from, to: from + 1, kind: 'forward', basis: 'later', people, share, medianMs }]
}

/** Steps back and over a stage, the ways most people took. */
function sideLinks(map: DrawnMap, answer: MapAnswer): Link[] {
  const most = Math.max(0, ...answer.flow.stages.map(({ people }) => people))
  return answer.transitions.edges
    .flatMap((edge): Link[] => {
      const [from, to] = [indexOf(map, edge.from), indexOf(map, edge.to)]
      if (from < 0 || to < 0 || to === from + 1 || to === from || edge.people < most * WORTH_DRAWING) return []
      const here = answer.flow.stages.find(({ key }) => key === edge.from)?.people ?? 0
      const share = here === 0 ? null : edge.people / here
      const kind = to < from ? 'back' : 'skip'
      return [{ from, to, kind, basis: 'direct', people: edge.people, share, medianMs: edge.medianMs }]
    })
    .sort((a, b) => b.people! - a.people!)
    .slice(0, MOST_SIDE_WAYS)
}

/** What the loop adds: buying again with or without comparing again, and recommending, which nobody measured yet. */
function loopLinks(map: DrawnMap, { loops }: MapAnswer): Link[] {
  return map.model.transitions.flatMap(({ from, to, kind }): Link[] => {
    const ends = { from: indexOf(map, from), to: indexOf(map, to), medianMs: null }
    const ofBuyers = (people: number | null) => ({
      people,
      share: people === null || loops.buyers === 0 ? null : people / loops.buyers,
    })
    if (kind === 'loop') return [{ ...ends, kind, basis: 'orders', ...ofBuyers(loops.skipped) }]
    if (kind === 'back') return [{ ...ends, kind: 'again', basis: 'orders', ...ofBuyers(loops.comparedAgain) }]
    if (kind === 'referral') return [{ ...ends, kind, basis: 'none', people: null, share: null }]
    return []
  })
}
