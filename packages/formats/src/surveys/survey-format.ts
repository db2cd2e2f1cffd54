import type { Text } from '@wegwijs/journey'
import { absentColumn } from '../csv/absent-column.ts'
import { cellOf, type ReadCell } from '../csv/fields.ts'
import type { FormatId } from '../import.ts'
import type { Field } from '../mapped.ts'
import type { Mapping } from '../mapping.ts'
import { noSuchZone } from '../mapping-problem.ts'
import { type Fault, isFault } from '../row-error.ts'
import { cellsOf, type TableCells } from '../table-cells.ts'
import { columnNamed, type OpenTable, type TableFormat, wordOf } from '../table-format.ts'
import { clockOf } from '../time.ts'
import { type AskedColumn, answersReader } from './answers.ts'
import { fieldsOf, personal, type Roles, rolesOf } from './columns.ts'
import { answered } from './question.ts'

/** What is particular to the export of one survey tool. */
export interface SurveyShape {
  time(cells: readonly string[]): number | null | Fault
  /** The question of a column as people read it. */
  question(index: number): string
  /** Whether the tool itself says that a column is an open question. */
  isOpen?(index: number): boolean
  /** Why a response is no answer of a customer; null when it is one. */
  leftOut?(cells: readonly string[]): Text | null
}

/** A survey tool whose exports are recognised by their columns. */
export interface SurveyTool {
  id: FormatId
  name: Text
  /** Words of the column that holds the id of a response. */
  ids: readonly string[]
  /** Words of columns that are neither answers nor worth keeping beside them. */
  aside: readonly string[]
  recognise: TableFormat['recognise']
  /** The zone that the export itself says its times are in; '' when it does not. */
  zone?(table: OpenTable): string
  shape(table: OpenTable, cells: TableCells, mapping?: Mapping): SurveyShape
}

export function surveyFormat(tool: SurveyTool): TableFormat {
  const { id, name, recognise } = tool
  const statedZone = (table: OpenTable): string => tool.zone?.(table) || 'UTC'
  return {
    id,
    name,
    recognise,
    open(table, mapping) {
      const absent = mapping && absentColumn(mapping, table.headers)
      if (absent) return absent
      const zone = mapping?.zone ?? statedZone(table)
      if (!clockOf(zone)) return unknownZone(zone)
      const shape = tool.shape(table, cellsOf(table, mapping, zone), mapping)
      const roles = rolesOf(table.headers)
      const ids = columnNamed(table.headers, tool.ids)
      const field = (target: Field, index: number): ReadCell =>
        mapping?.fields[target] ? cellOf(mapping, table, target) : (cells) => cells[index]?.trim() ?? ''
      const read = answersReader({
        source: id,
        id: field('id', ids),
        time: shape.time,
        person: personIn(field('person', -1), roles.people),
        account: field('account', roles.account),
        channel: field('channel', -1),
        survey: field('survey', roles.survey),
        touchpoint: field('touchpoint', roles.touchpoint),
        asked: askedBy(tool, shape, table, roles, mapping),
      })
      if (isFault(read)) return read
      return (cells, line) => {
        const reason = shape.leftOut?.(cells)
        return reason ? [{ kind: 'leftOut', line, reason }] : read(cells, line)
      }
    },
    suggest(table) {
      const shape = tool.shape(table, cellsOf(table))
      const roles = rolesOf(table.headers)
      const asked = askedBy(tool, shape, table, roles)
      return {
        record: 'answers',
        decimal: '.',
        zone: statedZone(table),
        fields: fieldsOf(table.headers, roles),
        questions: asked.map(({ header, what }) => ({ column: header, what })),
      }
    },
  }
}

const unknownZone = (zone: string): Fault => ({
  field: 'zone',
  reason: noSuchZone(zone),
  remedy: {
    nl: 'Noem in de koppeling de tijdzone van het bestand, zoals "zone": "Europe/Amsterdam"',
    en: 'Name the time zone of the file in the mapping, such as "zone": "Europe/Amsterdam"',
  },
})

/** The columns of answers: all that say nothing about the response itself. */
function askedBy(tool: SurveyTool, shape: SurveyShape, table: OpenTable, roles: Roles, mapping?: Mapping) {
  const known = new Set(Object.values(roles).flat())
  const aside = new Set([...tool.ids, ...tool.aside])
  return table.headers.flatMap((header, index): AskedColumn[] => {
    const word = wordOf(header)
    if (known.has(index) || aside.has(word) || personal.has(word) || (word === '' && tool.ids.includes(''))) return []
    const question = shape.question(index)
    const chosen = mapping?.questions?.find(({ column }) => column === header)?.what
    const guess = shape.isOpen?.(index) ? 'text' : answered(question, table.samples[index] ?? [])
    return [{ index, header, question, what: chosen ?? guess }]
  })
}

/** Who answered: as the mapping says, or else by the first column of the kind that is filled. */
const personIn =
  (mapped: (cells: readonly string[]) => string, people: readonly number[]) =>
  (cells: readonly string[]): string =>
    mapped(cells) || people.map((index) => cells[index]?.trim() ?? '').find((each) => each !== '') || ''
