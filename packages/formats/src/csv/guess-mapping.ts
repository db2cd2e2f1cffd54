import { areExcelDays } from '@wegwijs/journey'
import { clockBeside } from '../clock-column.ts'
import { columnsOf, type Field, usedColumns } from '../mapped.ts'
import { answerTargets, type Mapping, type timeTargets } from '../mapping.ts'
import { guessDecimal, readNumber } from '../number.ts'
import { personId } from '../person-id.ts'
import { fieldsOf, rolesOf } from '../surveys/columns.ts'
import { answered } from '../surveys/question.ts'
import { wordOf } from '../table-format.ts'
import { guessTimeFormat, looksLikeTime } from '../time-format.ts'
import { words } from './header-words.ts'

const eventFields = [
  'person',
  'time',
  'name',
  'id',
  'account',
  'source',
  'channel',
  'currency',
  'scale',
  'text',
] as const
const spendFields = [
  ...(['platform', 'channel', 'campaign', 'impressions', 'clicks', 'reach', 'engagements', 'cost'] as const),
  'currency',
] as const

/**
 * A mapping as the headers (Dutch or English) and the sample values of each column suggest it, to be looked at and
 * edited. Columns that only look right by name, such as a “total” that is hardly ever a number, stay properties; one
 * wrong cell does not take its column away, so that reading says on which line it is.
 */
export function guessMapping(headers: readonly string[], samples: readonly string[][], delimiter = ','): Mapping {
  const columns = headers.map((name, index) => ({
    name,
    word: wordOf(name),
    filled: (samples[index] ?? []).filter((sample) => sample.trim() !== ''),
  }))
  type Column = (typeof columns)[number]
  const fields: Mapping['fields'] = {}
  const used = new Set<Column>()
  const find = (target: keyof typeof words, fits: (column: Column) => boolean = () => true): Column | undefined => {
    for (const word of words[target]) {
      const column = columns.find((each) => each.word === word && !used.has(each) && fits(each))
      if (column) return column
    }
    return undefined
  }
  const take = (target: Field, column: Column | undefined, format?: string) => {
    if (!column) return
    used.add(column)
    fields[target] = format === undefined ? { column: column.name } : { column: column.name, format }
  }
  const decimal = guessDecimal(
    columns.filter((column) => isAmountWord(column.word)).flatMap((column) => column.filled),
    delimiter,
  )
  const isNumeric = ({ filled }: Column) =>
    filled.filter((sample) => readNumber(sample.trim(), decimal) !== null).length * 2 >= filled.length
  const isTime = (column: Column) => looksLikeTime(column.filled)
  const isExcelDays = (column: Column) => areExcelDays(column.filled)
  const time = (target: (typeof timeTargets)[number]) => {
    const column = find(target, isTime) ?? find(target, isExcelDays) ?? find(target)
    take(target, column, column && guessTimeFormat(column.filled))
  }
  /** When something happened; the time of day may stand in a column of its own. */
  const moment = () => {
    time('time')
    const { time: found } = fields
    if (!found || !('column' in found)) return
    const clock = clockBeside({ headers: [...headers], samples: [...samples] }, found.column, usedColumns(fields))
    if (clock === undefined) return
    used.add(columns[headers.indexOf(clock)]!)
    // Left to each cell, for a day without a time of day is written otherwise than one with it.
    fields.time = { column: found.column, format: 'auto', clock }
  }

  if (find('day') && find('campaign') && (find('cost') ?? find('costMicros')) && !find('person')) {
    time('day')
    time('until')
    for (const target of spendFields) take(target, find(target))
    if (!fields.cost) take('costMicros', find('costMicros'))
    return { record: 'spend', decimal, zone: 'UTC', fields }
  }

  // Shopify calls the number of an order its name.
  const ofShopify = columns.some(({ word }) => word === 'financialstatus')
  const order = find('order') ?? (ofShopify ? columns.find(({ word }) => word === 'name') : undefined)
  if (order && (find('value', isNumeric) ?? find('quantity', isNumeric)) && !columns.some(isEventWord)) {
    moment()
    take('order', order)
    for (const target of ['person', 'account', 'source', 'channel', 'currency', 'status'] as const) {
      take(target, find(target))
    }
    const price = columns.find(({ word }) => pricesOfOne.includes(word))
    const total = find('value', (column) => isNumeric(column) && !pricesOfOne.includes(column.word))
    take('value', total ?? price)
    if (!total && price) take('quantity', find('quantity', isNumeric))
    take('refund', find('refund', isNumeric))
    time('refundedAt')
    take('paidAt', find('paidAt'))
    return { record: 'orders', decimal, zone: 'UTC', fields }
  }

  moment()
  for (const target of eventFields) {
    if (target === 'time') continue
    take(
      target,
      find(target, target === 'id' ? (column) => new Set(column.filled).size === column.filled.length : undefined),
    )
  }
  take('value', find('value', isNumeric))
  // Of nobody an event counts in no number, while a response of nobody known is one of somebody; and an event has one score.
  const responses = fields.name || fields.scale ? null : answersIn(headers, samples, fields)
  const people = columns.findIndex(({ name }) => fields.person && columnsOf(fields.person).includes(name))
  const everybodyIsKnown = (samples[people] ?? []).every((cell) => personId(cell.trim()) !== '')
  if (responses && (people < 0 || !everybodyIsKnown || scoresIn(responses) > 1)) return responses
  const score = find('score', isNumeric)
  const scale = score && scaleOfHeader(score.name)
  // A score whose scale nobody names cannot be read, so it stays a property.
  if (score && (fields.scale || scale)) {
    take('score', score)
    if (!fields.scale && scale) fields.scale = { constant: scale }
    if (!fields.name) fields.name = { constant: scale ? scale.toUpperCase() : 'Survey Answered' }
  }
  if (fields.name) return { record: 'event', decimal, zone: 'UTC', fields }
  return answersIn(headers, samples, fields) ?? { record: 'event', decimal, zone: 'UTC', fields }
}

/** A table without names of events, but with a column that asks for a score: one response a row. Null when it is none. */
function answersIn(headers: readonly string[], samples: readonly string[][], found: Mapping['fields']): Mapping | null {
  const kept = Object.entries(found).filter(([target]) => isAnswerField(target))
  const fields: Mapping['fields'] = { ...fieldsOf(headers, rolesOf(headers)), ...Object.fromEntries(kept) }
  const used = usedColumns(fields)
  const questions = headers.flatMap((column, index) =>
    used.has(column) ? [] : [{ column, what: answered(column, samples[index] ?? []) }],
  )
  const mapping: Mapping = { record: 'answers', decimal: '.', zone: 'UTC', fields, questions }
  return fields.time && scoresIn(mapping) > 0 ? mapping : null
}

/** How many questions of a response ask for a score. */
const scoresIn = ({ questions = [] }: Mapping): number =>
  questions.filter(({ what }) => what === 'nps' || what === 'csat' || what === 'ces').length

const isAnswerField = (target: string): boolean => (answerTargets as readonly string[]).includes(target)

/** The scale a column is named after, if it is. */
export function scaleOfHeader(header: string): 'nps' | 'csat' | 'ces' | null {
  const match = /^(nps|csat|ces)(score)?$/.exec(wordOf(header))
  return match ? (match[1] as 'nps' | 'csat' | 'ces') : null
}

/** Amounts that are of one piece, to be multiplied by the quantity. */
const pricesOfOne = ['unitprice', 'stukprijs', 'prijsperstuk', 'price', 'prijs']

/** A column that says what happened; beside an order number, a plain “name” or “what” is a customer's or a product's. */
const isEventWord = ({ word }: { word: string }): boolean =>
  words.name.includes(word) && !['name', 'naam', 'wat', 'what'].includes(word)

const isAmountWord = (word: string): boolean =>
  pricesOfOne.includes(word) ||
  words.quantity.includes(word) ||
  words.refund.includes(word) ||
  words.value.includes(word) ||
  words.cost.includes(word) ||
  words.score.includes(word)
