import type { Journey } from '../../journey/journey.ts'
import { plain } from '../../journey/table/lane-names.ts'
import { type Text, text } from '../../language.ts'
import type { OnMap } from '../in-column.ts'
import type { Clipping } from './clipping.ts'

/** How much of a clipping did not come along or had to be guessed, and why. */
export interface Losses {
  /** Cards of a whole lane that stand in the column with the number of their own. */
  numbered: number
  /** Records beyond the last column. */
  columns: number
  /** Cards beyond the last lane, or of a lane that is not here. */
  lanes: number
  /** Links to personas that are not here. */
  personas: number
  /** Links to touchpoints that are not here, or stand in another column. */
  touchpoints: number
  /** Links to cards that are not here. */
  cards: number
}

export const lossNotes = ({ numbered, columns, lanes, personas, touchpoints, cards }: Losses): Text[] => [
  ...counted(numbered, (n) =>
    text(
      `Geplaatst op het nummer van de kolom, want zo’n fase of stap is hier niet: ${n}.`,
      `Placed by the number of the column, for want of such a stage or step here: ${n}.`,
    ),
  ),
  ...counted(columns, (n) =>
    text(`Niet geplakt, want rechts is geen kolom meer: ${n}.`, `Not pasted, for want of columns on the right: ${n}.`),
  ),
  ...counted(lanes, (n) =>
    text(`Niet geplakt, want er is geen rij voor: ${n}.`, `Not pasted, for want of a lane: ${n}.`),
  ),
  ...counted(personas, (n) =>
    n === 1
      ? text(
          'Eén koppeling met een persona viel weg, want die persona is hier niet.',
          'One link to a persona was dropped, because that persona is not here.',
        )
      : text(
          `${n} koppelingen met persona’s vielen weg, want die persona’s zijn hier niet.`,
          `${n} links to personas were dropped, because those personas are not here.`,
        ),
  ),
  ...counted(touchpoints, (n) =>
    n === 1
      ? text(
          'Eén koppeling met een touchpoint viel weg, want dat touchpoint staat hier niet.',
          'One link to a touchpoint was dropped, because that touchpoint does not stand here.',
        )
      : text(
          `${n} koppelingen met touchpoints vielen weg, want die touchpoints staan hier niet.`,
          `${n} links to touchpoints were dropped, because those touchpoints do not stand here.`,
        ),
  ),
  ...counted(cards, (n) =>
    n === 1
      ? text(
          'Eén koppeling met een kaartje viel weg, want dat kaartje is hier niet.',
          'One link to a card was dropped, because that card is not here.',
        )
      : text(
          `${n} koppelingen met kaartjes vielen weg, want die kaartjes zijn hier niet.`,
          `${n} links to cards were dropped, because those cards are not here.`,
        ),
  ),
]

const counted = (n: number, note: (n: number) => Text): Text[] => (n > 0 ? [note(n)] : [])

/**
 * A copied record linked to what was pasted along with it (by `newIds`), and to what was here already: in its own
 * journey by id, in another only to personas that are also called the same. Links that are cut are counted.
 */
export function linkedHere(
  journey: Journey,
  clipping: Clipping,
  { insteadOf, ...copy }: OnMap,
  newIds: ReadonlyMap<string, string>,
  losses: Losses,
): OnMap {
  // Only one record can stand in for another: a copy does so for a copy.
  const replaced = insteadOf === undefined ? undefined : newIds.get(insteadOf)
  const record = { ...copy, ...(replaced === undefined ? {} : { insteadOf: replaced }) } as OnMap
  if (record.kind === 'touchpoint') return record
  const personas = record.personas.filter((id) => isSamePersona(journey, clipping, id))
  losses.personas += record.personas.length - personas.length
  const { touchpoint: was, ...free } = record
  const touchpoint = was === undefined ? undefined : hereAs(journey, clipping, was, newIds)
  if (was !== undefined && touchpoint === undefined) losses.touchpoints += 1
  const linked = { ...free, personas, ...(touchpoint === undefined ? {} : { touchpoint }) } as typeof record
  if (linked.kind !== 'card' || !linked.answers) return linked
  return { ...linked, answers: cardsHere(journey, clipping, linked.answers, newIds, losses) }
}

/** What these cards are here; links to those that are not are counted. */
export function cardsHere(
  journey: Journey,
  clipping: Clipping,
  cards: readonly string[],
  newIds: ReadonlyMap<string, string>,
  losses: Losses,
): string[] {
  const here = cards.flatMap((id) => hereAs(journey, clipping, id, newIds) ?? [])
  losses.cards += cards.length - here.length
  return here
}

function hereAs(
  journey: Journey,
  clipping: Clipping,
  id: string,
  newIds: ReadonlyMap<string, string>,
): string | undefined {
  return newIds.get(id) ?? (clipping.journey === journey.id && id in journey.records ? id : undefined)
}

function isSamePersona(journey: Journey, clipping: Clipping, id: string): boolean {
  const persona = journey.records[id]
  if (persona?.kind !== 'persona') return false
  return clipping.journey === journey.id || plain(persona.name) === plain(clipping.personas[id] ?? '')
}
