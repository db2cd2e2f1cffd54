import { type Journey, newRecord, newRecordId, withRecord } from '@wegwijs/journey'

/** The four things that make a first persona. */
export interface PersonaSketch {
  name: string
  goal: string
  quote: string
  frustrations: string
}

export const noPersona: PersonaSketch = { name: '', goal: '', quote: '', frustrations: '' }

/** The journey with the persona; without any answer there is none, without a name the audience lends its own. */
export function withPersona(journey: Journey, sketch: PersonaSketch): Journey {
  if (Object.values(sketch).every((answer) => answer.trim() === '')) return journey
  const empty = newRecord(journey, 'persona')
  if (empty.kind !== 'persona') return journey
  const name = sketch.name.trim() || journey.scope.audience || 'Persona'
  return withRecord(journey, newRecordId(journey, 'persona'), { ...empty, ...sketch, name: name.slice(0, 300) })
}
