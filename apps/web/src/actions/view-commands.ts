import type { JourneyRecord, Lane, WithId } from '@wegwijs/journey'
import type { Pen } from '../data/journey.ts'
import { showAll, toggled } from '../data/view-settings.ts'
import { always, type Command, type CommandId, shownStates, stageAt } from './command.ts'
import { focusCell, rowBeside } from './grid-focus.ts'
import type { Shortcut } from './shortcut.ts'
import type { Target } from './target.ts'

function lanePart(id: CommandId, part: 'folded' | 'pinned' | 'hidden', keys: Shortcut): Command {
  return {
    id,
    group: 'view',
    keys: [keys],
    can: (_, { row }) => row !== null && row !== 'stages' && row !== 'steps',
    run: ({ pen }, { row, column }) => {
      // What is hidden takes the keyboard along.
      if (part === 'hidden') focusCell(rowBeside(row!) ?? '', column ?? 0)
      toggled(pen.journey().id, part, row!)
    },
  }
}

/** The lane around the keyboard, also when that is on its name or on the curve. */
function laneHere({ journey }: Pen, { row }: Target): WithId<Lane> | null {
  const lane = row === null ? undefined : journey().records[row]
  return lane?.kind === 'lane' ? { ...lane, id: row! } : null
}

const isIn = (record: JourneyRecord, { id, content }: WithId<Lane>): boolean =>
  content === 'feelings' ? record.kind === 'feeling' : record.kind === 'card' && record.lane === id

/** What is chosen, found, seen or opened; nothing on the map changes. */
export const viewCommands: readonly Command[] = [
  {
    id: 'chooseAll',
    group: 'choose',
    keys: ['Mod+A'],
    can: ({ pen }, target) => laneHere(pen, target) !== null || target.row === 'touchpoints',
    run: ({ editor, pen }, target) => {
      const { records } = pen.journey()
      const lane = laneHere(pen, target)
      const chosen = Object.entries(records).filter(([, record]) =>
        lane === null ? record.kind === 'touchpoint' : isIn(record, lane),
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
  ...shownStates.map(
    (state): Command => ({
      id: state,
      group: 'view',
      can: ({ own, isReadOnly, shown }) => (own || isReadOnly) && shown !== state,
      run: ({ look }) => look(state),
    }),
  ),
  { id: 'versions', group: 'journey', can: always, run: ({ open }) => open({ show: 'journey', part: 'versions' }) },
  { id: 'settings', group: 'journey', can: always, run: ({ open }) => open({ show: 'journey', part: 'settings' }) },
  { id: 'attention', group: 'journey', can: always, run: ({ open }) => open({ show: 'journey', part: 'attention' }) },
]
