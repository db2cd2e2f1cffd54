import {
  columnOf,
  columnsOf,
  covering,
  hangingOn,
  isOnMap,
  type Journey,
  newRecordId,
  recordsOf,
  removed,
  type ShiftDirection,
  shifted,
  touchedBy,
  withRecord,
} from '@wegwijs/journey'
import { flushSync } from 'react-dom'
import type { Pen, StepsBack } from '../data/journey.ts'
import { showAll, toggled } from '../data/view-settings.ts'
import type { Editor } from './editor.ts'
import { focusRecord, letGo, wayBackTo } from './grid-focus.ts'
import type { Selection } from './selection.ts'
import type { Shortcut } from './shortcut.ts'
import type { Target } from './target.ts'

/** What an action works with. */
export interface Workbench {
  pen: Pen
  editor: Editor
  history: StepsBack
  open: (selection: Selection) => void
  /** The journey with both its states, as it is now. */
  whole: () => Journey
  /** Whether the journey is read through its own model, so that columns and lanes can be changed in place. */
  own: boolean
  /** Whether the map is only to look at. */
  isReadOnly: boolean
}

export const commandGroups = ['write', 'move', 'choose', 'view', 'journey'] as const

/** Something a person can do on the map. Keyboard, menus and help all read this one list. */
export interface Command {
  id: CommandId
  group: (typeof commandGroups)[number]
  keys?: readonly Shortcut[]
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
  'addStep',
  'addStage',
  'addLane',
  'addPersona',
  'duplicate',
  'remove',
  'ring',
  'moveLeft',
  'moveRight',
  'moveUp',
  'moveDown',
  'stretch',
  'shrink',
  'chooseAll',
  'find',
  'commands',
  'shortcuts',
  'collapse',
  'fold',
  'pin',
  'hide',
  'showAll',
  'versions',
  'settings',
  'attention',
] as const
export type CommandId = (typeof commandIds)[number]

const always = (): boolean => true
const onOwn = ({ own }: Workbench): boolean => own
const one = (_: Workbench, { records }: Target): boolean => records.length === 1
const writable = new Set(['card', 'touchpoint', 'stage', 'step', 'lane'])

export const commands: readonly Command[] = [
  {
    id: 'undo',
    group: 'write',
    keys: ['Mod+Z'],
    can: ({ history }) => history.canUndo(),
    run: ({ history }) => history.undo(),
  },
  {
    id: 'redo',
    group: 'write',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    can: ({ history }) => history.canRedo(),
    run: ({ history }) => history.redo(),
  },
  {
    id: 'rewrite',
    group: 'write',
    keys: ['F2', 'Enter'],
    can: (bench, target) => one(bench, target) && bench.own && writable.has(target.kind ?? ''),
    run: ({ editor }, { records }) => editor.set({ writing: { what: 'record', id: records[0]! } }),
  },
  {
    id: 'details',
    group: 'write',
    keys: [' '],
    can: one,
    run: ({ open }, { records, kind }) => {
      if (kind === 'lane') open({ show: 'edit', kind, id: records[0]! })
      else if (kind !== null && kind !== 'evidence' && kind !== 'validation')
        open({ show: 'record', kind, id: records[0]! })
    },
  },
  {
    id: 'addCard',
    group: 'write',
    keys: ['Shift+Enter'],
    can: ({ own }, { lane, column }) => own && lane !== null && column !== null,
    run: ({ editor }, { lane, column, records, kind }) =>
      editor.set({
        writing: {
          what: 'card',
          lane: lane!,
          column: column!,
          after: kind === 'card' ? records.at(-1)! : null,
          typed: '',
        },
      }),
  },
  {
    id: 'addTouchpoint',
    group: 'write',
    keys: ['Shift+Enter'],
    can: ({ own }, { row, column }) => own && row === 'touchpoints' && column !== null,
    run: ({ editor }, { column, records }) =>
      editor.set({ writing: { what: 'touchpoint', column: column!, after: records.at(-1) ?? null, typed: '' } }),
  },
  {
    id: 'addFeeling',
    group: 'write',
    can: always,
    run: ({ open, pen }, { column }) => open({ show: 'new', kind: 'feeling', stage: stageAt(pen, column) }),
  },
  {
    id: 'addStep',
    group: 'write',
    keys: ['Alt+S'],
    can: onOwn,
    run: ({ editor, pen }, { column, kind, records }) => {
      const at = columnsOf(pen.journey())[column ?? 0]
      if (at)
        editor.set({
          writing: { what: 'step', stage: at.stage, after: kind === 'step' ? records[0]! : at.step, typed: '' },
        })
    },
  },
  {
    id: 'addStage',
    group: 'write',
    keys: ['Alt+Shift+S'],
    can: onOwn,
    run: ({ editor, pen }, { column }) => {
      const after = stageAt(pen, column) || (recordsOf(pen.journey(), 'stage').at(-1)?.id ?? null)
      editor.set({ writing: { what: 'stage', after, typed: '' } })
    },
  },
  {
    id: 'addLane',
    group: 'write',
    keys: ['Alt+L'],
    can: always,
    run: ({ editor, pen }, { row }) => {
      const lanes = recordsOf(pen.journey(), 'lane')
      const after = lanes.find(({ id }) => id === row)?.id ?? lanes.at(-1)?.id ?? null
      editor.set({ writing: { what: 'lane', after, typed: '' } })
    },
  },
  {
    id: 'addPersona',
    group: 'write',
    can: always,
    run: ({ open }) => open({ show: 'new', kind: 'persona', stage: '' }),
  },
  {
    id: 'duplicate',
    group: 'write',
    keys: ['Mod+D'],
    can: (_, { kind }) => kind === 'card' || kind === 'touchpoint',
    run: ({ pen, editor }, { records }) => {
      const copies = records.map((id) => [id, newRecordId(pen.journey(), pen.journey().records[id]!.kind)] as const)
      flushSync(() => {
        pen.edit((journey) =>
          copies.reduce((next, [id, copy]) => {
            const { placeholder: _, ...record } = next.records[id] as (typeof next.records)[string] & {
              placeholder?: boolean
            }
            return withRecord(next, copy, { ...record, order: `${record.order}V` } as (typeof next.records)[string])
          }, journey),
        )
        editor.set({ picked: new Set() })
      })
      focusRecord(copies.at(-1)![1])
    },
  },
  {
    id: 'remove',
    group: 'write',
    keys: ['Delete', 'Backspace'],
    can: (_, { records }) => records.length > 0,
    run: (bench, { records }) => {
      const { pen, editor } = bench
      if (leavesNothing(bench, records)) takeAway(pen, editor, records)
      else editor.set({ removing: records })
    },
  },
  {
    id: 'ring',
    group: 'write',
    keys: ['Alt+R'],
    can: ({ pen }, { records }) => records.length > 0 && records.every((id) => canBeRinged(pen, id)),
    run: ({ pen }, { records }) =>
      pen.edit((journey) => {
        const all = records.every((id) => (journey.records[id] as { ringed?: boolean }).ringed)
        return records.reduce(
          (next, id) => withRecord(next, id, { ...next.records[id]!, ringed: !all } as (typeof next.records)[string]),
          journey,
        )
      }),
  },
  move('moveLeft', 'left', 'ArrowLeft'),
  move('moveRight', 'right', 'ArrowRight'),
  move('moveUp', 'up', 'ArrowUp'),
  move('moveDown', 'down', 'ArrowDown'),
  stretch('stretch', 1, 'ArrowRight'),
  stretch('shrink', -1, 'ArrowLeft'),
  {
    id: 'chooseAll',
    group: 'choose',
    keys: ['Mod+A'],
    can: (_, { lane, row }) => lane !== null || row === 'touchpoints',
    run: ({ editor, pen }, { lane }) => {
      const { records } = pen.journey()
      const chosen = Object.entries(records).filter(([, record]) =>
        lane === null ? record.kind === 'touchpoint' : record.kind === 'card' && record.lane === lane,
      )
      editor.set({ picked: new Set(chosen.map(([id]) => id)) })
    },
  },
  { id: 'find', group: 'choose', keys: ['Mod+F'], can: always, run: ({ editor }) => editor.set({ menu: 'find' }) },
  {
    id: 'commands',
    group: 'choose',
    keys: ['Mod+K'],
    can: always,
    run: ({ editor }) => editor.set({ menu: 'commands' }),
  },
  {
    id: 'shortcuts',
    group: 'choose',
    keys: ['Mod+/'],
    can: always,
    run: ({ editor }) => editor.set({ menu: 'shortcuts' }),
  },
  {
    id: 'collapse',
    group: 'view',
    keys: ['Alt+C'],
    can: (_, { column }) => column !== null,
    run: ({ pen }, { column }) => toggled(pen.journey().id, 'collapsed', stageAt(pen, column)),
  },
  lanePart('fold', 'folded', 'Alt+F'),
  lanePart('pin', 'pinned', 'Alt+P'),
  lanePart('hide', 'hidden', 'Alt+H'),
  { id: 'showAll', group: 'view', can: always, run: ({ pen }) => showAll(pen.journey().id) },
  { id: 'versions', group: 'journey', can: always, run: ({ open }) => open({ show: 'journey', part: 'versions' }) },
  { id: 'settings', group: 'journey', can: always, run: ({ open }) => open({ show: 'journey', part: 'settings' }) },
  { id: 'attention', group: 'journey', can: always, run: ({ open }) => open({ show: 'journey', part: 'attention' }) },
]

/** Whether an action can be done now, here. */
export const canDo = (command: Command, bench: Workbench, target: Target): boolean =>
  !(bench.isReadOnly && changes(command)) && command.can(bench, target)

const changes = ({ group, id }: Command): boolean => (group === 'write' || group === 'move') && id !== 'details'

/** The action for these keys that can be done here; of several the first. */
export const commandFor = (
  bench: Workbench,
  target: Target,
  isPressed: (keys: Shortcut) => boolean,
): Command | undefined => commands.find((command) => command.keys?.some(isPressed) && canDo(command, bench, target))

/** Takes records off the map; it can be undone. The keyboard stays where the first of them stood. */
export function takeAway(pen: Pen, editor: Editor, records: readonly string[]): void {
  const goBack = wayBackTo(records[0]!)
  flushSync(() => {
    pen.edit((journey) => removed(journey, records))
    editor.set({ picked: new Set(), removing: null })
  })
  goBack()
}

function move(id: CommandId, direction: ShiftDirection, key: string): Command {
  return {
    id,
    group: 'move',
    keys: [`Alt+${key}`],
    can: ({ own }, { records }) => own && records.length > 0,
    run: ({ pen }, { records }) => {
      letGo()
      flushSync(() => pen.edit((journey) => shifted(journey, records, direction)))
      focusRecord(records[0]!)
    },
  }
}

function stretch(id: CommandId, by: number, key: string): Command {
  return {
    id,
    group: 'move',
    keys: [`Alt+Shift+${key}`],
    can: ({ own }, { kind, records }) => own && kind === 'card' && records.length === 1,
    run: ({ pen }, { records }) => {
      flushSync(() =>
        pen.edit((journey) => {
          const card = journey.records[records[0]!]
          const range = isOnMap(card) ? columnOf(journey, card) : null
          const to = range && range.to + by >= range.from ? columnsOf(journey)[range.to + by] : undefined
          return to ? covering(journey, records[0]!, to) : journey
        }),
      )
      focusRecord(records[0]!)
    },
  }
}

function lanePart(id: CommandId, part: 'folded' | 'pinned' | 'hidden', keys: Shortcut): Command {
  return {
    id,
    group: 'view',
    keys: [keys],
    can: (_, { row }) => row !== null && row !== 'stages' && row !== 'steps',
    run: ({ pen }, { row }) => toggled(pen.journey().id, part, row!),
  }
}

const stageAt = (pen: Pen, column: number | null): string =>
  column === null ? '' : (columnsOf(pen.journey())[column]?.stage ?? '')

function canBeRinged(pen: Pen, id: string): boolean {
  const { records } = pen.journey()
  const card = records[id]
  const lane = card?.kind === 'card' ? records[card.lane] : undefined
  return lane?.kind === 'lane' && (lane.content === 'pains' || lane.content === 'opportunities')
}

/** Whether a removal touches nothing but the records themselves, so that nobody needs to be asked. */
function leavesNothing({ pen, whole }: Workbench, records: readonly string[]): boolean {
  const { gone, loosened, standing, rules } = hangingOn(touchedBy(whole(), pen.journey(), records), ...records)
  return [gone, loosened, standing].every((counts) => Object.keys(counts).length === 0) && rules === 0
}
