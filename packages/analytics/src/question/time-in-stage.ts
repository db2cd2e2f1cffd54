import { type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import type { About } from './about.ts'
import { durationSchema } from './duration.ts'
import { bySchema, readBy, sequenceChoice } from './read-by.ts'
import type { Ask } from './resolved.ts'
import { nameOfStep, stepSchema } from './step.ts'

/** Points of a curve when the question does not say at which times. */
export const CURVE_POINTS = 100

export const timeInStageSchema = z
  .strictObject({
    kind: z.literal('time-in-stage'),
    /** In what: a stage of the map, a touchpoint, or what an event is called. */
    by: bySchema.default('stage'),
    /** Each stay apart, or all of a person’s stays in one stage together. */
    per: z.enum(['stay', 'person']).default('stay'),
    /** What ends a stay besides entering another stage, and is no stay itself. */
    exit: stepSchema.optional(),
    /** Times after which to tell who is still there; absent means those at which somebody left, at most 100 of them. */
    times: z.array(durationSchema).min(1).max(CURVE_POINTS).optional(),
    ...readBy,
  })
  .refine(({ by, exit }) => by !== 'event' || exit === undefined || typeof exit === 'string', {
    error:
      'By event name, what ends a stay is an event name too / Per gebeurtenis is ook wat een verblijf beëindigt de naam van een gebeurtenis',
    path: ['exit'],
  })

/** Lengths of time in milliseconds; null when there are none. */
export interface Lengths {
  mean: number | null
  median: number | null
  p25: number | null
  p75: number | null
  p90: number | null
}

export interface CurvePoint {
  /** Milliseconds in the stage. */
  time: number
  /** How many had left by then, and how many were seen to stay longer. */
  left: number
  longer: number
  /** The share that stays longer (Kaplan–Meier), null of nobody, with its 95 % band; the ends are null where it is 1 or 0. */
  share: number | null
  low: number | null
  high: number | null
}

export interface TimeInStageAnswer {
  /** In map order, all of them; by event name those with most stays first. */
  rows: {
    key: string
    /** Stays begun in the period (`per: person`: people with such a stay). */
    n: number
    /** Of those: went on to another stage or the exit; the others are there still. */
    left: number
    censored: number
    /** Over those who left only, so too short: who stays long has not left yet. */
    ofLeft: Lengths
    /** Over everybody, by Kaplan–Meier: after this time half have left. Null while more than half have not. */
    median: number | null
    /** Its 95 % interval. */
    medianLow: number | null
    medianHigh: number | null
    /** At how many different times somebody left. */
    steps: number
    curve: CurvePoint[]
  }[]
  /** From a person’s first event in the period to the last, over everybody with an event in it. */
  throughput: Lengths & { people: number; min: number | null; max: number | null }
  about: About
}

export const timeInStageDefinition = text(
  'Hoe lang mensen ergens blijven: van binnenkomst tot de binnenkomst in iets anders. Wie er nog is, telt mee tot de nieuwste gebeurtenis (Kaplan–Meier).',
  'How long people stay somewhere: from entering until they enter something else. Those still there count up to the newest event (Kaplan–Meier).',
)

export function timeInStageChoices({ by, per, exit, times }: Ask<'time-in-stage'>): Text[] {
  return [
    sequenceChoice(by, 'merged'),
    text(
      'Een verblijf telt als het in de periode begint, en wordt gevolgd tot de nieuwste gebeurtenis, ook na de periode.',
      'A stay counts when it begins in the period, and is followed up to the newest event, also after the period.',
    ),
    per === 'person'
      ? text(
          'Alle verblijven van een persoon in een fase zijn bij elkaar opgeteld.',
          'All stays of a person in a stage are added up.',
        )
      : text('Elk verblijf telt apart.', 'Each stay counts by itself.'),
    text(
      'Gemiddelde, mediaan en kwantielen van wie verderging vallen te kort uit, want wie lang blijft, is nog niet weg; de Kaplan–Meier-mediaan heeft dat niet.',
      'Mean, median and quantiles of those who left are too short, since who stays long has not left yet; the Kaplan–Meier median does not suffer from that.',
    ),
    text(
      'De band is 95 %, volgens Greenwood, op de schaal log(−log S).',
      'The band is 95 %, by Greenwood, on the scale log(−log S).',
    ),
    ...(exit === undefined
      ? []
      : [text(`Ook “${nameOfStep(exit)}” beëindigt een verblijf.`, `“${nameOfStep(exit)}” ends a stay too.`)]),
    times === undefined
      ? text(
          `Van meer dan ${CURVE_POINTS} tijdstippen waarop iemand wegging, toont de kromme er ${CURVE_POINTS}, gelijk verdeeld.`,
          `Of more than ${CURVE_POINTS} times at which somebody left, the curve shows ${CURVE_POINTS}, evenly spread.`,
        )
      : text('De kromme toont de gevraagde tijden.', 'The curve shows the times asked for.'),
  ]
}
