import { type Journey, orderKeyAfter, type Persona, recordsOf, withRecord } from '@wegwijs/journey'

/** The journey with a persona like this one, at the end of the row; the picture and the segment come along. */
export const withCopy = (journey: Journey, id: string, persona: Persona): Journey =>
  withRecord(journey, id, { ...persona, order: orderKeyAfter(recordsOf(journey, 'persona')) })
