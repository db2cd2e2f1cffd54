import type { RecordKind } from '../journey/record.ts'
import type { Text } from '../language.ts'

/** What a person did to a thing: `renamed` is its name, `rewritten` its words, `revalued` a figure, `linked` what it points at. */
export type Change = 'added' | 'removed' | 'moved' | 'renamed' | 'rewritten' | 'revalued' | 'linked' | 'changed'

/** A stage, step or lane that something stands in. */
export interface Spot {
  id: string
  name: Text
}
/** Where something stands on the map. */
export interface Where {
  stage: Spot | null
  step: Spot | null
  lane: Spot | null
}

/** One field of a thing, in words; null is empty. */
export interface FieldDifference {
  field: Text
  before: Text | null
  after: Text | null
}

/** One thing that differs between two journeys, as a person would say it. */
export interface Difference {
  change: Change
  kind: RecordKind | 'journey'
  /** The record's id, or the journey's. */
  id: string
  name: { before: Text | null; after: Text | null }
  where: { before: Where | null; after: Where | null }
  /** Evidence: what it is about. */
  about?: Spot
  /** Moved among its neighbours: whom it comes after now; null is nobody. */
  follows?: Text | null
  fields: FieldDifference[]
  /** When it differs in the wished state only. */
  only?: 'to-be'
}

export type Mark = 'added' | 'changed' | 'moved' | 'removed'

/** One mark for each thing on the map as it is that differs; evidence marks what it is about. */
export function marksOf(differences: readonly Difference[]): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const { change, kind, id, about, only } of differences) {
    if (kind === 'journey' || only) continue
    const mark = about ? 'changed' : markOf(change)
    const on = about?.id ?? id
    const there = marks.get(on)
    if (there === undefined || weight[mark] > weight[there]) marks.set(on, mark)
  }
  return marks
}

const weight: Record<Mark, number> = { moved: 0, changed: 1, added: 2, removed: 2 }

/** How a change shows in a picture. */
export const markOf = (change: Change): Mark =>
  change === 'added' || change === 'removed' || change === 'moved' ? change : 'changed'
