import { type AdSpend, minorOfMicros } from '@wegwijs/journey'
import { DAY } from '../../question/day.ts'
import { type PartlySpent, unknown } from '../../question/facts/counted.ts'
import { touchpointsAt } from '../../question/facts/place.ts'
import { campaignAt } from '../../question/facts/spend-place.ts'
import type { Slice } from '../../question/slices.ts'
import type { Log } from '../log.ts'
import type { CountGroup } from './scope.ts'

const startOf = (day: string): number => Date.parse(`${day}T00:00Z`)

/** Whether money was spent on days that all lie, at least in part, within a slice. */
export const isSpentIn = ({ from, to }: Slice, { day, until = day }: AdSpend): boolean =>
  startOf(day) > from - DAY && startOf(until) <= to

/** Whether at least one day of the row lies, at least in part, within a slice. */
const touches = ({ from, to }: Slice, { day, until = day }: AdSpend): boolean =>
  startOf(until) > from - DAY && startOf(day) <= to

/** From the first up to the last day that rows of advertising speak of; null when there are none. */
export function spentDays({ spend }: Log): Slice | null {
  if (spend.length === 0) return null
  const [from, until] = [spend.map(({ day }) => startOf(day)), spend.map(({ day, until = day }) => startOf(until))]
  return { from: Math.min(...from), to: Math.max(...until) + DAY - 1 }
}

export const ads: CountGroup = ({ reading, place, segmented, log }, slice) => {
  if (segmented) return unknown
  const here = log.spend.filter(
    (row) => touches(slice, row) && (place === null || campaignAt(touchpointsAt(reading, place), reading, row)),
  )
  const rows = here.filter((row) => isSpentIn(slice, row))
  const total = (figure: (row: AdSpend) => number): number => rows.reduce((sum, row) => sum + figure(row), 0)
  const known = (sum: number): number | null => (rows.length > 0 ? sum : null)
  const reaches = rows.flatMap(({ reach }) => reach ?? [])
  return {
    values: {
      spendRows: rows.length,
      impressions: known(total((row) => row.impressions)),
      clicks: known(total((row) => row.clicks)),
      cost: known(minorOfMicros(total((row) => row.costMicros))),
      engagements: total((row) => row.engagements ?? 0),
      platformReach: reaches.length === 1 ? reaches[0]! : null,
    },
    currencies: [...new Set(rows.map(({ currency }) => currency))].sort(),
    newest: rows.length === 0 ? null : Math.max(...rows.map((row) => startOf(row.until ?? row.day))),
    partly: partlyOf(here.filter((row) => !isSpentIn(slice, row))),
  }
}

const partlyOf = (rows: readonly AdSpend[]): PartlySpent[] =>
  [...new Set(rows.map(({ currency }) => currency))].sort().map((currency) => {
    const own = rows.filter((row) => row.currency === currency)
    return { currency, rows: own.length, cost: minorOfMicros(own.reduce((sum, { costMicros }) => sum + costMicros, 0)) }
  })
