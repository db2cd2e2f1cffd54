import type { Row } from './import.ts'
import { errorRow, type Fault } from './row-error.ts'
import { eventRow } from './table-cells.ts'

/** A question to support: when it came, was first answered and was solved, in milliseconds UTC. */
export interface Ticket {
  source: string
  id: string
  /** '' when nobody is known who asked. */
  person: string
  account: string
  createdAt: number
  repliedAt: number | null
  solvedAt: number | null
  /** What the customer thought of it, 1 … 5; null when nobody asked or answered. */
  csat: number | null
  properties: Record<string, string>
}

/** The events of a ticket: created, first reply (with the seconds it took), solved, and the score when there is one. */
export function ticket(line: number, ticket: Ticket): Row[] {
  const { id, person, account, source, createdAt, repliedAt, solvedAt, csat } = ticket
  if (repliedAt !== null && repliedAt < createdAt) return [errorRow(line, beforeItCame('first reply'))]
  const event = (name: string, key: string, time: number, more: Record<string, string> = {}) => ({
    ...{ id: `ticket:${id}:${key}`, person, account, source, time, name },
    properties: { ...ticket.properties, ticket: id, ...more },
  })
  const rows = [eventRow(line, event('Ticket Created', 'created', createdAt))]
  if (repliedAt !== null) {
    const seconds = String(Math.round((repliedAt - createdAt) / 1000))
    rows.push(eventRow(line, event('Ticket First Reply', 'reply', repliedAt, { first_reply_seconds: seconds })))
  }
  if (solvedAt !== null) rows.push(eventRow(line, event('Ticket Solved', 'solved', solvedAt)))
  if (csat !== null) {
    const time = solvedAt ?? repliedAt ?? createdAt
    const answer = event('Survey Answered', 'csat', time, { survey: 'Ticket', question: 'Satisfaction' })
    rows.push(eventRow(line, { ...answer, score: csat, scale: 'csat' }))
  }
  return rows
}

const beforeItCame = (field: string): Fault => ({
  field,
  reason: { nl: 'Het eerste antwoord ligt vóór de vraag', en: 'The first reply is before the question' },
  remedy: {
    nl: 'Kijk of de tijden in dezelfde tijdzone staan en verbeter ze',
    en: 'Check that the times are in one time zone, and correct them',
  },
})
