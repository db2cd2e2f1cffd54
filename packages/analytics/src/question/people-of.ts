import { z } from 'zod'
import { attributionSchema } from './attribution.ts'
import { conformanceSchema } from './conformance.ts'
import { countsSchema } from './counts.ts'
import { flowSchema } from './flow.ts'
import { funnelSchema } from './funnel.ts'
import { kpisSchema } from './kpis.ts'
import { loopsSchema } from './loops.ts'
import { outside, states } from './number-outside.ts'
import { pathsSchema } from './paths.ts'
import { retentionSchema } from './retention.ts'
import { timeInStageSchema } from './time-in-stage.ts'
import { transitionsSchema } from './transitions.ts'
import { visitsSchema } from './visits.ts'

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
  visitsSchema,
  conformanceSchema,
  loopsSchema,
  timeInStageSchema,
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
  visits: { fields: ['state', 'channel', 'entryPage', 'exitPage'], needs: [] },
  conformance: { fields: ['state', 'key', 'rule'], needs: [] },
  loops: { fields: ['state', 'key', 'from', 'to'], needs: [] },
  'time-in-stage': { fields: ['state', 'key'], needs: ['key'] },
} as const satisfies Record<CountingPeople['kind'], object>
export const fieldsOf = (kind: CountingPeople['kind']): readonly string[] => which[kind].fields
export const needsOf = (kind: CountingPeople['kind']): readonly (keyof typeof numberPointed)[] => which[kind].needs

/** Which number of the other question is meant. */
export const numberPointed = {
  /** Of a funnel: the number of the step, from 1. */
  step: z.number().int().positive().optional(),
  /**
   * Of that step: who reached it, or stopped before it for good or for now; of a stage in a flow: who was there, stopped
   * there, or stepped back from it; absent means reached. Of an attribution, instead of a key: what gets no credit, every
   * conversion, or who did not convert. Of visits: which of them; absent means all with a page or screen. Of
   * a conformance: how people fared; absent means everybody with a step. Of loops: what people did; absent means everybody in a stage.
   */
  state: z.enum(states).optional(),
  /** Of a retention: when the cohort begins, in milliseconds or as a day. */
  cohort: z.union([z.number().int(), z.iso.date().transform((day) => Date.parse(`${day}T00:00Z`))]).optional(),
  /** Of that cohort: the bucket they came back in; 0 is the cohort itself. */
  bucket: z.number().int().nonnegative().optional(),
  /** Of counts the key of the row, of a flow the stage, of an attribution what gets credit, of a conformance what was done or should have been, of loops what came again, of time in stage where they were, of KPIs the KPI or the id of an own one. */
  key: z.string().max(1000).optional(),
  /** Of a flow: the stage they went to from that one, instead of a state. */
  to: z.string().max(1000).optional(),
  /** Of an own KPI: the name of one of its parts; absent means all. */
  part: z.string().optional(),
  /** Of transitions and loops: where an edge comes from, with `to` where it goes; of transitions `START` and `END` are the beginning and the end. */
  from: z.string().max(1000).optional(),
  /** Of paths: the steps of one of them, as far as they are told. */
  path: z.array(z.string().max(1000)).min(1).max(1000).optional(),
  /** Of visits: the channel they began by, or, of those it led to, the last one that is not direct. */
  channel: z.string().max(1000).optional(),
  /** Of visits: the path of their first page, '' without one; null is any page that the answer does not name. */
  entryPage: z.string().max(1000).nullable().optional(),
  /** The same of their last page. */
  exitPage: z.string().max(1000).nullable().optional(),
  /** Of a conformance: the number of the rule, from 1. */
  rule: z.number().int().positive().optional(),
}
const pointing = Object.keys(numberPointed) as (keyof typeof numberPointed)[]
/** What the other question says itself. */
const inside = ['kpi', 'at', 'segment', 'journey', 'model', 'period'] as const

type Pointed = { [F in keyof typeof numberPointed]?: z.infer<(typeof numberPointed)[F]> }
export type Asked = Pointed & { of?: CountingPeople | undefined } & Partial<Record<(typeof inside)[number], unknown>>
export type Wrong = [field: string, message: string]

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
