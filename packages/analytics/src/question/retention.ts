import { type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { identitySchema, readBy } from './read-by.ts'
import type { Ask } from './resolved.ts'
import { steps as lengths, MOST_SLICES } from './slices.ts'
import { nameOfStep, stepSchema } from './step.ts'

export const retentionSchema = z.strictObject({
  kind: z.literal('retention'),
  start: stepSchema,
  /** What brings a person back; absent means the start again. */
  return: stepSchema.optional(),
  /** `first`: a person is in the cohort of their first start ever; `every`: in that of each bucket with a start. */
  cohort: z.enum(['first', 'every']).default('first'),
  bucket: z.enum(lengths).default('week'),
  /** How many buckets, that of the start included. */
  buckets: z.number().int().min(1).max(MOST_SLICES).default(11),
  /** Back in exactly that bucket, or in it or any later one. */
  mode: z.enum(['on', 'onOrAfter']).default('on'),
  /** Buckets by the calendar (UTC), or from the moment of the start: 24 hours, 7 or 30 times that. */
  clock: z.enum(['calendar', 'rolling']).default('calendar'),
  identity: identitySchema,
  ...readBy,
})

export interface RetentionAnswer {
  cohorts: {
    /** Milliseconds: when the bucket of the cohort begins. */
    from: number
    size: number
    /** People back in the n-th bucket; the 0th is the cohort itself. Null where the bucket has not begun. */
    returned: (number | null)[]
    /** How many buckets of `returned` are over. */
    complete: number
  }[]
  /** Returned / size over all cohorts of which the n-th bucket is over; null when there is none. */
  average: (number | null)[]
  about: About
}

/** Days of a bucket by the rolling clock. */
export const rollingDays = { day: 1, week: 7, month: 30 } as const

const lengthNames = { day: text('dag', 'day'), week: text('week', 'week'), month: text('maand', 'month') }

export const retentionDefinition = text(
  'Wie begon, per tijdvak van begin, en hoeveel van hen in elk later tijdvak terugkwamen.',
  'Who started, by the bucket they started in, and how many of them came back in each later bucket.',
)

export function retentionChoices(question: Ask<'retention'>): Text[] {
  const { start, return: back, cohort, mode, clock, bucket, buckets } = question
  const days = rollingDays[bucket]
  const [from, by] = [nameOfStep(start), nameOfStep(back ?? start)]
  return [
    text(
      `Begin is “${from}”, terug is wie daarna “${by}” deed; ${buckets} tijdvakken van een ${lengthNames[bucket].nl}, dat van het begin meegeteld.`,
      `Start is “${from}”, back is who then did “${by}”; ${buckets} buckets of a ${lengthNames[bucket].en}, that of the start included.`,
    ),
    cohort === 'first'
      ? text(
          'Iedereen telt één keer, bij de allereerste keer, ook als die vóór de periode lag; dan valt hij erbuiten.',
          'Everybody counts once, by their first start ever; when that was before the period they are not in it.',
        )
      : text(
          'Wie in een tijdvak begint, telt daar mee, elk tijdvak opnieuw.',
          'Who starts in a bucket counts there, in each bucket anew.',
        ),
    mode === 'on'
      ? text('Terug is wie precies in dat tijdvak terugkwam.', 'Back is who came back in exactly that bucket.')
      : text('Terug is wie in dat tijdvak of later terugkwam.', 'Back is who came back in that bucket or later.'),
    clock === 'calendar'
      ? text(
          'Tijdvakken volgen de kalender (UTC), weken vanaf maandag.',
          'Buckets follow the calendar (UTC), weeks from Monday.',
        )
      : text(
          `Tijdvakken lopen vanaf het begin zelf: steeds ${days * 24} uur.`,
          `Buckets run from the start itself: ${days * 24} hours each.`,
        ),
    text(
      'Een tijdvak dat nog loopt bij de nieuwste gebeurtenis toont wie tot nu toe terug is en telt niet in het gemiddelde; een dat nog moet beginnen is leeg.',
      'A bucket that still runs at the newest event shows who is back so far and is not in the average; one that has yet to begin is empty.',
    ),
  ]
}
