import { createHash } from 'node:crypto'
import { type Scale, scaleRange, standIns } from '@wegwijs/journey'
import type { Row } from '../import.ts'
import { personId } from '../person-id.ts'
import { errorRow, type Fault, isFault, notANumber, quotedHeaders } from '../row-error.ts'
import { misfitOf } from '../score.ts'
import { eventRow } from '../table-cells.ts'
import type { ReadRow } from '../table-format.ts'
import { type Answered, isNoAnswer, plainText, scoreIn } from './question.ts'

type Cells = readonly string[]

/** A column of answers. */
export interface AskedColumn {
  index: number
  /** As the column is headed; other answers are kept under it. */
  header: string
  /** As people read it. */
  question: string
  what: Answered
}

/** How the responses of a survey stand in a table. */
export interface Survey {
  source: string
  /** '' when the table has no ids. */
  id(cells: Cells): string
  time(cells: Cells): number | null | Fault
  person(cells: Cells): string
  account(cells: Cells): string
  channel(cells: Cells): string
  survey(cells: Cells): string
  touchpoint(cells: Cells): string
  asked: readonly AskedColumn[]
}

/**
 * One response becomes an event “Survey Answered” for each scored question, with the open answer that follows it as
 * its text, and one for each open answer that follows no score. The other answers are properties of all of them. A
 * response of nobody known travels as itself, `response:ID`: it is one human being's, and no two are taken for one.
 */
export function answersReader(survey: Survey): ReadRow | Fault {
  if (!survey.asked.some(({ what }) => what === 'text' || what in scaleRange)) return nothingAsked(survey.asked)
  const idOf = responseIds(survey)
  const properties = survey.asked.filter(({ what }) => what === 'property')

  return (cells, line) => {
    const time = survey.time(cells)
    if (isFault(time)) return [errorRow(line, time)]
    if (time === null) return [errorRow(line, missingTime)]
    const answers = answersIn(survey.asked, cells)
    if (isFault(answers)) return [errorRow(line, answers)]
    if (answers.length === 0) return [{ kind: 'leftOut', line, reason: nothingAnswered }]
    const response = idOf(cells, time)
    const common = {
      person: personId(survey.person(cells)) || standIns.response + response,
      time,
      name: 'Survey Answered',
      source: survey.source,
      account: survey.account(cells),
      channel: survey.channel(cells),
    }
    const about = {
      ...Object.fromEntries(properties.map(({ header, index }) => [header, cells[index]!.trim()])),
      ...{ survey: survey.survey(cells), touchpoint: survey.touchpoint(cells), response },
    }
    return answers.map(({ asked, score, scale, text }): Row => {
      const properties = { ...about, question: asked.question }
      const scored = score !== undefined && scale ? { score, scale } : {}
      return eventRow(line, { ...common, ...scored, id: `${response}:${asked.header}`, text, properties })
    })
  }
}

interface Answer {
  asked: AskedColumn
  score?: number
  scale?: Scale
  text: string
}

/** The answers of a response in the order of the questions. A text belongs to the score just before it. */
function answersIn(asked: readonly AskedColumn[], cells: Cells): Answer[] | Fault {
  const answers: Answer[] = []
  for (const column of asked) {
    const { what, index } = column
    const cell = cells[index]?.trim() ?? ''
    if (cell === '' || what === 'property' || what === 'skip' || isNoAnswer(cell)) continue
    if (what === 'text') {
      const last = answers.at(-1)
      if (last?.scale && last.text === '') last.text = cell
      else answers.push({ asked: column, text: cell })
      continue
    }
    const score = scoreIn(cell)
    if (score === null) return { ...notANumber(plainText(column.header), cell), remedy: chooseOther }
    const misfit = misfitOf(score, what)
    if (misfit) return { ...misfit, field: plainText(column.header), remedy: chooseScale }
    answers.push({ asked: column, score, scale: what, text: '' })
  }
  return answers
}

/**
 * The id of a response. Without one, its time, person and answers in numbers, and being the n-th such row: a later export of
 * the survey gives the same ids again, also with another question, or when a question is understood by then. Those are
 * held while reading; surveys have thousands of responses, not millions.
 */
function responseIds({ id, person, asked }: Survey): (cells: Cells, time: number) => string {
  const seen = new Map<string, number>()
  return (cells, time) => {
    const given = id(cells)
    if (given !== '') return given
    const answers = asked.map(({ header, index }) => [header, cells[index]?.trim() ?? ''] as const)
    const numbers = answers.filter(([, cell]) => scoreIn(cell) !== null)
    const facts = JSON.stringify([time, person(cells), numbers])
    const content = createHash('sha256').update(facts).digest('base64url').slice(0, 16)
    const n = (seen.get(content) ?? 0) + 1
    seen.set(content, n)
    return n === 1 ? content : `${content}-${n}`
  }
}

/** Left out one by one, all responses would be lost for a reason that is none of theirs. */
const nothingAsked = (asked: readonly AskedColumn[]): Fault => ({
  field: '',
  reason: {
    nl: `Van geen kolom is bekend dat ze een score of een open antwoord vraagt: ${quotedHeaders(asked.map(({ header }) => header))}`,
    en: `Of no column it is known that it asks for a score or an open answer: ${quotedHeaders(asked.map(({ header }) => header))}`,
  },
  remedy: {
    nl: 'Zeg in de koppeling wat een kolom vraagt: "questions": [{"column": "…", "what": "nps"}], of csat, ces of text',
    en: 'Say in the mapping what a column asks: "questions": [{"column": "…", "what": "nps"}], or csat, ces or text',
  },
})

const nothingAnswered = { nl: 'respons zonder antwoord', en: 'response without an answer' }

const missingTime: Fault = {
  field: 'time',
  reason: { nl: 'De respons heeft geen tijd', en: 'The response has no time' },
  remedy: { nl: 'Exporteer met het tijdstip van invullen', en: 'Export with the time of answering' },
}

const chooseOther = {
  nl: 'Verbeter het antwoord, of kies in de koppeling dat deze vraag open is of een kenmerk',
  en: 'Correct the answer, or choose in the mapping that this question is open or a property',
}

const chooseScale = {
  nl: 'Verbeter de score, of kies in de koppeling voor deze vraag een andere schaal, of dat ze een kenmerk is',
  en: 'Correct the score, or choose another scale for this question in the mapping, or that it is a property',
}
