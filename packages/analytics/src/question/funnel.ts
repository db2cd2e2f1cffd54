import { eventFields, text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { DAY } from './day.ts'
import { durationSchema, windowSchema } from './duration.ts'
import { identitySchema, readBy } from './read-by.ts'
import { stepSchema } from './step.ts'

/** A text of an event that people can be told apart by. */
export const fieldSchema = z.union([z.enum(eventFields), z.templateLiteral(['properties.', z.string().min(1)])], {
  error: `A field is ${eventFields.join(', ')} or properties.NAME / Een veld is ${eventFields.join(', ')} of properties.NAAM`,
})

const exclusionSchema = z.strictObject({
  step: stepSchema,
  /** Numbers of the steps between which it may not happen; absent means the whole funnel. */
  from: z.number().int().positive().default(1),
  to: z.number().int().positive().optional(),
  /** `cut`: the funnel ends there; `remove`: who did it is in no number. */
  effect: z.enum(['cut', 'remove']).default('cut'),
})

/** More steps than anybody draws. */
const MOST_STEPS = 20
/** Where the nearest event that may follow need not be the best one, the SQL grows with the square of the steps. */
const MOST_WITH_CHOICE = 10

export const funnelSchema = z
  .strictObject({
    kind: z.literal('funnel'),
    steps: z.array(stepSchema).min(1).max(MOST_STEPS),
    /** `sequential`: other events may come between; `strict`: they may not; `any`: the steps in any order. */
    order: z.enum(['sequential', 'strict', 'any']).default('sequential'),
    /** Which of several first steps: `best` gets furthest, and of those is earliest; `first` is the first in the period. */
    entry: z.enum(['best', 'first']).default('best'),
    /** How long it may take, the end included; null or `none` is no limit. */
    window: windowSchema.default(30 * DAY),
    windowFrom: z.enum(['entry', 'previous']).default('entry'),
    /** Whether of events at the same time the one stored first comes first, or none does. */
    ties: z.enum(['stored', 'strict']).default('stored'),
    /** How much earlier than the step before it a step may lie. */
    grace: durationSchema.default(0),
    exclude: z.array(exclusionSchema).max(10).default([]),
    /** Numbers of the steps that nobody has to take, from 2. */
    optional: z.array(z.number().int().positive()).default([]),
    /** All steps have the same value of this field. */
    hold: fieldSchema.optional(),
    /** Whether who may still take the next step stands `apart`, or counts as `dropped`. */
    inProgress: z.enum(['apart', 'dropped']).default('apart'),
    /** What lies in the period: the first step, or all of them. */
    range: z.enum(['entry', 'all']).default('entry'),
    unit: z.enum(['person', 'account', 'visit']).default('person'),
    /** Apart by the value of this field at the first step. */
    breakdown: fieldSchema.optional(),
    identity: identitySchema,
    ...readBy,
  })
  .superRefine((asked, found) => {
    const refuse = (path: PropertyKey, message: string) => found.addIssue({ code: 'custom', path: [path], message })
    const { steps, order, optional, exclude } = asked
    if (optional.some((step) => step < 2 || step > steps.length)) {
      refuse(
        'optional',
        'An optional step is a number from 2 to the last step / Een optionele stap is een nummer vanaf 2',
      )
    }
    for (const { from, to = steps.length } of exclude) {
      if (from >= to || to > steps.length || [from, to].some((step) => optional.includes(step))) {
        refuse(
          'exclude',
          'from and to are two steps that are not optional, from before to / from en to zijn twee niet-optionele stappen, from voor to',
        )
      }
    }
    if (order === 'any' && (exclude.length > 0 || optional.length > 0 || asked.windowFrom === 'previous')) {
      refuse(
        'order',
        'Any order knows no exclude, optional or windowFrom previous: leave these out / In willekeurige volgorde bestaan exclude, optional en windowFrom previous niet: laat ze weg',
      )
    }
    const hasChoice = asked.windowFrom === 'previous' || exclude.some(({ effect }) => effect === 'cut')
    if (hasChoice && steps.length > MOST_WITH_CHOICE) {
      refuse(
        'steps',
        `At most ${MOST_WITH_CHOICE} steps with windowFrom previous or exclude / Hoogstens ${MOST_WITH_CHOICE} stappen met windowFrom previous of exclude`,
      )
    }
    if (order === 'strict' && optional.length > 0) {
      refuse(
        'optional',
        'Strict order leaves no room for optional steps / Bij strikte volgorde kan geen stap optioneel zijn',
      )
    }
    const areNames = steps.every((step) => typeof step === 'string') && new Set(steps).size === steps.length
    const isPlain = order === 'sequential' && asked.ties === 'stored' && exclude.length === 0 && optional.length === 0
    if (asked.grace > 0 && !(areNames && isPlain)) {
      refuse(
        'grace',
        'Grace needs a sequential funnel of different event names, without strict ties, exclude or optional / Speling kan alleen bij een volgorde van verschillende gebeurtenissen, zonder strikte gelijke tijden, exclude of optional',
      )
    }
  })

export interface FunnelStep {
  name: string
  /** Units that got this far. */
  reached: number
  ofAll: number | null
  ofEntry: number | null
  /** Of those at the step before that is not optional; null for the first. */
  ofPrevious: number | null
  /** Stopped at the step before, and no longer able to get here. */
  dropped: number
  /** Stopped at the step before, but with their window still open. */
  inProgress: number
  /** Since the step before that is not optional. */
  medianMs: number | null
  meanMs: number | null
}

export interface FunnelAnswer {
  /** With an event in the period. */
  units: number
  /** Left out for what an exclusion with `remove` names. */
  removed: number
  steps: FunnelStep[]
  /** Largest first; value null is all others together, '' those without a value. Absent without a breakdown. */
  groups?: { value: string | null; steps: FunnelStep[] }[]
  about: About
}

/** How many values of a breakdown stand apart. */
export const GROUPS_NAMED = 25

export const funnelDefinition = text(
  'Per stap: wie hem bereikt heeft, na de stappen ervoor en binnen de tijd.',
  'Per step: who reached it, after the steps before it and within the time.',
)
