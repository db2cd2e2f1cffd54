import { type Journey, recordsOf } from '../../journey/journey.ts'
import { cellLines, partsOf } from '../../journey/table/cell-lines.ts'
import { cellNotes } from '../../journey/table/table-notes.ts'
import { typedFeeling } from '../../journey/table/typed-feeling.ts'
import { type Text, text } from '../../language.ts'
import { withNewAction, withNewCard, withNewFeeling, withNewStage, withNewStep, withNewTouchpoint } from '../adding.ts'
import { type Column, columnsOf, rangeOf } from '../columns.ts'
import { newRecordId } from '../new-record.ts'
import type { NewId, Pasted, PasteTarget } from './pasted.ts'

/** Where a block of a spreadsheet goes, and whether columns that are missing become new steps or stages. */
export interface FillTarget extends PasteTarget {
  grow?: 'steps' | 'stages'
}

export interface Filled extends Pasted {
  /** How many filled cells lie beyond the last lane or the last column, for the caller to say. */
  outside: number
}

const NAME_LENGTH = 300
const TEXT_LENGTH = 4000

/**
 * The journey with a block of a spreadsheet in it, from a cell on: rows into the following lanes, columns into the
 * following columns, each line of a cell a card of its own. What was there stays.
 */
export function filled(
  journey: Journey,
  table: readonly (readonly string[])[],
  { lane, column, grow }: FillTarget,
  newId: NewId = newRecordId,
): Filled {
  const start = rangeOf(journey, column)?.from
  const rows = rowsFrom(journey, lane)
  if (start === undefined || rows.length === 0) return { journey, ids: [], notes: [], outside: 0 }
  const width = Math.max(0, ...table.map((row) => row.findLastIndex((cell) => cell.trim()) + 1))
  const grown = grow ? withColumns(journey, start + width, grow, newId) : { journey, ids: [] }
  const columns = columnsOf(grown.journey)
  const ids = [...grown.ids]
  const unclear: string[] = []
  const tooLong: string[] = []
  let next = grown.journey
  let outside = 0
  for (const [down, row] of table.entries()) {
    for (const [right, cell] of row.entries()) {
      const lines = cellLines(cell)
      if (lines.length === 0) continue
      const into = rows[down]
      const target = columns[start + right]
      if (into === undefined || !target) {
        outside += 1
        continue
      }
      for (const line of lines.flatMap((each) => partsOf(each, TEXT_LENGTH))) {
        const id = newId(next, into === null ? 'touchpoint' : isFeelings(next, into) ? 'feeling' : 'card')
        next = withLine(next, id, line, into, target)
        ids.push(id)
        if (into !== null && !isFeelings(next, into)) continue
        if (into !== null && typedFeeling(line).assumed === null) unclear.push(line)
        if (line.length > NAME_LENGTH) tooLong.push(line)
      }
    }
  }
  return { journey: next, ids, outside, notes: cellNotes([], unclear, tooLong) }
}

/** The journey with a block of a spreadsheet as action points: each column in the following stage, each line one of its own. */
export function filledActions(
  journey: Journey,
  table: readonly (readonly string[])[],
  stage: string,
  newId: NewId = newRecordId,
): Filled {
  const stages = recordsOf(journey, 'stage').map(({ id }) => id)
  const start = stages.indexOf(stage)
  const cells = table.flatMap((row) => row.map((cell, right) => ({ lines: cellLines(cell), right })))
  const filledIn = cells.filter(({ lines }) => lines.length > 0)
  const ids: string[] = []
  let next = journey
  for (const { lines, right } of filledIn) {
    const into = start < 0 ? undefined : stages[start + right]
    if (into === undefined) continue
    for (const text of lines.flatMap((each) => partsOf(each, TEXT_LENGTH))) {
      const id = newId(next, 'action')
      next = withNewAction(next, id, { stage: into, text })
      ids.push(id)
    }
  }
  const outside = filledIn.filter(({ right }) => start < 0 || stages[start + right] === undefined).length
  return { journey: next, ids, notes: [], outside }
}

/** The row of touchpoints (null) and the lanes below it, from this one on. */
function rowsFrom(journey: Journey, lane: string | null): (string | null)[] {
  const rows = [null, ...recordsOf(journey, 'lane').map(({ id }) => id)]
  const at = rows.indexOf(lane)
  return at < 0 ? [] : rows.slice(at)
}

function isFeelings(journey: Journey, lane: string): boolean {
  const record = journey.records[lane]
  return record?.kind === 'lane' && record.content === 'feelings'
}

function withLine(journey: Journey, id: string, line: string, lane: string | null, column: Column): Journey {
  const short = (words: string): string => partsOf(words, NAME_LENGTH)[0]!
  if (lane === null) return withNewTouchpoint(journey, id, { column, name: short(line) })
  if (!isFeelings(journey, lane)) return withNewCard(journey, id, { lane, column, text: line })
  const { assumed, emotion } = typedFeeling(line)
  return withNewFeeling(journey, id, { column, assumed: assumed ?? 0, emotion: short(emotion) })
}

/** The journey with so many columns: new ones at the end, as steps of the last stage or as stages. */
function withColumns(
  journey: Journey,
  count: number,
  grow: 'steps' | 'stages',
  newId: NewId,
): { journey: Journey; ids: string[] } {
  const ids: string[] = []
  let next = journey
  while (columnsOf(next).length < count) {
    const { stage, step } = columnsOf(next).at(-1)!
    const number = columnsOf(next).length + 1
    const id = newId(next, grow === 'stages' ? 'stage' : 'step')
    next =
      grow === 'stages'
        ? withNewStage(next, id, { name: `${stageWord[journey.language]} ${recordsOf(next, 'stage').length + 1}` })
        : withNewStep(next, id, {
            stage,
            name: step === null ? nameOf(next, stage) : `${stepWord[journey.language]} ${number}`,
          })
    ids.push(id)
  }
  return { journey: next, ids }
}

const stageWord: Text = text('Fase', 'Stage')
const stepWord: Text = text('Stap', 'Step')

function nameOf(journey: Journey, stage: string): string {
  const record = journey.records[stage]
  return record?.kind === 'stage' ? record.name : ''
}
