import { columnsOf, type Journey } from '@wegwijs/journey'
import type { Pen, StepsBack } from '../data/journey.ts'
import type { Editor } from './editor.ts'
import type { Selection } from './selection.ts'
import type { Shortcut } from './shortcut.ts'
import type { Target } from './target.ts'

/** What an action works with. */
export interface Workbench {
  pen: Pen
  editor: Editor
  history: StepsBack
  open: (selection: Selection) => void
  /** Shows the journey as it is, as the team wants it, or what differs; `shown` is what is shown now. */
  look: (state: ShownState) => void
  shown: ShownState
  /** Copy, cut and paste as a menu asks for them; by keys the browser does. */
  clip: (what: Clip, target: Target) => void
  /** The journey with both its states, as it is now. */
  whole: () => Journey
  /** Whether the map shows the journey as it should become. */
  isWished: boolean
  /** Whether the journey is read through its own model, so that columns and lanes can be changed in place. */
  own: boolean
  /** What to say to who begins to write while the map is read through another model; null when it is its own. */
  elsewhere: string | null
  /** Whether the map is only to look at. */
  isReadOnly: boolean
}

export const shownStates = ['as-is', 'to-be', 'difference'] as const
export type ShownState = (typeof shownStates)[number]
export type Clip = 'copy' | 'cut' | 'paste'

export const commandGroups = ['write', 'move', 'choose', 'view', 'journey'] as const

/** Something a person can do on the map. Keyboard, menus and help all read this one list. */
export interface Command {
  id: CommandId
  group: (typeof commandGroups)[number]
  keys?: readonly Shortcut[]
  /** The browser or the place itself acts on these keys: here they are only told. */
  keysElsewhere?: true
  /** Whether it can be done now, on a map that may be changed. */
  can: (bench: Workbench, target: Target) => boolean
  run: (bench: Workbench, target: Target) => void
}

const commandIds = [
  'undo',
  'redo',
  'rewrite',
  'details',
  'addCard',
  'addTouchpoint',
  'addFeeling',
  'addAction',
  'addKpi',
  'addEvidence',
  'addCheck',
  'addStep',
  'addStage',
  'addLane',
  'addPersona',
  'truth',
  'feelingValue',
  'copy',
  'cut',
  'paste',
  'duplicate',
  'remove',
  'ring',
  'moveLeft',
  'moveRight',
  'moveUp',
  'moveDown',
  'stretch',
  'shrink',
  'splitStage',
  'splitStep',
  'mergeStep',
  'chooseAll',
  'find',
  'commands',
  'shortcuts',
  'collapse',
  'fold',
  'pin',
  'hide',
  'showAll',
  'as-is',
  'to-be',
  'difference',
  'versions',
  'settings',
  'attention',
] as const
export type CommandId = (typeof commandIds)[number]

/** Can be done anywhere. */
export const always = (): boolean => true
/** Only where columns and lanes can be changed in place. */
export const onOwn = ({ own }: Workbench): boolean => own
/** About exactly one thing. */
export const one = (_: Workbench, { records }: Target): boolean => records.length === 1

/** The stage a column stands in; '' for none. */
export const stageAt = (pen: Pen, column: number | null): string =>
  column === null ? '' : (columnsOf(pen.journey())[column]?.stage ?? '')
