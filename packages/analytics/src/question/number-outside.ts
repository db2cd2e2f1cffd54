import { metricIds } from '@wegwijs/journey'
import type { Conformance } from './conformance.ts'
import { includes, type Loops } from './loops.ts'
import type { Asked, CountingPeople, Wrong } from './people-of.ts'

/** Which people, or visits, of those at one place are meant. */
export const states = [
  ...(['reached', 'dropped', 'inProgress', 'returning', 'open'] as const),
  ...(['unattributed', 'conversions', 'nulls'] as const),
  ...(['sessions', 'visits', 'bounces', 'engaged', 'ordering', 'led'] as const),
  ...(['fitting', 'done', 'skipped', 'outOfOrder', 'repeated', 'extra', 'unmapped'] as const),
  ...(['held', 'broken', 'undecided'] as const),
  ...(['buyers', 'returned', 'comparedAgain', 'skipping', 'looping', 'reworked'] as const),
  ...(['left', 'censored'] as const),
] as const
type State = (typeof states)[number]

/** The states that a step, a stage, a journey up to a conversion or a visit knows; none where it is not asked. */
function statesOf(asked: Asked, { kind }: CountingPeople): readonly State[] {
  switch (kind) {
    case 'funnel':
      return ['reached', 'dropped', 'inProgress']
    case 'flow':
      return ['reached', 'dropped', 'open', 'returning']
    case 'attribution':
      return ['unattributed', 'conversions', 'nulls']
    case 'visits':
      if (asked.entryPage !== undefined || asked.exitPage !== undefined) return ['visits']
      return ['visits', 'bounces', 'engaged', 'ordering', asked.channel === undefined ? 'sessions' : 'led']
    case 'conformance':
      if (asked.rule !== undefined) return ['held', 'broken', 'undecided']
      if (asked.key === undefined) return ['fitting', 'open']
      return ['done', 'skipped', 'outOfOrder', 'repeated', 'extra', 'unmapped']
    case 'loops':
      if (asked.key !== undefined) return ['reworked']
      return ['buyers', 'returned', 'skipped', 'comparedAgain', 'skipping', 'looping']
    case 'time-in-stage':
      return ['left', 'censored']
    default:
      return []
  }
}

/** What the other question does not have. */
export function outside(asked: Asked, of: CountingPeople): Wrong[] {
  const { step = 1, bucket = 0, key, part, state, to } = asked
  const known = statesOf(asked, of)
  if (state !== undefined && known.length > 0 && !known.includes(state)) {
    return [['state', `“${of.kind}” has ${known.join(', ')} / “${of.kind}” heeft ${known.join(', ')}`]]
  }
  if (state !== undefined && to !== undefined) return [['state', 'Either this or to / Of dit of to']]
  switch (of.kind) {
    case 'funnel':
      if (of.unit !== 'person') {
        return [['of', 'People are listed: ask with unit person / Er komen personen: vraag met unit person']]
      }
      return step <= of.steps.length
        ? []
        : [['step', `There are ${of.steps.length} steps / Er zijn ${of.steps.length} stappen`]]
    case 'retention':
      return bucket < of.buckets
        ? []
        : [['bucket', `The buckets are 0 to ${of.buckets - 1} / De tijdvakken zijn 0 tot en met ${of.buckets - 1}`]]
    case 'kpis': {
      const own = (of.own ?? []).map(({ id }) => id)
      const known = [...own, ...(of.kpis ?? (of.own ? [] : metricIds))]
      if (key !== undefined && !known.includes(key)) {
        return [['key', `The question has ${known.join(', ')} / De vraag heeft ${known.join(', ')}`]]
      }
      const parts = Object.keys(of.own?.find(({ id }) => id === key)?.measure.parts ?? {})
      return part === undefined || parts.includes(part)
        ? []
        : [['part', `Its parts are ${parts.join(', ') || '–'} / Zijn onderdelen zijn ${parts.join(', ') || '–'}`]]
    }
    case 'attribution':
      return outsideCredit(of.paths !== undefined, asked, known)
    case 'visits':
      return outsideVisits(asked)
    case 'conformance':
      return outsideConformance(asked, of, known)
    case 'loops':
      return outsideLoops(asked, of)
    default:
      return []
  }
}

/** Behind what gets credit, or behind one of the states; never behind paths that name nobody. */
function outsideCredit(isGiven: boolean, { key, state }: Asked, known: readonly string[]): Wrong[] {
  if (isGiven) {
    const [en, nl] = [
      'Paths that were aggregated elsewhere name nobody',
      'Paden die elders zijn opgeteld noemen niemand',
    ]
    return [['of', `${en}: ask without paths / ${nl}: vraag zonder paths`]]
  }
  if ((key === undefined) !== (state === undefined)) return []
  const all = known.join(', ')
  return [['key', `Either a key or a state: ${all} / Of een key of een state: ${all}`]]
}

/** The answer cuts visits in one way at a time. */
function outsideVisits({ channel, entryPage, exitPage }: Asked): Wrong[] {
  const cuts = Object.entries({ channel, entryPage, exitPage }).filter(([, cut]) => cut !== undefined)
  return cuts.slice(1).map(([field]) => [field, `Either this or ${cuts[0]![0]} / Of dit of ${cuts[0]![0]}`])
}

/** Of a name or a rule there are several numbers; a name has none without a model. */
function outsideConformance({ key, rule, state }: Asked, of: Conformance, known: readonly string[]): Wrong[] {
  const count = of.rules?.length ?? 0
  if (key !== undefined && rule !== undefined) return [['rule', 'Either this or key / Of dit of key']]
  if (key !== undefined && of.model === undefined) return [['key', 'There is no model / Er is geen model']]
  if (rule !== undefined && count === 0) return [['rule', 'There are no rules / Er zijn geen regels']]
  if (rule !== undefined && rule > count) {
    return [['rule', `The rules are 1 to ${count} / De regels zijn 1 tot en met ${count}`]]
  }
  if (state !== undefined || (key === undefined && rule === undefined)) return []
  return [['state', `Say which: ${known.join(', ')} / Zeg welke: ${known.join(', ')}`]]
}

/** An edge has two ends, and what was left out of the answer has no numbers. */
function outsideLoops({ key, from, to, state }: Asked, of: Loops): Wrong[] {
  if (key !== undefined && from !== undefined) return [['from', 'Either this or key / Of dit of key']]
  if ((from === undefined) !== (to === undefined)) {
    return [[from === undefined ? 'from' : 'to', 'An edge has from and to / Een stap heeft from en to']]
  }
  const isBetweenOrders = ['buyers', 'returned', 'skipped', 'comparedAgain'].includes(state ?? '')
  const part = key !== undefined ? 'rework' : isBetweenOrders ? null : 'stages'
  if (part === null || includes(of, part)) return []
  return [['of', `This is of the part ${part}: put it in include / Dit is van het deel ${part}: zet dat in include`]]
}
