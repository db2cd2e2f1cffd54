import type { Persona, WithId } from '@wegwijs/journey'
import type { MapView } from '../../actions/map-view.ts'
import type { PlacedFeeling } from '../../data/drawn-map.ts'
import { isAbout } from '../../data/map-filter.ts'

/** A line of its own in the curve: what these personas feel along the journey. */
export interface Voice {
  /** Their ids joined. */
  key: string
  /** Whose it is; none when everybody feels the same. */
  personas: WithId<Persona>[]
  feelings: PlacedFeeling[]
}

/** How a persona is told apart without colour: letters, and the dashes of a line. */
export interface VoiceLook {
  initials: string
  dashes: string
}

const dashes = ['6 4', '1.5 3.5', '11 3 2 3', '3 2', '14 4', '8 3 2 3 2 3']

/**
 * The lines of the curve. A feeling of no persona is everybody's; personas who feel the same share a line, and when all
 * do there is one line of everybody.
 */
export function voicesOf(feelings: readonly PlacedFeeling[], personas: readonly WithId<Persona>[]): Voice[] {
  const heard = personas
    .map((persona) => ({ persona, feelings: feelings.filter((each) => isFeltBy(each, persona.id)) }))
    .filter((each) => each.feelings.length > 0)
  const groups = [...Map.groupBy(heard, (each) => each.feelings.map(({ feeling }) => feeling.id).join()).values()]
  if (groups.length === 0) return feelings.length > 0 ? [everybody([...feelings])] : []
  if (groups.length === 1 && heard.length === personas.length) return [everybody(groups[0]![0]!.feelings)]
  return groups.map((group) => ({
    key: group.map(({ persona }) => persona.id).join(),
    personas: group.map(({ persona }) => persona),
    feelings: group[0]!.feelings,
  }))
}

const everybody = (feelings: PlacedFeeling[]): Voice => ({ key: '', personas: [], feelings })

/** Whether a persona feels this: it is theirs, or everybody's. */
export const isFeltBy = ({ feeling }: PlacedFeeling, persona: string): boolean =>
  feeling.personas.length === 0 || feeling.personas.includes(persona)

/** The personas the filter leaves in sight. */
export const offeredPersonas = ({ map, filter }: Pick<MapView, 'map' | 'filter'>): WithId<Persona>[] =>
  map.personas.filter(({ id }) => isAbout(filter, [id]))

/** Every persona's look, the same whoever else is shown. */
export function looksOf(personas: readonly WithId<Persona>[]): ReadonlyMap<string, VoiceLook> {
  return new Map(
    personas.map((persona, index) => [
      persona.id,
      { initials: initialsOf(persona, personas), dashes: dashes[index % dashes.length]! },
    ]),
  )
}

/** How the line of a voice is dashed; everybody's line has the first pattern. */
export const dashesOf = ({ personas }: Voice, looks: ReadonlyMap<string, VoiceLook>): string =>
  (personas[0] && looks.get(personas[0].id)?.dashes) ?? dashes[0]!

/** The shortest beginning of a name that no other persona's name has: L and G, or Lo and Li. */
function initialsOf({ id, name }: WithId<Persona>, personas: readonly WithId<Persona>[]): string {
  const others = personas.filter((other) => other.id !== id)
  const letters = [...name.slice(0, 3)]
  const long = letters.findIndex((_, at) => {
    const beginning = letters.slice(0, at + 1).join('')
    return !others.some((other) => other.name.startsWith(beginning))
  })
  return letters.slice(0, long < 0 ? 1 : long + 1).join('')
}
