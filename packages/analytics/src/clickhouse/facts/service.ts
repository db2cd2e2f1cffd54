import { contactNames } from '@wegwijs/journey'
import { nameIn } from '../name-in.ts'
import { sql } from '../sql.ts'
import type { CountGroup } from './scope.ts'

/** Whether somebody asked for help. */
export const isContact = nameIn(contactNames)
const waited = sql`(replied AND first_reply_seconds >= 0)`

export const service: CountGroup = async (scope) => {
  const rows = await scope.engine.rows<{
    slice: number
    contacts: number
    firstReplies: number
    replySeconds: number | null
    newest: number
  }>(sql`
    SELECT slice, countIf(${isContact}) AS contacts, countIf(${waited}) AS firstReplies,
      quantileExactInclusiveOrNullIf(0.5)(first_reply_seconds, ${waited}) AS replySeconds, max(time) AS newest
    FROM (${scope.events}) WHERE tells AND in_slice AND here AND (${isContact} OR ${waited}) GROUP BY slice`)
  return scope.slices.map((_, index) => {
    const row = rows.find(({ slice }) => slice === index + 1)
    const { contacts = 0, firstReplies = 0, replySeconds = null, newest = null } = row ?? {}
    return { values: { contacts, firstReplies, replySeconds }, currencies: [], newest }
  })
}
