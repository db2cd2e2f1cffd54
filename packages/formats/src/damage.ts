import type { Text } from '@wegwijs/journey'
import type { Row } from './import.ts'

/** The file itself is broken: nothing after this point can be trusted. Readers turn it into an error row. */
export class Damage extends Error {
  readonly reason: Text
  readonly remedy: Text

  constructor(reason: Text, remedy: Text) {
    super(reason.en)
    this.reason = reason
    this.remedy = remedy
  }
}

/** The error row for a broken file; anything that is not about the content is thrown on. */
export function damageRow(error: unknown, line: number): Row {
  if (!(error instanceof Damage)) throw error
  return { kind: 'error', error: { line, field: '', reason: error.reason, remedy: error.remedy } }
}
