import { canBeMoved, columnsOf, newRecordId, recordsOf, withRecord } from '@wegwijs/journey'
import { flushSync } from 'react-dom'
import type { Pen } from '../data/journey.ts'
import { viewSettings } from '../data/view-settings.ts'
import { feelingEdits } from '../lanes/feelings/feeling-edits.ts'
import { always, type Command, one, onOwn, stageAt, type Workbench } from './command.ts'
import { focusRecord } from './grid-focus.ts'
import { leavesNothing, takeAway } from './take-away.ts'
import type { Target } from './target.ts'

const writable = new Set(['card', 'touchpoint', 'action', 'stage', 'step', 'lane'])
/** What can be supported by evidence, and what can be checked with people. */
const supported = new Set(['card', 'feeling', 'touchpoint', 'persona'])
const checked = new Set([...supported, 'stage', 'step', 'lane'])

const oneFeeling = (bench: Workbench, target: Target): boolean => one(bench, target) && target.kind === 'feeling'

/** What puts things on the map, changes their words or takes them off. */
export const writeCommands: readonly Command[] = [
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
    id: 'addAction',
    group: 'write',
    can: always,
    run: ({ own, open, editor, pen }, { row, column, records }) => {
      const after = row === 'actionPoints' ? (records.at(-1) ?? null) : null
      if (own && isSeen(pen, 'actionPoints', column))
        editor.set({ writing: { what: 'action', column: firstOf(pen, column), after, typed: '' } })
      else open({ show: 'new', kind: 'action', stage: stageAt(pen, column) })
    },
  },
  {
    id: 'addKpi',
    group: 'write',
    can: always,
    run: ({ open, pen }, { column }) => open({ show: 'new', kind: 'kpi', stage: stageAt(pen, column) }),
  },
  {
    id: 'addEvidence',
    group: 'write',
    can: (bench, target) => one(bench, target) && supported.has(target.kind ?? ''),
    run: ({ open }, { records }) => open({ show: 'new', kind: 'evidence', stage: '', beside: records[0]! }),
  },
  {
    id: 'addCheck',
    group: 'write',
    can: (bench, target) => one(bench, target) && checked.has(target.kind ?? ''),
    run: ({ open }, { records }) => open({ show: 'new', kind: 'validation', stage: '', beside: records[0]! }),
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
    id: 'truth',
    group: 'write',
    keys: ['M'],
    can: oneFeeling,
    run: ({ pen }, { records: [id], persona }) => {
      const feeling = pen.journey().records[id!]
      if (feeling?.kind !== 'feeling') return
      let parted = id!
      const onParted = (own: string): void => void (parted = own)
      flushSync(() =>
        feelingEdits(pen, { persona: persona ?? undefined, onParted }).setTruth(id!, !feeling.momentOfTruth),
      )
      focusRecord(parted)
    },
  },
  {
    id: 'feelingValue',
    group: 'write',
    keys: ['0 … 9'],
    keysElsewhere: true,
    can: oneFeeling,
    run: ({ editor }, { records }) => editor.set({ writing: { what: 'record', id: records[0]!, typed: '' } }),
  },
  {
    id: 'copy',
    group: 'write',
    keys: ['Mod+C'],
    keysElsewhere: true,
    can: (_, { records }) => records.length > 0,
    run: ({ clip }, target) => clip('copy', target),
  },
  {
    id: 'cut',
    group: 'write',
    keys: ['Mod+X'],
    keysElsewhere: true,
    can: ({ pen, own }, { records }) =>
      own && records.length > 0 && records.every((id) => canBeMoved(pen.journey().records[id])),
    run: ({ clip }, target) => clip('cut', target),
  },
  {
    id: 'paste',
    group: 'write',
    keys: ['Mod+V'],
    keysElsewhere: true,
    can: ({ own }, { row }) => own && row !== null,
    run: ({ clip }, target) => clip('paste', target),
  },
  {
    id: 'duplicate',
    group: 'write',
    keys: ['Mod+D'],
    can: (_, { kind }) => kind === 'card' || kind === 'touchpoint' || kind === 'action',
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
]

/** Whether something can be written in place: not in a lane that is folded or hidden, nor in a narrow stage. */
function isSeen(pen: Pen, row: string, column: number | null): boolean {
  const { folded, hidden, collapsed } = viewSettings(pen.journey().id)
  return ![...folded, ...hidden].includes(row) && !collapsed.includes(stageAt(pen, column))
}

/** The first column of the stage that a column stands in. */
function firstOf(pen: Pen, column: number | null): number {
  const stage = stageAt(pen, column)
  return Math.max(
    0,
    columnsOf(pen.journey()).findIndex((each) => each.stage === stage),
  )
}

function canBeRinged(pen: Pen, id: string): boolean {
  const { records } = pen.journey()
  const card = records[id]
  const lane = card?.kind === 'card' ? records[card.lane] : undefined
  return lane?.kind === 'lane' && (lane.content === 'pains' || lane.content === 'opportunities')
}
