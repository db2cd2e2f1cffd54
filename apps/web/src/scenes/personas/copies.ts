import { type Journey, newRecordId, orderKeyAfter, type Persona, recordsOf, withRecord } from '@wegwijs/journey'

/** The journey with a persona like this one, at the end of the row; the picture and the segment come along. */
export function withCopy(journey: Journey, persona: Persona & { id?: string }, name = persona.name): Journey {
  const { id: _original, ...copied } = persona
  const order = orderKeyAfter(recordsOf(journey, 'persona'))
  return withRecord(journey, newRecordId(journey, 'persona'), { ...copied, order, name })
}
