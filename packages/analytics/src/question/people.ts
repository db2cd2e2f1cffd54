import { type FactId, type MetricId, metricIds, metrics, recordIdSchema, ruleSchema, text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { countingPeople, numberPointed, wrongWith } from './people-of.ts'
import { readBy } from './read-by.ts'

/** How many people come at a time. */
export const PEOPLE_A_TIME = 50

export const peopleSchema = z
  .strictObject({
    kind: z.literal('people'),
    /** The question whose number it is; absent means `kpi`. */
    of: countingPeople.optional(),
    ...numberPointed,
    /** The KPI whose people are wanted; absent means everybody with an event there. */
    kpi: z.enum(metricIds).optional(),
    at: recordIdSchema.optional(),
    segment: z.union([recordIdSchema, ruleSchema]).optional(),
    limit: z.number().int().min(1).max(1000).default(PEOPLE_A_TIME),
    offset: z.number().int().nonnegative().default(0),
    ...readBy,
  })
  .superRefine((asked, found) => {
    for (const [field, message] of wrongWith(asked)) found.addIssue({ code: 'custom', path: [field], message })
  })

/** The people behind a number, those seen last first. */
export interface PeopleAnswer {
  rows: {
    person: string
    /** Their events at the place in the period; 0 for a customer who did nothing in it. */
    events: number
    first: number | null
    last: number | null
    /** Orders up to the newest event. */
    orders: number
  }[]
  /** How many people there are; `rows` is a page of them. Null when the source of the number knows no people, or it is not known. */
  found: number | null
  about: About
}

/** The fact whose people stand behind a KPI; null when its source knows no people. */
export const peopleFact = (kpi: MetricId | undefined): FactId | null =>
  kpi === undefined ? 'people' : (metrics[kpi].people ?? null)

export const peopleDefinition = text(
  'De personen achter het getal: wie meetelt in de teller of als ondervraagde, met hun gebeurtenissen hier in de periode.',
  'The people behind the number: who counts in its numerator or answered, with their events here in the period.',
)
