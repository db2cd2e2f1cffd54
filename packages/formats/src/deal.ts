import { standIns } from '@wegwijs/journey'
import { currencyCode } from './currency.ts'
import type { Row } from './import.ts'
import { errorRow, isFault } from './row-error.ts'
import { eventRow } from './table-cells.ts'
import { wordOf } from './table-format.ts'

/** A stage that a deal entered. */
interface Entry {
  /** What tells this entry from the others of its deal, also in a later export. */
  key: string
  stage: string
  pipeline: string
  time: number
}

/** A deal as a CRM knows it: which stages it entered when, and how it ended. */
export interface Deal {
  source: string
  id: string
  name: string
  /** '' when the CRM names no contact. */
  person: string
  account: string
  entries: readonly Entry[]
  /** Where it stands now. */
  stage: string
  pipeline: string
  closedAt: number | null
  outcome: 'won' | 'lost' | null
  /** In units of `currency`. */
  value: number | null
  currency: string
  reason: string
}

/**
 * The events of a deal, in order of time: each stage it entered, then “Deal Won” with its value, or “Deal Lost”. A deal
 * without a contact travels as itself, `deal:ID`, so that its stages stay together and no two deals become one person.
 */
export function deal(line: number, deal: Deal): Row[] {
  const { entries, outcome } = deal
  const currency = deal.currency && currencyCode(deal.currency)
  if (isFault(currency)) return [errorRow(line, currency)]
  const rows = entries.toSorted((a, b) => a.time - b.time).map((entry) => stageEntered(line, deal, entry))
  // The moment a stage was entered is exact; a close date is often a day somebody planned.
  const closed = entries.find(({ stage }) => stage === deal.stage)?.time ?? deal.closedAt
  if (outcome === null || closed === null) return rows
  const end = eventRow(line, {
    ...common(deal),
    id: `deal:${deal.id}:${outcome}`,
    time: closed,
    name: outcome === 'won' ? 'Deal Won' : 'Deal Lost',
    ...(outcome === 'won' && { value: deal.value, currency }),
    properties: { ...about(deal), stage: deal.stage, pipeline: deal.pipeline, ...(outcome === 'lost' && lost(deal)) },
  })
  return [...rows, end]
}

type Known = Pick<Deal, 'source' | 'id' | 'name' | 'person' | 'account'>

/** The event of a stage that a deal entered. */
export const stageEntered = (line: number, deal: Known, { key, stage, pipeline, time }: Entry): Row =>
  eventRow(line, {
    ...common(deal),
    id: `deal:${deal.id}:stage:${key}`,
    time,
    name: 'Deal Stage Entered',
    properties: { ...about(deal), stage, pipeline },
  })

const common = ({ id, person, account, source }: Known) => ({ person: person || standIns.deal + id, account, source })
const about = ({ id, name }: Known) => ({ deal: id, deal_name: name })

/** What was lost is no worth of the event: it must never add up to revenue. */
const lost = ({ value, reason }: Deal): Record<string, string> => ({
  reason,
  amount: value === null ? '' : String(value),
})

/** How a deal ended, by the usual names of the last stage. */
export function outcomeOf(stage: string): 'won' | 'lost' | null {
  const word = wordOf(stage)
  if (/^closedwon|^won$|gewonnen/.test(word)) return 'won'
  return /^closedlost|^lost$|verloren/.test(word) ? 'lost' : null
}

/** The key of an entry in a history, where a stage may be entered again. */
export const enteredAt = (stage: string, time: number): string => `${stage}:${time}`
