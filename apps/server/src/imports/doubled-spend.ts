import type { Staging } from '@wegwijs/analytics'
import type { RowError } from '@wegwijs/formats'
import { type Read, SHOWN_ERRORS } from './read-file.ts'

type Double = Awaited<ReturnType<Staging['refuseDoubles']>>[number]

/** What was read, with the rows of advertising that would count days twice among the invalid ones. */
export function withDoubles(read: Read, doubles: readonly Double[]): Read {
  return {
    ...read,
    invalid: read.invalid + doubles.reduce((sum, { rows }) => sum + rows, 0),
    errors: [...read.errors, ...doubles.map(errorOf)].slice(0, SHOWN_ERRORS),
  }
}

function errorOf({ line, cells }: Double): RowError {
  const days = cells.day === cells.until ? `${cells.day}` : `${cells.day}–${cells.until}`
  return {
    line,
    field: 'day',
    reason: {
      nl: `De kosten van “${cells.campaign}” over ${days} zijn er al, in een andere indeling naar dagen, account of campagne; samen telden ze dubbel`,
      en: `The cost of “${cells.campaign}” over ${days} is there already, cut otherwise by day, account or campaign; together they would count twice`,
    },
    remedy: {
      nl: 'Laat het bestand zijn dagen vervangen (--replace-days), of exporteer alles op dezelfde manier, het liefst per dag',
      en: 'Let the file replace its days (--replace-days), or export everything in the same way, best by day',
    },
  }
}
