import { isExcelDay, type Text } from '@wegwijs/journey'
import { plainText } from '../surveys/question.ts'
import { surveyFormat } from '../surveys/survey-format.ts'
import { columnNamed, type OpenTable, wordOf } from '../table-format.ts'
import { looksLikeTime } from '../time-format.ts'

const times = ['recordeddate', 'enddate', 'startdate']

/** Where header and responses stand: ids, question texts and import ids; or, in old exports, two rows or one. */
function placeOf(rows: readonly string[][]): { headerRow: number; firstRow: number } | null {
  const [first = [], second = []] = rows
  const words = first.map(wordOf)
  if (words.includes('responseid') && times.some((word) => words.includes(word))) {
    const imports = rows.slice(0, 4).findIndex((row) => row.some((cell) => cell.includes('"ImportId"')))
    if (imports > 0) return { headerRow: 0, firstRow: imports + 1 }
    const recorded = words.findIndex((word) => times.includes(word))
    const at = second[recorded] ?? ''
    const isResponse = at !== '' && (looksLikeTime([at]) || isExcelDay(at))
    return { headerRow: 0, firstRow: isResponse ? 1 : 2 }
  }
  const old = words[0] === 'v1' && second.map(wordOf).includes('responseid')
  return old ? { headerRow: 1, firstRow: 2 } : null
}

/** The row of `{"ImportId":"recordedDate","timeZone":"America/Denver"}`. */
const importsOf = (table: OpenTable): string[] | undefined =>
  table.before.find((row) => row.some((cell) => cell.includes('"ImportId"')))

/** The zone stated for the column the times are read from, else for any other. */
function zoneIn(table: OpenTable): string {
  const imports = importsOf(table) ?? []
  const read = imports[columnNamed(table.headers, times)] ?? ''
  const stated = [read, ...imports].map((cell) => /"timeZone"\s*:\s*"([^"]+)"/.exec(cell)?.[1])
  return stated.find((zone) => zone !== undefined) ?? ''
}

/** Qualtrics: below the ids of the questions stand their texts, and below those `{"ImportId": …}`. */
export const qualtrics = surveyFormat({
  id: 'qualtrics',
  name: { nl: 'Qualtrics', en: 'Qualtrics' },
  ids: ['responseid'],
  aside: ['startdate', 'enddate', 'status', 'progress', 'durationinseconds', 'finished', 'recordeddate', 'responseset'],
  recognise: placeOf,
  zone: zoneIn,
  shape(table, cells) {
    const imports = importsOf(table)
    const texts = table.before.find((row) => row !== imports && wordOf(row[0] ?? '') !== 'v1')
    const status = cells.text('status')
    return {
      time: cells.time(...times),
      question: (index) => plainText(texts?.[index] || table.headers[index]!),
      isOpen: (index) => /_TEXT"?\}?$/.test(imports?.[index] ?? ''),
      leftOut: (row) => noCustomer(status(row)),
    }
  },
})

const preview: Text = { nl: 'proefantwoord (preview)', en: 'preview answer' }
const spam: Text = { nl: 'spam', en: 'spam' }
const generated: Text = { nl: 'door Qualtrics verzonnen testantwoord', en: 'test answer made up by Qualtrics' }

/** The status of a response, as bits (1 preview, 2 test, 8 spam, 32 synthetic) or in words. */
function noCustomer(status: string): Text | null {
  const bits = /^\d+$/.test(status) ? Number(status) : 0
  if (bits & 8 || /spam/i.test(status)) return spam
  if (bits & 3 || /preview|test|vorschau|voorbeeld/i.test(status)) return preview
  return bits & 32 || /synthetic/i.test(status) ? generated : null
}
