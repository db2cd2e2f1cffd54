import { type Journey, recordsOf, type WithId } from '../journey/journey.ts'
import { readThrough } from '../journey/reading.ts'
import type { Touchpoint } from '../journey/record.ts'
import { modelOf } from '../model/models.ts'
import { differingFields, type SharedField, type SharedTouchpoint, sharedOf } from './shared-fields.ts'

/** A touchpoint where one of the maps uses it. */
export interface LibraryUse {
  journey: string
  title: string
  touchpoint: WithId<Touchpoint>
  /** Name of the stage it stands in; null when the journey's model has none for it. */
  stage: string | null
  /** How many cards of that map are about it. */
  cards: number
}

/** One touchpoint of the team, with every place it is used. */
export interface LibraryEntry {
  library: string
  shared: SharedTouchpoint
  uses: LibraryUse[]
  /** Fields in which its uses say something else; normally none. */
  differing: SharedField[]
}

/**
 * The library id of a touchpoint: the one it was given, or its own address, so that a touchpoint that was never shared
 * can be reused from elsewhere without being touched. A journey's id has no `_`, so no two addresses are alike.
 */
export const libraryIdOf = (journey: string, touchpoint: WithId<Touchpoint>): string =>
  touchpoint.library ?? `${journey}_${touchpoint.id}`

/** Whether a touchpoint takes part in the library; what replaces another in the state to be is meant to differ. */
export const isInLibrary = (touchpoint: Touchpoint): boolean =>
  touchpoint.insteadOf === undefined && !touchpoint.placeholder && touchpoint.name !== ''

/** All touchpoints of these journeys by name, those with the same library id as one. */
export function libraryOf(journeys: readonly Journey[]): LibraryEntry[] {
  const uses = journeys.flatMap(usesIn)
  const byLibrary = Map.groupBy(uses, ({ journey, touchpoint }) => libraryIdOf(journey, touchpoint))
  return [...byLibrary]
    .map(([library, found]) => entryOf(library, found))
    .sort((a, b) => a.shared.name.localeCompare(b.shared.name) || (a.library < b.library ? -1 : 1))
}

function entryOf(library: string, uses: LibraryUse[]): LibraryEntry {
  const shared = sharedOf(uses[0]!.touchpoint)
  const differing = new Set(uses.flatMap(({ touchpoint }) => differingFields(touchpoint, shared)))
  return { library, shared, uses, differing: [...differing] }
}

function usesIn(journey: Journey): LibraryUse[] {
  const { stages, touchpoints } = readThrough(journey, modelOf(journey.model))
  const stageOfTouchpoint = new Map(touchpoints.map(({ id, stage }) => [id, stage]))
  const cards = recordsOf(journey, 'card')
  return recordsOf(journey, 'touchpoint')
    .filter(isInLibrary)
    .map((touchpoint) => {
      const stage = stageOfTouchpoint.get(touchpoint.id) ?? null
      return {
        journey: journey.id,
        title: journey.title,
        touchpoint,
        stage: stage === null ? null : stages[stage]!.name,
        cards: cards.filter((card) => card.touchpoint === touchpoint.id && !card.placeholder).length,
      }
    })
}

/** Entries that are called the same and yet are not one, by the id of each. */
export function namesakesIn(entries: readonly LibraryEntry[]): Map<string, LibraryEntry[]> {
  const byName = Map.groupBy(entries, ({ shared }) => shared.name.trim().toLocaleLowerCase())
  return new Map(
    [...byName.values()]
      .filter((alike) => alike.length > 1)
      .flatMap((alike) => alike.map(({ library }) => [library, alike] as const)),
  )
}
