import type { Text } from '@wegwijs/journey'

/** A question that was well put, but whose answer is more than can be worked out; says what to ask instead. */
export class Unanswerable extends Error {
  readonly refused: Text
  constructor(refused: Text) {
    super(refused.en)
    this.name = 'Unanswerable'
    this.refused = refused
  }
}
