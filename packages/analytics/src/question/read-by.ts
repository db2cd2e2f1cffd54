import { journeySchema, modelIdSchema, type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import { DAY } from './day.ts'

/** Days to look back from the newest event, or calendar days (UTC, both included); absent means everything. */
export const periodSchema = z.union([
  z.strictObject({ days: z.number().int().positive().max(36_500) }),
  z
    .strictObject({ from: z.iso.date(), to: z.iso.date() })
    .refine(({ from, to }) => from <= to, { error: 'from lies after to / from ligt na to', path: ['to'] }),
])
export type Period = z.infer<typeof periodSchema>

/** A period in milliseconds, both ends included. */
export function boundsOf(period: Period | undefined, oldest: number, watermark: number): { from: number; to: number } {
  if (!period) return { from: oldest, to: watermark }
  if ('days' in period) return { from: watermark - period.days * DAY + 1, to: watermark }
  return { from: Date.parse(`${period.from}T00:00Z`), to: Date.parse(`${period.to}T00:00Z`) + DAY - 1 }
}

/** Whether ids that merges join are one person, or each is one apart; absent means merged. */
export const identitySchema = z.enum(['merged', 'apart']).optional()
export type Identity = z.infer<typeof identitySchema>

/** Which journey's stages and touchpoints to read events by, and through which model. */
export const readBy = {
  /** Id of a journey in the workspace, or a whole journey document. */
  journey: z.union([z.string(), journeySchema]).optional(),
  /** Model to read the journey through; absent means its own. */
  model: modelIdSchema.optional(),
  period: periodSchema.optional(),
}

/** What makes the steps of a sequence. */
export const bySchema = z.enum(['event', 'touchpoint', 'stage'])
export type By = z.infer<typeof bySchema>

/** What is done with the same in a row: each is a step, or together they are one. */
export const repeatsSchema = z.enum(['kept', 'merged'])
type Repeats = z.infer<typeof repeatsSchema>

/** What is done with repeats where nothing is asked. */
export const repeatsOf = ({ repeats, by = 'event' }: { repeats?: Repeats | undefined; by?: By | undefined }): Repeats =>
  repeats ?? (by === 'stage' ? 'merged' : 'kept')

/** Choices that decide the sequence a transition or path is read from. */
export function sequenceChoice(by: By, repeats: Repeats | 'first' | 'last' = repeatsOf({ by })): Text {
  return text(`${places[by].nl}; ${repeated[repeats].nl}.`, `${places[by].en}; ${repeated[repeats].en}.`)
}

const places = {
  event: text('Elke gebeurtenis is een stap', 'Every event is a step'),
  touchpoint: text(
    'Telt een gebeurtenis voor twee touchpoints mee, dan geldt in de volgorde het eerste op de kaart',
    'When an event counts for two touchpoints, the first on the map holds in the sequence',
  ),
  stage: text('De eerste fase op de kaart geldt', 'The first stage on the map holds'),
}
const repeated = {
  kept: text('herhalingen tellen mee', 'repeats count'),
  merged: text(
    'herhalingen achter elkaar zijn één verblijf, de tijd loopt van binnenkomst tot binnenkomst',
    'repeats in a row are one stay, time runs from entry to entry',
  ),
  first: text('elk telt één keer, bij de eerste keer', 'each counts once, where it first came'),
  last: text('elk telt één keer, bij de laatste keer', 'each counts once, where it last came'),
}
