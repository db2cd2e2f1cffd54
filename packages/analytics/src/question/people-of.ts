import { metricIds } from '@wegwijs/journey'
import { z } from 'zod'
import { attributionSchema } from './attribution.ts'
import { countsSchema } from './counts.ts'
import { flowSchema } from './flow.ts'
import { funnelSchema } from './funnel.ts'
import { kpisSchema } from './kpis.ts'
import { pathsSchema } from './paths.ts'
import { retentionSchema } from './retention.ts'
import { transitionsSchema } from './transitions.ts'

/** Questions behind whose numbers people can be named. */
const kinds = [
  funnelSchema,
  retentionSchema,
  countsSchema,
  kpisSchema,
  transitionsSchema,
  pathsSchema,
  flowSchema,
  attributionSchema,
] as const
const kindNames = kinds.map(({ shape }) => shape.kind.value)
const listed = (or: string) => `${kindNames.slice(0, -1).join(', ')} ${or} ${kindNames.at(-1)}`
export const countingPeople = z.discriminatedUnion('kind', kinds, {
  error: `Put a question of kind ${listed('or')} here / Zet hier een vraag van soort ${listed('of')}`,
})
export type CountingPeople = z.infer<typeof countingPeople>

/** What says which number of the other question is meant, and what it cannot do without. */
const which = {
  funnel: { fields: ['step', 'state'], needs: ['step'] },
  retention: { fields: ['cohort', 'bucket'], needs: ['cohort', 'bucket'] },
  counts: { fields: ['key'], needs: ['key'] },
  kpis: { fields: ['key', 'part'], needs: ['key'] },
  transitions: { fields: ['from', 'to'], needs: ['from', 'to'] },
  paths: { fields: ['path'], needs: ['path'] },
  flow: { fields: ['key', 'to', 'state'], needs: ['key'] },
  attribution: { fields: ['key', 'state'], needs: [] },
} as const satisfies Record<CountingPeople['kind'], object>
const fieldsOf = (kind: CountingPeople['kind']): readonly string[] => which[kind].fields
const needsOf = (kind: CountingPeople['kind']): readonly (keyof typeof numberPointed)[] => which[kind].needs

const states = [
  ...(['reached', 'dropped', 'inProgress', 'returning', 'open'] as const),
  ...(['unattributed', 'conversions', 'nulls'] as const),
] as const
/** The states that a step, a stage or a journey up to a conversion knows. */
const statesOf: Partial<Record<CountingPeople['kind'], readonly (typeof states)[number][]>> = {
  funnel: ['reached', 'dropped', 'inProgress'],
  flow: ['reached', 'dropped', 'open', 'returning'],
  attribution: ['unattributed', 'conversions', 'nulls'],
}

/** Which number of the other question is meant. */
export const numberPointed = {
  /** Of a funnel: the number of the step, from 1. */
  step: z.number().int().positive().optional(),
  /**
   * Of that step: who reached it, or stopped before it for good or for now; of a stage in a flow: who was there, stopped
   * there, or stepped back from it; absent means reached. Of an attribution, instead of a key: what gets no credit, every
   * conversion, or who did not convert.
   */
  state: z.enum(states).optional(),
  /** Of a retention: when the cohort begins, in milliseconds or as a day. */
  cohort: z.union([z.number().int(), z.iso.date().transform((day) => Date.parse(`${day}T00:00Z`))]).optional(),
  /** Of that cohort: the bucket they came back in; 0 is the cohort itself. */
  bucket: z.number().int().nonnegative().optional(),
  /** Of counts the key of the row, of a flow the stage, of an attribution what gets credit, of KPIs the KPI or the id of an own one. */
  key: z.string().max(1000).optional(),
  /** Of a flow: the stage they went to from that one, instead of a state. */
  to: z.string().max(1000).optional(),
  /** Of an own KPI: the name of one of its parts; absent means all. */
  part: z.string().optional(),
  /** Of transitions: where an edge comes from, with `to` where it goes; `START` and `END` are the beginning and the end. */
  from: z.string().max(1000).optional(),
  /** Of paths: the steps of one of them, as far as they are told. */
  path: z.array(z.string().max(1000)).min(1).max(1000).optional(),
}
const pointing = Object.keys(numberPointed) as (keyof typeof numberPointed)[]
/** What the other question says itself. */
const inside = ['kpi', 'at', 'segment', 'journey', 'model', 'period'] as const

type Pointed = { [F in keyof typeof numberPointed]?: z.infer<(typeof numberPointed)[F]> }
type Asked = Pointed & { of?: CountingPeople | undefined } & Partial<Record<(typeof inside)[number], unknown>>
type Wrong = [field: string, message: string]

/** What is missing, or does not go together, in a question about who is behind a number. */
export function wrongWith(asked: Asked): Wrong[] {
  const { of } = asked
  const strange = pointing.filter((each) => asked[each] !== undefined && !(of && fieldsOf(of.kind).includes(each)))
  if (!of) {
    return strange.map((field) => [
      field,
      'Say of which question this is the number, in "of" / Zeg in "of" van welke vraag dit het getal is',
    ])
  }
  return [
    ...strange.map((field): Wrong => [field, `“${of.kind}” has no ${field} / “${of.kind}” heeft geen ${field}`]),
    ...needsOf(of.kind)
      .filter((each) => asked[each] === undefined)
      .map((field): Wrong => [field, `Say which ${field} / Zeg welke ${field}`]),
    ...inside
      .filter((each) => asked[each] !== undefined)
      .map((field): Wrong => [field, 'Put this in "of" / Zet dit in "of"']),
    ...outside(asked, of),
  ]
}

/** What the other question does not have. */
function outside({ step = 1, bucket = 0, key, part, state, to }: Asked, of: CountingPeople): Wrong[] {
  const known: readonly string[] = statesOf[of.kind] ?? []
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
      return outsideCredit(of.paths !== undefined, key, state, known)
    default:
      return []
  }
}

/** Behind what gets credit, or behind one of the states; never behind paths that name nobody. */
function outsideCredit(
  isGiven: boolean,
  key: string | undefined,
  state: string | undefined,
  known: readonly string[],
): Wrong[] {
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
