import type { Language, Text } from '../language.ts'
import type { Moment } from '../moment.ts'
import { emptyJourney } from './empty-journey.ts'
import { inOrder, type Unordered } from './in-order.ts'
import type { Journey } from './journey.ts'
import type { Card, Feeling, Lane, Stage, Touchpoint } from './record.ts'
import { cellLines, partsOf } from './table/cell-lines.ts'
import { type LaneRow, laneRows } from './table/lane-rows.ts'
import { stageColumns } from './table/stage-columns.ts'
import { momentsOfStages } from './table/stage-moments.ts'
import { readTable } from './table/table.ts'
import { cellNotes, rowNotes, stageNotes, tableNotes } from './table/table-notes.ts'
import { typedFeeling } from './table/typed-feeling.ts'

/** How the journey of a table is called. */
export interface TableJourney {
  id: string
  title: string
  language: Language
  organisation?: string
  /** YYYY-MM-DD. */
  today: string
}

/** One line of a cell and where it stands. */
interface Line {
  text: string
  row: LaneRow
  place: { stage: string; moment: Moment }
}

const NAME_LENGTH = 300
const TEXT_LENGTH = 4000
const shortened = (name: string): string => partsOf(name, NAME_LENGTH)[0]!
const isTooLong = (name: string): boolean => name.length > NAME_LENGTH

/**
 * A map from a table as teams keep it: stages across and lanes down, or the other way round. The notes say what was
 * skipped or guessed, so that no cell is lost in silence.
 */
export function journeyFromTable(
  cells: readonly (readonly string[])[],
  start: TableJourney,
): { journey: Journey; notes: Text[] } {
  const table = readTable(cells)
  const columns = stageColumns(table, start.language)
  const moments = momentsOfStages(columns.names)
  const rows = laneRows(table, start.language)
  const lines = rows.flatMap((row) =>
    columns.stageOf.flatMap((stage, column) =>
      row.cells[column]!.flatMap(cellLines).map(
        (text): Line => ({ text, row, place: { stage: stageId(stage), moment: moments[stage]![0]! } }),
      ),
    ),
  )
  const laneIds = new Map(rows.filter(hasLane).map((row, index) => [row, `lane-${index + 1}`]))
  const touchpoints = lines.filter(({ row }) => row.content === 'touchpoints').flatMap(inParts)
  const felt = lines
    .filter(({ row }) => row.content === 'feelings')
    .map((line) => ({ ...line, ...typedFeeling(line.text) }))
  const cards = lines.filter(({ row }) => row.content !== 'touchpoints' && row.content !== 'feelings').flatMap(inParts)
  return {
    journey: {
      ...emptyJourney({ ...start, model: 'custom' }),
      records: Object.fromEntries([
        ...inOrder(columns.names.map((name, index) => stage(name, index, moments[index]!))),
        ...inOrder([...laneIds].map(([row, id]) => lane(row, id))),
        ...inOrder(touchpoints.map(touchpoint)),
        ...inOrder(cards.map((line, index) => card(line, index, laneIds.get(line.row)!))),
        ...inOrder(felt.map(feeling)),
      ]),
    },
    notes: [
      ...tableNotes(table),
      ...stageNotes(table, columns),
      ...rowNotes(table, rows),
      ...cellNotes(
        rows,
        felt.filter(({ assumed }) => assumed === null).map(({ text }) => text),
        [...columns.names, ...rows.map(({ name }) => name), ...felt.map(({ emotion }) => emotion)].filter(isTooLong),
      ),
    ],
  }
}

const stageId = (index: number): string => `stage-${index + 1}`

/** Touchpoints have a row of their own on every map. */
const hasLane = ({ content }: LaneRow): boolean => content !== 'touchpoints'

const inParts = (line: Line): Line[] => partsOf(line.text, TEXT_LENGTH).map((text) => ({ ...line, text }))

const stage = (name: string, index: number, moments: Moment[]): Unordered<Stage> => [
  stageId(index),
  { kind: 'stage', name: shortened(name), question: '', moments },
]

function lane({ content, name }: LaneRow, id: string): Unordered<Lane> {
  return [id, { kind: 'lane', content: content === 'touchpoints' ? 'own' : content, name: shortened(name) }]
}

const card = ({ text, place }: Line, index: number, laneId: string): Unordered<Card> => [
  `card-${index + 1}`,
  { kind: 'card', lane: laneId, ...place, personas: [], text },
]

const touchpoint = ({ text, place }: Line, index: number): Unordered<Touchpoint> => [
  `touchpoint-${index + 1}`,
  {
    kind: 'touchpoint',
    ...place,
    name: shortened(text),
    channel: '',
    owner: '',
    department: '',
    message: isTooLong(text) ? text : '',
    proof: '',
    callToAction: '',
  },
]

const feeling = (
  { place, assumed, emotion }: Line & ReturnType<typeof typedFeeling>,
  index: number,
): Unordered<Feeling> => [
  `feeling-${index + 1}`,
  { kind: 'feeling', ...place, personas: [], assumed: assumed ?? 0, emotion: shortened(emotion) },
]
