import { type Text, text } from '@wegwijs/journey'
import { z } from 'zod'
import { medianOfPeople } from '../statistics/interval.ts'
import { DAY } from './day.ts'
import { durationSchema, saidDuration } from './duration.ts'
import { fieldSchema } from './funnel.ts'
import { nameOfStep, stepSchema } from './step.ts'

export const considerationSchema = z.strictObject({
  /** What tells the things that are considered apart. */
  field: fieldSchema.default('properties.product'),
  /** The events that count as a look; absent means every event with that field. */
  on: stepSchema.optional(),
  /** How long after the first look what is seen is considered from the start, and before the last one is considered still. */
  within: durationSchema.default(DAY),
})

/** A number over people; null without any. */
interface Average {
  mean: number | null
  median: number | null
}

/** What people considered before their first order, which lies in the period. */
export interface Consideration {
  /** Buyers who were seen to look at something before it. */
  people: number
  /** Buyers of whom no look is known: what they considered is not known either. */
  unseen: number
  /** Different things looked at before the order. */
  size: Average
  /** Of those: looked at in the beginning; added later; and not looked at any more in the end. */
  initial: Average
  added: Average
  removed: Average
  /** People who added something, and who removed something. */
  adding: number
  removing: number
  /** How many people considered how many things. */
  sizes: { size: number; people: number }[]
}

/** So many people considered so many things in all, in the beginning and in the end. */
export interface Considered {
  size: number
  initial: number
  final: number
  people: number
}

export function consideration(rows: readonly Considered[]): Consideration {
  const seen = rows.filter(({ size }) => size > 0)
  const people = (some: readonly Considered[]) => some.reduce((sum, row) => sum + row.people, 0)
  const sizes = [...Map.groupBy(seen, ({ size }) => size)].map(([size, alike]) => ({ size, people: people(alike) }))
  const average = (of: (row: Considered) => number) =>
    averageOf(seen.map((row) => ({ value: of(row), people: row.people })))
  return {
    people: people(seen),
    unseen: people(rows) - people(seen),
    size: average(({ size }) => size),
    initial: average(({ initial }) => initial),
    added: average(({ size, initial }) => size - initial),
    removed: average(({ size, final }) => size - final),
    adding: people(seen.filter(({ size, initial }) => size > initial)),
    removing: people(seen.filter(({ size, final }) => size > final)),
    sizes: sizes.sort((a, b) => a.size - b.size),
  }
}

/** Mean and median (type 7) of values that hold for several people each. */
function averageOf(values: readonly { value: number; people: number }[]): Average {
  const n = values.reduce((sum, { people }) => sum + people, 0)
  if (n === 0) return { mean: null, median: null }
  return {
    mean: values.reduce((sum, { value, people }) => sum + value * people, 0) / n,
    median: medianOfPeople(values),
  }
}

export function considerationChoice({ field, on, within }: z.infer<typeof considerationSchema>): Text {
  const { nl, en } = saidDuration(within)
  const where = on === undefined ? text('', '') : text(` bij “${nameOfStep(on)}”`, ` at “${nameOfStep(on)}”`)
  return text(
    `Overwogen is elke verschillende waarde van ${field}${where.nl} vóór de eerste bestelling; in het begin: binnen ${nl} na de eerste blik, aan het eind: binnen ${nl} voor de laatste. Toegevoegd is wat niet in het begin, afgevallen wat niet aan het eind werd bekeken.`,
    `Considered is every different value of ${field}${where.en} before the first order; in the beginning: within ${en} after the first look, in the end: within ${en} before the last. Added is what was not looked at in the beginning, removed what was not in the end.`,
  )
}
