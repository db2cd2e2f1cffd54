import fc from 'fast-check'
import { type Journey, recordsOf } from '../journey/journey.ts'
import { laneContents, type RecordKind } from '../journey/record.ts'
import {
  withNewAction,
  withNewCard,
  withNewFeeling,
  withNewLane,
  withNewStage,
  withNewStep,
  withNewTouchpoint,
} from './adding.ts'
import { clipped, readClipping } from './clipping/clipping.ts'
import { filled } from './clipping/filled.ts'
import { pasted } from './clipping/pasted.ts'
import { type Column, columnsOf } from './columns.ts'
import { covering, moved, movedActions } from './moving.ts'
import { movedLane, movedStage, movedStep } from './moving-columns.ts'
import { removed } from './removing.ts'
import { mergedStep, splitStage, splitStep } from './splitting.ts'
import { renamed, withText } from './words.ts'

/** Random edits for tests: what a person may do to a map, in the terms of whatever stands on it by then. */
export interface RandomEdit {
  name: string
  /** Picks among what there is, by number. */
  picks: number[]
  text: string
}

/** What may be done, by name. Adding and splitting make the map grow, removing and merging make it shrink. */
const edits: Record<string, (journey: Journey, pick: Picker, text: string) => Journey> = {
  addCard: (journey, pick, text) =>
    withNewCard(journey, pick.newId('card'), {
      lane: pick.of('lane'),
      column: pick.column(),
      text,
      after: pick.maybe('card'),
    }),
  addTouchpoint: (journey, pick, name) =>
    withNewTouchpoint(journey, pick.newId('touchpoint'), {
      column: pick.column(),
      name,
      after: pick.maybe('touchpoint'),
    }),
  addFeeling: (journey, pick, emotion) =>
    withNewFeeling(journey, pick.newId('feeling'), { column: pick.column(), emotion, assumed: -1 }),
  addStage: (journey, pick, name) => withNewStage(journey, pick.newId('stage'), { name, after: pick.maybe('stage') }),
  addStep: (journey, pick, name) =>
    withNewStep(journey, pick.newId('step'), { stage: pick.of('stage'), name, after: pick.maybe('step') }),
  addAction: (journey, pick, text) =>
    withNewAction(journey, pick.newId('action'), { stage: pick.of('stage'), text, after: pick.maybe('action') }),
  addLane: (journey, pick, name) =>
    withNewLane(journey, pick.newId('lane'), {
      content: laneContents[pick.number() % laneContents.length]!,
      name,
      after: null,
    }),
  move: (journey, pick) =>
    moved(journey, pick.some(), { lane: pick.of('lane'), column: pick.column(), before: pick.maybe('card') ?? null }),
  cover: (journey, pick) =>
    covering(journey, pick.of('card'), pick.column(), pick.number() % 2 === 0 ? 'start' : 'end'),
  moveStage: (journey, pick) => movedStage(journey, pick.of('stage'), pick.maybe('stage') ?? null),
  moveStep: (journey, pick) => movedStep(journey, pick.of('step'), pick.of('stage'), pick.maybe('step') ?? null),
  moveAction: (journey, pick) => movedActions(journey, pick.some(), pick.of('stage'), pick.maybe('action') ?? null),
  moveLane: (journey, pick) => movedLane(journey, pick.of('lane'), pick.maybe('lane') ?? null),
  retitle: (journey, _, title) => (title ? { ...journey, title } : journey),
  rename: (journey, pick, text) => renamed(journey, pick.any(), text),
  reword: (journey, pick, text) => withText(journey, pick.any(), text),
  splitStage: (journey, pick) => {
    const at = pick.of('step')
    const step = journey.records[at]
    return splitStage(journey, step?.kind === 'step' ? step.stage : at, at, pick.newId('stage'))
  },
  splitStep: (journey, pick) => splitStep(journey, pick.of('step'), pick.newId('step'), pick.some()),
  mergeStep: (journey, pick) => mergedStep(journey, pick.of('step')),
  remove: (journey, pick) => removed(journey, pick.some().slice(0, 2)),
  copy: (journey, pick) => {
    const clipping = readClipping(JSON.stringify(clipped(journey, pick.some().slice(0, 3))))!
    return pasted(journey, clipping, { lane: pick.maybe('lane') ?? null, column: pick.column() }, (_, kind) =>
      pick.newId(kind),
    ).journey
  },
  fill: (journey, pick, text) =>
    filled(
      journey,
      [
        [text, `- een\n- ${text}`],
        ['−1: bang', 'twee'],
      ],
      { lane: pick.maybe('lane') ?? null, column: pick.column(), grow: pick.number() % 2 === 0 ? 'steps' : 'stages' },
      (_, kind) => pick.newId(kind),
    ).journey,
}

/** Edits that take records away. */
export const losing: readonly string[] = ['remove', 'mergeStep']
/** Edits after which suggestions may be gone. */
export const replacing: readonly string[] = ['addCard', 'addFeeling', 'copy', 'fill']

/** An edit of any of these names; without names, of any kind. */
export const randomEdit = (names: readonly string[] = Object.keys(edits)): fc.Arbitrary<RandomEdit> =>
  fc.record({
    name: fc.constantFrom(...names),
    picks: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    text: fc.string({ maxLength: 12 }),
  })

/** The names of all edits but these. */
export const editsBut = (...left: (readonly string[])[]): string[] =>
  Object.keys(edits).filter((name) => !left.flat().includes(name))

/** The journey with a random edit made. The same journey and edit give the same result. */
export const edited = (journey: Journey, edit: RandomEdit): Journey => editPicked(journey, edit)(journey)

/** A random edit of what is picked in a journey as it is seen, such as one of its states. */
export const editPicked =
  (seen: Journey, { name, picks, text }: RandomEdit) =>
  (journey: Journey): Journey =>
    edits[name]!(journey, pickerOf(seen, picks), text)

interface Picker {
  number(): number
  of(kind: RecordKind): string
  /** One of the kind, null, or nothing. */
  maybe(kind: RecordKind): string | null | undefined
  any(): string
  some(): string[]
  column(): Column
  newId(kind: RecordKind): string
}

function pickerOf(journey: Journey, picks: readonly number[]): Picker {
  let at = 0
  let made = 0
  const number = (): number => picks[at++ % picks.length]!
  const from = <T>(items: readonly T[]): T | undefined => items[number() % Math.max(1, items.length)]
  const all = Object.keys(journey.records).sort()
  const of = (kind: RecordKind): string => from(recordsOf(journey, kind))?.id ?? 'nothing'
  return {
    number,
    of,
    maybe: (kind) => [of(kind), of(kind), null, undefined][number() % 4],
    any: () => from(all) ?? 'nothing',
    some: () => Array.from({ length: number() % 5 }, () => from(all) ?? 'nothing'),
    column: () => from(columnsOf(journey)) ?? { stage: 'nothing', step: null },
    newId: (kind) => {
      while (`${kind}-new-${made}` in journey.records) made += 1
      return `${kind}-new-${made++}`
    },
  }
}
