import { contactNames } from '@wegwijs/journey'
import { nameIn } from '../name-in.ts'
import { sql } from '../sql.ts'
import { type CountGroup, perSlice } from './scope.ts'

const contact = nameIn(contactNames)
const waited = sql`(replied AND first_reply_seconds >= 0)`

export const service: CountGroup = async (scope) => {
  const rows = await scope.engine.rows<{
    slice: number
    contacts: number
    firstReplies: number
    replySeconds: number | null
    newest: number
  }>(sql`
    SELECT slice, countIf(${contact}) AS contacts, countIf(${waited}) AS firstReplies,
      quantileExactInclusiveOrNullIf(0.5)(first_reply_seconds, ${waited}) AS replySeconds, max(time) AS newest
    FROM (${scope.events}) WHERE slice > 0 AND here AND (${contact} OR ${waited}) GROUP BY slice`)
  return perSlice(scope, rows, (row) => ({
    values: {
      contacts: row?.contacts ?? 0,
      firstReplies: row?.firstReplies ?? 0,
      replySeconds: row?.replySeconds ?? null,
    },
    currencies: [],
    newest: row?.newest ?? null,
  }))
}
