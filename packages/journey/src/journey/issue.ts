import { z } from 'zod'
import { type Text, text } from '../language.ts'
import { nearestWord } from '../nearest-word.ts'
import { problemsOfRule } from '../rule/problems.ts'
import type { Problem } from './check.ts'
import { journeySchema } from './journey.ts'
import { recordSchema } from './record.ts'
import { type StrangeField, strangeFields } from './strange-fields.ts'

type Path = readonly PropertyKey[]

/** The issues of a schema as problems a person can mend: where, what and how, in both languages, each once. */
export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  document: unknown,
  schema: z.core.$ZodType = journeySchema,
): Problem[] {
  const strange = byPlace(strangeFields(schema, document))
  const problems = issues.flatMap((issue) => problemsOfIssue(issue, document, strange))
  const seen = new Set<string>()
  return problems.filter(({ where, what }) => {
    const key = `${where}\n${what.en}`
    return !seen.has(key) && seen.add(key)
  })
}

function problemsOfIssue(issue: z.core.$ZodIssue, document: unknown, strange: Strange): Problem[] {
  const rulePath = pathOfRule(issue.path)
  const inRule = rulePath ? problemsOfRule(valueAt(document, rulePath)) : []
  if (rulePath && inRule.length > 0) {
    return inRule.map(({ path, what }) => ({ where: written([...rulePath, ...path]), what }))
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const where = written([...issue.path, key])
      return { where, what: unknownField(key, strange.get(where)?.[0]?.known ?? []) }
    })
  }
  // A union's own errors would name every shape; a field that is nearly right says more.
  const mistyped = issue.code === 'invalid_union' ? mistypedBelow(issue.path, strange) : []
  if (mistyped.length > 0) return mistyped
  return [{ where: written(issue.path), what: explained(issue, valueAt(document, issue.path)) }]
}

/** Strange fields by where they stand, and by every place above that. */
type Strange = ReadonlyMap<string, readonly StrangeField[]>

const byPlace = (strange: readonly StrangeField[]): Strange => {
  const placed = strange.flatMap((field) =>
    field.path.map((_, depth) => ({ field, place: written(field.path.slice(0, depth + 1)) })),
  )
  const grouped = Map.groupBy(placed, ({ place }) => place)
  return new Map([...grouped].map(([place, some]) => [place, some.map(({ field }) => field)]))
}

const mistypedBelow = (above: Path, strange: Strange): Problem[] =>
  (strange.get(written(above)) ?? []).flatMap(({ path, known }) => {
    const key = String(path.at(-1))
    return nearestWord(key, known) ? [{ where: written(path), what: unknownField(key, known) }] : []
  })

const written = (path: Path): string => path.map(String).join('.')

const ruleKeys: PropertyKey[] = ['rule', 'segment', 'orderRule']

/** The part of the path that leads to a rule, when the issue lies in one. */
function pathOfRule(path: Path): Path | null {
  const at = path[0] === 'records' ? 2 : 0
  return ruleKeys.includes(path[at]!) ? path.slice(0, at + 1) : null
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((part: unknown, key) => (part === null || part === undefined ? undefined : (part as never)[key]), value)

function unknownField(key: string, known: readonly string[]): Text {
  const nearest = nearestWord(key, known)
  if (nearest) {
    return text(`Onbekend veld “${key}”. Bedoel je “${nearest}”?`, `Unknown field “${key}”. Did you mean “${nearest}”?`)
  }
  const list = known.length > 0 ? ` (${known.join(', ')})` : ''
  return text(
    `Onbekend veld “${key}”. Haal het weg of gebruik een bekend veld${list}.`,
    `Unknown field “${key}”. Remove it or use a known field${list}.`,
  )
}

function explained(issue: z.core.$ZodIssue, value: unknown): Text {
  if (issue.code === 'invalid_union' && issue.path.at(-1) === 'kind' && !issue.message.includes(' / ')) {
    return notOneOf(
      value,
      recordSchema.options.map(({ shape }) => shape.kind.value),
    )
  }
  if (issue.code === 'invalid_value') return notOneOf(value, issue.values.map(String))
  if (value === undefined) return text('Dit veld ontbreekt. Vul het in.', 'This field is missing. Fill it in.')
  if (issue.code === 'custom' || issue.message.includes(' / ')) return bothLanguages(issue.message)
  if (issue.code === 'too_big' && issue.inclusive === false) {
    return outOfRange(issue.origin, issue.maximum, 'minder dan', 'less than')
  }
  if (issue.code === 'too_big') return outOfRange(issue.origin, issue.maximum, 'hoogstens', 'at most')
  if (issue.code === 'too_small' && issue.inclusive === false) {
    return outOfRange(issue.origin, issue.minimum, 'meer dan', 'more than')
  }
  if (issue.code === 'too_small') return outOfRange(issue.origin, issue.minimum, 'minstens', 'at least')
  if (issue.code === 'invalid_type') return otherKind(issue.expected, value)
  if (issue.code === 'invalid_union') {
    return 'options' in issue && issue.options ? notOneOf(value, issue.options.map(String)) : doesNotFit(value)
  }
  if (issue.code === 'invalid_format') return wrongForm(issue.format, value)
  const inner = 'issues' in issue ? issue.issues[0] : undefined
  if (inner) return explained(inner, value)
  const dutch = z.locales.nl().localeError({ ...issue, input: value } as z.core.$ZodRawIssue)
  return { nl: (typeof dutch === 'string' ? dutch : dutch?.message) ?? issue.message, en: issue.message }
}

function notOneOf(value: unknown, allowed: string[]): Text {
  const list = allowed.map((each) => (/\w/.test(each) ? each : `“${each}”`)).join(', ')
  if (value === undefined) return text(`Dit veld ontbreekt. Kies uit: ${list}.`, `Missing. Choose from: ${list}.`)
  const typed = typeof value === 'string' ? value : JSON.stringify(value)
  const nearest = nearestWord(typed, allowed)
  return text(
    `“${typed}” kan hier niet.${nearest ? ` Bedoel je “${nearest}”?` : ''} Kies uit: ${list}.`,
    `“${typed}” is not possible here.${nearest ? ` Did you mean “${nearest}”?` : ''} Choose from: ${list}.`,
  )
}

const kinds: Readonly<Record<string, Text>> = {
  string: text('een tekst', 'a text'),
  number: text('een getal', 'a number'),
  int: text('een heel getal', 'a whole number'),
  boolean: text('true of false', 'true or false'),
  array: text('een lijst', 'a list'),
  tuple: text('een lijst', 'a list'),
  object: text('een object {…}', 'an object {…}'),
  record: text('een object {…}', 'an object {…}'),
  null: text('null', 'null'),
}

function otherKind(expected: string, value: unknown): Text {
  const kind = kinds[expected]
  if (!kind) return doesNotFit(value)
  return text(`Hier hoort ${kind.nl}, niet ${quoted(value)}.`, `This must be ${kind.en}, not ${quoted(value)}.`)
}

const doesNotFit = (value: unknown): Text =>
  text(`${quoted(value)} past hier niet.`, `${quoted(value)} does not fit here.`)

const forms: Readonly<Record<string, Text>> = {
  date: text('een dag, zoals 2026-01-31', 'a day, such as 2026-01-31'),
  datetime: text('een tijd, zoals 2026-01-31T10:00:00Z', 'a time, such as 2026-01-31T10:00:00Z'),
  url: text('een webadres, zoals https://example.org', 'a web address, such as https://example.org'),
  email: text('een e-mailadres', 'an e-mail address'),
}

function wrongForm(format: string, value: unknown): Text {
  const form = forms[format]
  if (form) return text(`${quoted(value)} is niet ${form.nl}.`, `${quoted(value)} is not ${form.en}.`)
  return text(
    `${quoted(value)} heeft niet de vorm die hier hoort.`,
    `${quoted(value)} is not of the form that belongs here.`,
  )
}

/** A value as it is quoted in a message: short enough for one line. */
function quoted(value: unknown): string {
  const whole = typeof value === 'string' ? value : JSON.stringify(value)
  return `“${whole.length > 60 ? `${whole.slice(0, 60)}…` : whole}”`
}

function outOfRange(origin: string, limit: number | bigint, nl: string, en: string): Text {
  if (['array', 'set', 'map'].includes(origin)) {
    return text(`De lijst moet ${nl} ${limit} lang zijn.`, `The list must have ${en} ${limit} items.`)
  }
  if (origin === 'string') {
    return text(`De tekst moet ${nl} ${limit} tekens hebben.`, `The text must have ${en} ${limit} characters.`)
  }
  return text(`Dit moet ${nl} ${limit} zijn.`, `This must be ${en} ${limit}.`)
}

/** A schema's own message is written as English / Dutch. */
function bothLanguages(message: string): Text {
  const [en, nl] = message.split(' / ')
  return text(nl ?? message, en ?? message)
}
