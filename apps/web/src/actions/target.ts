import type { RecordKind } from '@wegwijs/journey'
import type { Pen } from '../data/journey.ts'
import type { Editor } from './editor.ts'

/** Where the keyboard is on the map, and what an action is about. */
export interface Target {
  /** The records it is about: those picked, else the one with the keyboard. */
  records: readonly string[]
  /** The one kind they all are; null when there are none or several kinds. */
  kind: RecordKind | null
  /** The row: the lane's id, or what a built-in row is. */
  row: string | null
  /** The lane whose cards may be written here. */
  lane: string | null
  column: number | null
  /** The stage whose steps stand here, in the row of steps. */
  stage: string | null
  /** The one persona for whom alone a feeling changes here. */
  persona: string | null
}

/** Reads the target from the place with the keyboard. */
export function targetOf(element: Element | null, editor: Editor, pen: Pen): Target {
  const within = element?.closest('[role="grid"]') ? element : null
  const cell = within?.closest<HTMLElement>('[data-from]') ?? null
  const focused = within?.closest<HTMLElement>('[data-record]')?.dataset.record
  const { records: all } = pen.journey()
  const picked = [...editor.now.picked].filter((id) => id in all)
  const records = picked.length > 0 ? picked : focused !== undefined && focused in all ? [focused] : []
  const kinds = new Set(records.map((id) => all[id]!.kind))
  return {
    records,
    kind: kinds.size === 1 ? [...kinds][0]! : null,
    row: within?.closest<HTMLElement>('[data-row]')?.dataset.row ?? null,
    lane: cell?.dataset.lane ?? null,
    column: cell ? Number(cell.dataset.from) : null,
    stage: cell?.dataset.stage ?? null,
    persona: within?.closest<HTMLElement>('[data-persona]')?.dataset.persona ?? null,
  }
}

/** No place on the map: for buttons beside it. */
export const nowhere: Target = {
  records: [],
  kind: null,
  row: null,
  lane: null,
  column: null,
  stage: null,
  persona: null,
}
