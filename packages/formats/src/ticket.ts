import type { Row } from './import.ts'
import { errorRow, type Fault } from './row-error.ts'
import { eventRow, type Fact } from './table-cells.ts'

/** A question to support: when it came, was first answered and was solved, in milliseconds UTC. */
export interface Ticket {
  source: string
  id: string
  /** '' when nobody is known who asked. */
  person: string
  account: string
  /** By what way it came, such as mail; '' when that is not known. */
  channel: string
  /** What the customer asked, in their words; '' when that is not in the export. */
  text: string
  createdAt: number
  repliedAt: number | null
  solvedAt: number | null
  /** What the customer thought of it, 1 … 5; null when nobody asked or answered. */
  csat: number | null
  properties: Record<string, string>
}

/**
 * The events of a ticket: created, first reply (with the seconds it took) and solved. A score stands on the last of
 * them, so that it counts for the touchpoint that support is.
 */
export function ticket(line: number, ticket: Ticket): Row[] {
  const { id, person, account, channel, source, text, createdAt, repliedAt, solvedAt, csat } = ticket
  if (repliedAt !== null && repliedAt < createdAt) return [errorRow(line, beforeItCame)]
  const event = (name: string, key: string, time: number, more: Record<string, string> = {}): Fact => ({
    ...{ id: `ticket:${id}:${key}`, person, account, channel, source, time, name },
    properties: { ...ticket.properties, ticket: id, ...more },
  })
  const facts = [{ ...event('Ticket Created', 'created', createdAt), text }]
  if (repliedAt !== null) {
    const first_reply_seconds = String(Math.round((repliedAt - createdAt) / 1000))
    facts.push({ ...event('Ticket First Reply', 'reply', repliedAt, { first_reply_seconds }), text: '' })
  }
  if (solvedAt !== null) facts.push({ ...event('Ticket Solved', 'solved', solvedAt), text: '' })
  const last = facts.length - 1
  return facts.map((fact, index) =>
    eventRow(line, { ...fact, ...(csat !== null && index === last && { score: csat, scale: 'csat' as const }) }),
  )
}

const beforeItCame: Fault = {
  field: 'first reply',
  reason: { nl: 'Het eerste antwoord ligt vóór de vraag', en: 'The first reply is before the question' },
  remedy: {
    nl: 'Kijk of de tijden in dezelfde tijdzone staan en verbeter ze',
    en: 'Check that the times are in one time zone, and correct them',
  },
}
