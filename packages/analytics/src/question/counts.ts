import { type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About, Population } from './about.ts'
import { bySchema, identitySchema, readBy } from './read-by.ts'
import type { Ask } from './resolved.ts'
import { bucketAfter, MOST_SLICES, slicesOf, startOf, steps, type TrendSlice } from './slices.ts'
import { Unanswerable } from './unanswerable.ts'

export const countsSchema = z.strictObject({
  kind: z.literal('counts'),
  by: bySchema,
  /** Also the counts of every day, week (from Monday) or month of the period. */
  every: z.enum(steps).optional(),
  identity: identitySchema,
  ...readBy,
})

/** Without slices, where only numbers of the whole period are meant. */
export const wholeCountsSchema = countsSchema.omit({ every: true })

export interface CountedKey {
  key: string
  events: number
  people: number
}
export interface CountedSlice extends TrendSlice {
  /** In the order of those of the whole period; by event only the names that occur. */
  rows: CountedKey[]
}

/** People and events per event name, touchpoint or stage. */
export interface CountsAnswer {
  rows: CountedKey[]
  slices?: CountedSlice[]
  /** By touchpoint or stage, those that no stored event of a known person ever was at: unknown, and not 0. */
  neverSeen?: string[]
  about: About
}

/** What the answer counts, in a sentence. */
export const countsDefinition = text(
  'Personen = verschillende mensen met minstens één gebeurtenis die meetelt. Wat voor twee touchpoints meetelt, telt bij beide.',
  'People = distinct people with at least one event that counts. An event that counts for two touchpoints counts for both.',
)

type Asked = Pick<Ask<'counts'>, 'by' | 'every'>

/** The slices of the period from the oldest to the newest event: of days outside nothing is known, and that is not 0. */
export function countedSlices({ every }: Asked, { period, oldest, watermark }: Population): TrendSlice[] {
  if (!every || !period) return []
  const from = Math.max(period.from, startOf(oldest!, every))
  const to = Math.min(period.to, bucketAfter(startOf(watermark!, every), every) - 1)
  const slices = slicesOf({ from, to }, every)
  if (slices.length > MOST_SLICES) throw tooMany(slices.length)
  return slices
}

const tooMany = (found: number): Unanswerable =>
  new Unanswerable(
    text(
      `Dit zijn ${found} tijdvakken, en een antwoord heeft er hoogstens ${MOST_SLICES}. Kies een kortere periode of langere tijdvakken.`,
      `These are ${found} slices, and an answer has ${MOST_SLICES} at most. Choose a shorter period or longer slices.`,
    ),
  )

export const countsChoices = ({ by, every }: Asked): Text[] =>
  every
    ? [
        text(
          'Wie in twee tijdvakken iets doet, is in beide een persoon: personen van tijdvakken tellen niet op tot die van de periode. Tijdvakken vóór de oudste en na de nieuwste gebeurtenis ontbreken, want daarvan is niets bekend.',
          'Who does something in two slices is a person in both: people of slices do not add up to those of the period. Slices before the oldest and after the newest event are left out, for nothing is known of them.',
        ),
        ...(by === 'event'
          ? [text('Per tijdvak alleen de namen die er voorkomen.', 'By slice only the names that occur in it.')]
          : []),
      ]
    : []
