import { type Text, text } from '../language.ts'
import { nearestWord } from '../nearest-word.ts'
import { eventFields, LONGEST_PATTERN, numberFields, ruleSchema } from './rule.ts'

/** What is wrong in a rule, and where: the path from the rule itself, such as `all.0.field`. */
export interface RuleProblem {
  path: (string | number)[]
  what: Text
}

const textOps = ['is', 'isNot', 'startsWith', 'contains']
const numberOps = ['=', '>', '>=', '<', '<=']
const dateOps = ['before', 'onOrAfter']
const ops = [...textOps, 'matches', ...numberOps, ...dateOps, 'exists']
const fields = [...eventFields, ...numberFields, 'time']

/** Says in words why something is no rule; empty when it is one. A union's own errors would name every shape it might have had. */
export function problemsOfRule(rule: unknown): RuleProblem[] {
  if (ruleSchema.safeParse(rule).success) return []
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return [noRule]
  const record = rule as Record<string, unknown>
  const join = ['all', 'any', 'not'].find((key) => Object.hasOwn(record, key))
  const problems = join ? problemsOfGroup(join, record) : problemsOfCondition(record)
  return problems.length > 0 ? problems : [noRule]
}

const noRule: RuleProblem = {
  path: [],
  what: text(
    'Dit is geen meetregel. Schrijf bijvoorbeeld {"field":"name","op":"is","value":"Order Completed"}.',
    'This is no rule. Write for example {"field":"name","op":"is","value":"Order Completed"}.',
  ),
}

function problemsOfGroup(join: string, group: Record<string, unknown>): RuleProblem[] {
  const strange = unknownKeys(group, [join])
  if (join === 'not') return [...strange, ...below(['not'], problemsOfRule(group.not))]
  const parts = group[join]
  if (Array.isArray(parts)) {
    return [...strange, ...parts.flatMap((part, index) => below([join, index], problemsOfRule(part)))]
  }
  const what = text(
    `Zet de voorwaarden van “${join}” in een lijst: […].`,
    `Put the conditions of “${join}” in a list: […].`,
  )
  return [...strange, { path: [join], what }]
}

const below = (path: (string | number)[], problems: RuleProblem[]): RuleProblem[] =>
  problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }))

function problemsOfCondition(condition: Record<string, unknown>): RuleProblem[] {
  const { field, op } = condition
  if (!isField(field)) return [{ path: ['field'], what: unknownWord('veld', 'field', field, fields, properties) }]
  if (typeof op !== 'string' || !ops.includes(op)) {
    return [{ path: ['op'], what: unknownWord('vergelijking', 'comparison', op, ops) }]
  }
  const strange = unknownKeys(condition, op === 'exists' ? ['field', 'op'] : ['field', 'op', 'value'])
  return strange.length > 0 ? strange : [{ path: ['value'], what: wantedValue(op) }]
}

const isField = (field: unknown): field is string =>
  typeof field === 'string' && (fields.includes(field) || /^properties\../.test(field))

const properties = text(' Een eigenschap schrijf je als properties.NAAM.', ' Write a property as properties.NAME.')

function unknownWord(nl: string, en: string, typed: unknown, known: readonly string[], more = text('', '')): Text {
  const list = known.join(', ')
  if (typeof typed !== 'string') {
    return text(
      `Hier ontbreekt een ${nl}. Kies uit: ${list}.${more.nl}`,
      `A ${en} is missing. Choose from: ${list}.${more.en}`,
    )
  }
  const nearest = nearestWord(typed, known)
  return text(
    `Onbekend${nl === 'veld' ? '' : 'e'} ${nl} “${typed}”.${nearest ? ` Bedoel je “${nearest}”?` : ''} Kies uit: ${list}.${more.nl}`,
    `Unknown ${en} “${typed}”.${nearest ? ` Did you mean “${nearest}”?` : ''} Choose from: ${list}.${more.en}`,
  )
}

const unknownKeys = (record: Record<string, unknown>, known: string[]): RuleProblem[] =>
  Object.keys(record)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      path: [key],
      what: text(
        `“${key}” hoort hier niet; hier staat alleen ${known.join(', ')}. Haal het weg.`,
        `“${key}” does not belong here; only ${known.join(', ')} does. Remove it.`,
      ),
    }))

function wantedValue(op: string): Text {
  if (numberOps.includes(op)) {
    return text(`Bij “${op}” hoort een getal, zonder aanhalingstekens.`, `“${op}” needs a number, without quotes.`)
  }
  if (dateOps.includes(op)) {
    return text(`Bij “${op}” hoort een datum zoals 2026-03-01.`, `“${op}” needs a date such as 2026-03-01.`)
  }
  if (op === 'matches') {
    return text(
      `Dit is geen patroon in RE2-syntaxis van hoogstens ${LONGEST_PATTERN} tekens. Let op haakjes; terugverwijzingen en vooruitkijken bestaan hier niet.`,
      `This is no pattern in RE2 syntax of at most ${LONGEST_PATTERN} characters. Mind the brackets; back-references and look-ahead do not exist here.`,
    )
  }
  return text(
    `Bij “${op}” hoort een tekst, of een lijst met minstens één tekst.`,
    `“${op}” needs a text, or a list of at least one text.`,
  )
}
