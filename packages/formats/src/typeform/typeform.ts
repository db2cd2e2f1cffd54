import { isFault } from '../row-error.ts'
import { plainText } from '../surveys/question.ts'
import { surveyFormat } from '../surveys/survey-format.ts'
import { wordOf } from '../table-format.ts'

/** Typeform: `#` is the id of a response, each question is the header of its column, hidden fields stand between them. */
export const typeform = surveyFormat({
  id: 'typeform',
  name: { nl: 'Typeform', en: 'Typeform' },
  // The header `#` has no letters or digits.
  ids: ['', 'responseid', 'token'],
  aside: ['responsetype', 'startdateutc', 'stagedateutc', 'submitdateutc', 'startdate', 'submitdate', 'stagedate'],
  recognise: ([header = []]) =>
    header[0]?.trim() === '#' && header.some((cell) => /^submitdate/.test(wordOf(cell)))
      ? { headerRow: 0, firstRow: 1 }
      : null,
  shape(table, cells) {
    // An answer that was not sent in has no submit date; it was given all the same.
    const times = [
      cells.time('submitdateutc', 'submitdate'),
      cells.time('stagedateutc', 'stagedate'),
      cells.time('startdateutc', 'startdate'),
    ]
    return {
      question: (index) => plainText(table.headers[index]!),
      time: (row) => {
        for (const read of times) {
          const time = read(row)
          if (time !== null || isFault(time)) return time
        }
        return null
      },
    }
  },
})
