import { kindNames } from '../journey/check.ts'
import type { Language, Text } from '../language.ts'
import type { Difference, FieldDifference, Where } from './difference.ts'
import { quoted } from './in-words.ts'

/** A difference as a colleague would tell it: “Kaartje “Lange rij” verplaatst van Do › Betalen naar Do › Kiezen”. */
export function sentenceOfDifference(difference: Difference, language: Language): string {
  const sentence = told(difference, language)
  return difference.only ? `${sentence} (${words[language].wished})` : sentence
}

function told(difference: Difference, language: Language): string {
  const say = words[language]
  const { change, where, name, follows } = difference
  const now = name.after?.[language] ?? name.before?.[language] ?? ''
  const subject = subjectOf(difference, now, language)
  const before = name.before ? quoted(name.before[language]) : ''
  const after = name.after ? quoted(name.after[language]) : ''
  switch (change) {
    case 'added':
      return subject + say.added + spotOf(difference, where.after, say.to, language)
    case 'removed':
      return subject + say.removed + spotOf(difference, where.before, say.from, language)
    case 'moved':
      if (follows === null) return subject + say.first
      if (follows) return subject + say.after(quoted(follows[language]))
      return subject + say.moved(...fromAndTo(where.before, where.after, language))
    case 'renamed':
      return subjectOf(difference, name.before?.[language] ?? '', language) + (after ? say.renamed(after) : say.unnamed)
    case 'rewritten':
      return (
        subjectOf(difference, name.before?.[language] ?? '', language) +
        (after ? (before ? say.rewritten(after) : say.written(after)) : say.emptied)
      )
    default:
      return `${subject}: ${difference.fields.map((field) => fieldOf(field, language)).join('; ')}`
  }
}

/** The thing by its name, or, without one, by where it stands. */
function subjectOf({ kind, change, where }: Difference, name: string, language: Language): string {
  if (kind === 'journey')
    return change === 'renamed' ? `${words[language].journey} ${quoted(name)}` : words[language].journey
  const kindName = kindNames[kind][language]
  const subject = kindName.charAt(0).toUpperCase() + kindName.slice(1)
  if (name) return `${subject} ${quoted(name)}`
  const column = columnInWords(where.after ?? where.before, language)
  return column && change !== 'added' && change !== 'removed' && change !== 'moved'
    ? `${subject} ${words[language].in} ${column}`
    : subject
}

function spotOf({ about }: Difference, where: Where | null, joint: string, language: Language): string {
  if (about?.name[language]) return ` ${words[language].about} ${quoted(about.name[language])}`
  const place = placeInWords(where, language)
  return place ? ` ${joint} ${place}` : ''
}

/** “Do › Betalen”. */
export const columnInWords = (where: Where | null, language: Language): string =>
  [where?.stage, where?.step].flatMap((spot) => (spot ? [spot.name[language]] : [])).join(' › ')

const placeInWords = (where: Where | null, language: Language): string =>
  [where?.lane?.name[language], columnInWords(where, language)].filter(Boolean).join(', ')

/** Only what differs is told: the lane, the column, or both. */
function fromAndTo(before: Where | null, after: Where | null, language: Language): [string, string] {
  const sameLane = before?.lane?.id === after?.lane?.id
  const columns: [string, string] = [columnInWords(before, language), columnInWords(after, language)]
  const none = words[language].nowhere
  if (sameLane) return [columns[0] || none, columns[1] || none]
  if (columns[0] === columns[1]) {
    return [before?.lane?.name[language] ?? none, after?.lane?.name[language] ?? none]
  }
  return [placeInWords(before, language) || none, placeInWords(after, language) || none]
}

function fieldOf({ field, before, after }: FieldDifference, language: Language): string {
  const say = words[language]
  const said = (value: Text): string => value[language]
  if (before && after) return `${field[language]} ${say.fromTo(said(before), said(after))}`
  return after ? `${field[language]} ${say.now(said(after))}` : `${field[language]} ${say.gone(said(before!))}`
}

const words = {
  nl: {
    journey: 'Klantreis',
    added: ' toegevoegd',
    removed: ' weggehaald',
    to: 'in',
    from: 'uit',
    in: 'in',
    about: 'bij',
    moved: (from: string, to: string) => ` verplaatst van ${from} naar ${to}`,
    first: ' staat nu vooraan',
    after: (name: string) => ` staat nu na ${name}`,
    renamed: (name: string) => ` heet nu ${name}`,
    unnamed: ' heeft geen naam meer',
    rewritten: (text: string) => ` herschreven: ${text}`,
    written: (text: string) => ` ingevuld: ${text}`,
    emptied: ' leeggemaakt',
    fromTo: (from: string, to: string) => `van ${from} naar ${to}`,
    now: (to: string) => `is nu ${to}`,
    gone: (from: string) => `leeggemaakt (was ${from})`,
    nowhere: 'buiten het model',
    wished: 'gewenst',
  },
  en: {
    journey: 'Journey',
    added: ' added',
    removed: ' removed',
    to: 'in',
    from: 'from',
    in: 'in',
    about: 'to',
    moved: (from: string, to: string) => ` moved from ${from} to ${to}`,
    first: ' now comes first',
    after: (name: string) => ` now comes after ${name}`,
    renamed: (name: string) => ` is now called ${name}`,
    unnamed: ' has no name any more',
    rewritten: (text: string) => ` rewritten: ${text}`,
    written: (text: string) => ` filled in: ${text}`,
    emptied: ' emptied',
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    now: (to: string) => `is now ${to}`,
    gone: (from: string) => `emptied (was ${from})`,
    nowhere: 'outside the model',
    wished: 'to-be',
  },
}
