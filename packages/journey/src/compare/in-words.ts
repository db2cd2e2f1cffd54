import type { Journey } from '../journey/journey.ts'
import type { JourneyRecord, Lane, LaneContent } from '../journey/record.ts'
import { referencesOf } from '../journey/references.ts'
import { type Text, text } from '../language.ts'
import { metrics } from '../metric/metrics.ts'
import type { ModelId } from '../model/model.ts'
import { modelOf } from '../model/models.ts'
import { touchpointTypeOf } from '../model/touchpoint-type.ts'
import { type Moment, moments } from '../moment.ts'
import type { Rule } from '../rule/rule.ts'
import { sentenceOf } from '../rule/sentence.ts'
import { enumWords, fieldNames } from './field-names.ts'

/** The team's own words, which are the same in both languages of the interface. */
export const plainText = (words: string): Text => ({ nl: words, en: words })

const laneNames: Record<LaneContent, Text> = {
  actions: text('Acties', 'Actions'),
  thoughts: text('Gedachten', 'Thoughts'),
  needs: text('Behoeften', 'Needs'),
  feelings: text('Gevoel', 'Feelings'),
  pains: text('Pijnpunten', 'Pain points'),
  opportunities: text('Kansen', 'Opportunities'),
  backstage: text('Achter de schermen', 'Backstage'),
  stakeholders: text('Betrokkenen', 'Stakeholders'),
  visibility: text('Zichtbaarheidslijn', 'Line of visibility'),
  own: text('Eigen rij', 'Own lane'),
}
export const laneNameOf = ({ name, content }: Lane): Text => (name ? plainText(name) : laneNames[content])

/** What a record is called in a sentence; null when nobody gave it a name yet. */
export function nameOfRecord(record: JourneyRecord): Text | null {
  switch (record.kind) {
    case 'lane':
      return laneNameOf(record)
    case 'kpi':
      return named(record.name) ?? (record.kpi ? metrics[record.kpi].name : null)
    case 'card':
    case 'action':
      return named(record.text)
    case 'feeling':
      return named(record.emotion)
    case 'evidence':
      return named(record.source)
    case 'validation':
      return named(record.with)
    default:
      return named(record.name)
  }
}

const named = (words: string | undefined): Text | null => (words?.trim() ? plainText(words.trim()) : null)

export const fieldNameOf = (field: string): Text => fieldNames[field] ?? plainText(field)

const flags = ['ringed', 'momentOfTruth', 'placeholder']
const days = ['due', 'day', 'next', 'last']

/** What stands in a field, in words; null when it is empty. */
export function valueInWords(field: string, value: unknown, record: unknown, journey: Journey): Text | null {
  if (flags.includes(field)) return value === true ? text('ja', 'yes') : text('nee', 'no')
  if (isEmpty(value)) return null
  const references = isRecord(record) ? referencesOf(record).filter((reference) => reference.field === field) : []
  if (references.length > 0) return joined(references.map(({ target }) => targetInWords(journey, target)))
  if (field === 'values') {
    return joined((value as { day: string; value: number }[]).map((one) => plainText(`${one.day}: ${one.value}`)))
  }
  if (field === 'raised') return joined((value as { trigger: string }[]).map(({ trigger }) => plainText(trigger)))
  if (Array.isArray(value)) return joined(value.map((one) => valueInWords(field, one, null, journey)!))
  if (isRule(value)) return text(sentenceOf(value, 'nl'), sentenceOf(value, 'en'))
  if (typeof value === 'number') return numberInWords(field, value, record)
  return typeof value === 'string' ? wordInWords(field, value) : plainText(JSON.stringify(value))
}

function wordInWords(field: string, value: string): Text {
  if (field === 'picture') return text('een plaatje', 'a picture')
  if (field === 'moment' || field === 'moments') return moments[value as Moment] ?? plainText(value)
  if (field === 'kpi') return metrics[value as keyof typeof metrics]?.name ?? plainText(value)
  if (field === 'model') return modelOf(value as ModelId)?.name ?? plainText(value)
  if (field === 'content') return laneNames[value as LaneContent] ?? plainText(value)
  if (field === 'type') return touchpointTypeOf(value)?.name ?? plainText(value)
  if (days.includes(field)) return dayInWords(value)
  return enumWords[field]?.[value] ?? plainText(quoted(value))
}

function numberInWords(field: string, value: number, record: unknown): Text {
  const isShare = isRecord(record) && record.kind === 'kpi' && record.kpi && metrics[record.kpi].unit === 'rate'
  const style = {
    ...(field === 'assumed' ? { signDisplay: 'exceptZero' as const } : {}),
    ...(field === 'target' && isShare ? { style: 'percent' as const, maximumFractionDigits: 1 } : {}),
  }
  const written = (locale: string): string => value.toLocaleString(locale, style).replace('-', '−')
  return text(written('nl-NL'), written('en-GB'))
}

function dayInWords(day: string): Text {
  const time = Date.parse(day)
  if (Number.isNaN(time)) return plainText(day)
  const written = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time)
  return text(written('nl-NL'), written('en-GB'))
}

function targetInWords(journey: Journey, target: string): Text {
  const record = journey.records[target]
  const name = record ? nameOfRecord(record) : null
  return name ? text(quoted(name.nl), quoted(name.en)) : text('zonder naam', 'without a name')
}

const joined = (parts: Text[]): Text => text(parts.map(({ nl }) => nl).join(', '), parts.map(({ en }) => en).join(', '))

const LONGEST = 90

/** Words of the team between quotation marks, cut when they would fill a paragraph. */
export const quoted = (words: string): string =>
  `“${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words}”`

/** A field left out, a default and an empty box are one and the same to a person. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

const isRecord = (value: unknown): value is JourneyRecord =>
  typeof value === 'object' && value !== null && 'kind' in value
const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && ['all', 'any', 'not', 'op'].some((key) => key in value)
