import { scaleRange } from '@wegwijs/journey'
import { formatOf, zoneOf } from '../mapped.ts'
import { answered } from '../surveys/question.ts'
import { surveyFormat } from '../surveys/survey-format.ts'
import { wordOf } from '../table-format.ts'
import { sheetTimeReader } from './sheet-time.ts'

/** The first column in the languages of Europe. */
const stamps = ['timestamp', 'tijdstempel', 'zeitstempel', 'horodateur', 'marcatemporal', 'informazionicronologiche']
/** A log of events begins with a timestamp too, but says in a column of its own what happened. */
const ofEvents = ['name', 'event', 'eventname', 'gebeurtenis', 'activity', 'activiteit', 'action', 'actie']

/** Whether a column is a question: it asks for a score, or it is worded as one. */
function isAsked(header: string, samples: readonly string[]): boolean {
  const what = answered(header, samples)
  return header.endsWith('?') || what in scaleRange || (what === 'text' && header.split(/\s+/).length >= 3)
}

/** Google Forms: the time in the zone and manner of the sheet, perhaps an e-mail address, then the questions. */
export const googleForms = surveyFormat({
  id: 'google-forms',
  name: { nl: 'Google Formulieren', en: 'Google Forms' },
  ids: [],
  aside: stamps,
  recognise([header = [], ...rows]) {
    const [first = '', ...others] = header.map(wordOf)
    if (!stamps.includes(first) || others.some((word) => ofEvents.includes(word))) return null
    const asks = header.some((cell, at) => isAsked(cell.trim(), at > 0 ? rows.map((row) => row[at] ?? '') : []))
    return asks ? { headerRow: 0, firstRow: 1 } : null
  },
  shape(table, _, mapping) {
    const read = sheetTimeReader(table, zoneOf(mapping), formatOf(mapping, 'time'))
    return { question: (index) => table.headers[index]!, time: (row) => read(row[0]?.trim() ?? '') }
  },
})
