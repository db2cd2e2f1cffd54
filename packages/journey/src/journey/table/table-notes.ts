import { type Text, text } from '../../language.ts'
import { cellLines } from './cell-lines.ts'
import type { LaneRow } from './lane-rows.ts'
import type { StageColumns } from './stage-columns.ts'
import { knownMoments } from './stage-moments.ts'
import type { Table } from './table.ts'

const quoted = (words: readonly string[]): string => words.map((word) => `‘${word}’`).join(', ')

/** A note about these words, or none when there are none. */
const about = (words: readonly string[], note: (list: string) => Text): Text[] =>
  words.length > 0 ? [note(quoted(words))] : []

/** What was read of the table as a whole: which way round, and what is on no map. */
export function tableNotes(table: Table): Text[] {
  return [
    ...(table.stages.length > 0
      ? []
      : [
          text(
            'Er zijn geen fasen gevonden. Zet de fasen in de eerste rij, vanaf de tweede kolom.',
            'No stages were found. Put the stages in the first row, from the second column on.',
          ),
        ]),
    ...(table.transposed
      ? [text('De fasen stonden onder elkaar; de tabel is gedraaid.', 'The stages ran down; the table was turned.')]
      : []),
    ...about(table.asides, (list) =>
      text(`Geen fase, rij of kaartje, dus overgeslagen: ${list}.`, `No stage, lane or card, so skipped: ${list}.`),
    ),
  ]
}

/** What was guessed about stages. */
export function stageNotes(table: Table, { names }: StageColumns): Text[] {
  const nameless = table.stages.filter((name) => !name).length
  return [
    ...(nameless > 0
      ? [
          text(
            `Kolommen zonder fase: ${nameless}. Ze horen nu bij de fase links ervan.`,
            `Columns without a stage: ${nameless}. They now belong to the stage on their left.`,
          ),
        ]
      : []),
    ...about(
      names.filter((name) => !knownMoments(name)),
      (list) =>
        text(
          `Geen fase uit een bekend model: ${list}. De plaats in andere modellen is naar volgorde geschat.`,
          `No stage of a known model: ${list}. The place in other models was estimated by order.`,
        ),
    ),
  ]
}

/** How the lanes were recognised. */
export function rowNotes(table: Table, rows: readonly LaneRow[]): Text[] {
  const nameless = table.rows.filter(({ name }) => !name).length
  const touchpoints = rows.filter(({ content }) => content === 'touchpoints')
  return [
    ...(nameless > 0
      ? [
          text(
            `Rijen zonder naam: ${nameless}. Ze horen nu bij de rij erboven, of bij ‘Kaartjes’.`,
            `Rows without a name: ${nameless}. They now belong to the row above, or to ‘Cards’.`,
          ),
        ]
      : []),
    ...about(
      rows.filter(({ content }) => content === 'own').flatMap(({ names }) => names),
      (list) => text(`Werd een eigen rij: ${list}.`, `Became a lane of your own: ${list}.`),
    ),
    ...rows
      .filter(({ names }) => names.length > 1)
      .map(({ names }) => text(`Samen één rij: ${quoted(names)}.`, `Together one lane: ${quoted(names)}.`)),
    ...about(
      touchpoints.flatMap(({ names }) => names),
      (list) =>
        text(
          `De rij ${list} werd touchpoints, voorlopig allemaal online en van jullie zelf.`,
          `The row ${list} became touchpoints, for now all online and your own.`,
        ),
    ),
  ]
}

/** What was guessed about single cells, and what did not fit. */
export function cellNotes(
  rows: readonly LaneRow[],
  feelingsWithoutNumber: readonly string[],
  tooLong: readonly string[],
): Text[] {
  const blanks = rows.flatMap(({ cells }) => cells.flat()).filter((cell) => cell && cellLines(cell).length === 0)
  return [
    ...about(feelingsWithoutNumber, (list) =>
      text(
        `Gevoel zonder cijfer van −2 tot 2: ${list}. Dat staat nu op 0; zet het zelf hoger of lager.`,
        `Feeling without a number from −2 to 2: ${list}. It stands at 0 now; move it up or down yourself.`,
      ),
    ),
    ...(blanks.length > 0
      ? [
          text(
            `Cellen met alleen een streepje zijn leeg gelezen: ${blanks.length}.`,
            `Cells with only a dash were read as empty: ${blanks.length}.`,
          ),
        ]
      : []),
    ...about(tooLong, (list) => text(`Te lang en daarom ingekort: ${list}.`, `Too long and therefore cut: ${list}.`)),
  ]
}
