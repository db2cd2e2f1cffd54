import { hangingOn, isShared, removed, touchedBy } from '@wegwijs/journey'
import { flushSync } from 'react-dom'
import type { Pen } from '../data/journey.ts'
import type { Workbench } from './command.ts'
import type { Editor } from './editor.ts'
import { wayBackTo } from './grid-focus.ts'

/** Takes records off the map; it can be undone. The keyboard stays where the first of them stood. */
export function takeAway(pen: Pen, editor: Editor, records: readonly string[]): void {
  const goBack = wayBackTo(records[0]!)
  flushSync(() => {
    pen.edit((journey) => removed(journey, records))
    editor.set({ picked: new Set(), removing: null })
  })
  goBack()
}

/** Whether a removal touches nothing but the records themselves, so that nobody needs to be asked. */
export function leavesNothing({ pen, whole, isWished }: Workbench, records: readonly string[]): boolean {
  if (isWished && records.some((id) => isShared(pen.journey().records[id]))) return false
  const hanging = hangingOn(touchedBy(whole(), pen.journey(), records), ...records)
  const { gone, loosened, standing, inStage, rules } = hanging
  return [gone, loosened, standing, inStage].every((counts) => Object.keys(counts).length === 0) && rules === 0
}
