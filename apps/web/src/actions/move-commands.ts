import { columnOf, columnsOf, covering, isOnMap, type ShiftDirection, shifted } from '@wegwijs/journey'
import { flushSync } from 'react-dom'
import type { Command, CommandId } from './command.ts'
import { focusRecord, letGo } from './grid-focus.ts'

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

/** What puts things elsewhere, or lets them cover more or less. */
export const moveCommands: readonly Command[] = [
  move('moveLeft', 'left', 'ArrowLeft'),
  move('moveRight', 'right', 'ArrowRight'),
  move('moveUp', 'up', 'ArrowUp'),
  move('moveDown', 'down', 'ArrowDown'),
  stretch('stretch', 1, 'ArrowRight'),
  stretch('shrink', -1, 'ArrowLeft'),
]
