import type { Language } from '../language.ts'
import type { Condition, Rule } from './rule.ts'

/**
 * A rule as a sentence a colleague can check: “Gebeurtenis is “Ad Clicked” en kanaal is “paid social””.
 * Groups inside groups get brackets, so that "and" and "or" can be read in one way only.
 */
export function sentenceOf(rule: Rule, language: Language): string {
  const sentence = partOf(rule, words[language])
  // A sentence that begins with a bracket has its capital within it.
  return sentence.replace(/\p{L}/u, (first) => first.toUpperCase())
}

type Words = (typeof words)[Language]

function partOf(rule: Rule, say: Words): string {
  if ('all' in rule) return rule.all.length === 0 ? say.everything : joined(rule.all, say.and, say)
  if ('any' in rule) return rule.any.length === 0 ? say.nothing : joined(rule.any, say.or, say)
  if ('not' in rule) return `${say.not} (${partOf(rule.not, say)})`
  return conditionOf(rule, say)
}

function joined(rules: Rule[], joint: string, say: Words): string {
  if (rules.length === 1) return partOf(rules[0]!, say)
  return rules.map((rule) => (isGroup(rule) ? `(${partOf(rule, say)})` : partOf(rule, say))).join(` ${joint} `)
}

/** Whether the rule reads as several parts, or as one whose own "or" could be mistaken for the group's. */
function isGroup(rule: Rule): boolean {
  if ('all' in rule) return rule.all.length === 1 ? isGroup(rule.all[0]!) : rule.all.length > 1
  if ('any' in rule) return rule.any.length === 1 ? isGroup(rule.any[0]!) : rule.any.length > 1
  return false
}

function conditionOf(condition: Condition, say: Words): string {
  const field = fieldName(condition.field, say)
  if (condition.op === 'exists') return `${field} ${say.exists}`
  if (condition.field === 'ordersSoFar' && typeof condition.value === 'number') {
    return say.orders(`${say.ops[condition.op]} ${say.number(condition.value)}`)
  }
  const op = say.ops[condition.op]
  return `${field} ${typeof condition.value === 'number' ? `${say.ops.is} ` : ''}${op} ${wantedBy(condition, say)}`
}

function wantedBy(condition: Exclude<Condition, { op: 'exists' }>, say: Words): string {
  const { value } = condition
  if (typeof value === 'number') return say.number(value)
  if (condition.op === 'before' || condition.op === 'onOrAfter') return condition.value
  if (!Array.isArray(value)) return quoted(value, condition.field)
  return listed(
    value.map((one) => quoted(one, condition.field)),
    say.or,
  )
}

/** A path reads best bare; a path with blanks, like all other text, is quoted so that its end is seen. */
const quoted = (value: string, field: string): string =>
  field === 'page' && /^\/\S*$/.test(value) ? value : `“${value}”`

function listed(values: string[], joint: string): string {
  const last = values.at(-1)!
  return values.length === 1 ? last : `${values.slice(0, -1).join(', ')} ${joint} ${last}`
}

const fieldName = (field: string, say: Words): string =>
  field.startsWith('properties.')
    ? `${say.property} “${field.slice('properties.'.length)}”`
    : say.fields[field as keyof Words['fields']]

const plainNumber = (locale: string) => (value: number) =>
  value.toLocaleString(locale, { maximumFractionDigits: 20, useGrouping: false })

const words = {
  nl: {
    and: 'en',
    or: 'of',
    not: 'niet',
    everything: 'elke gebeurtenis telt mee',
    nothing: 'er telt niets mee',
    exists: 'is ingevuld',
    property: 'eigenschap',
    fields: {
      name: 'gebeurtenis',
      source: 'bron',
      channel: 'kanaal',
      page: 'pagina',
      account: 'account',
      person: 'persoon',
      scale: 'schaal',
      text: 'tekst',
      value: 'waarde',
      score: 'score',
      ordersSoFar: 'aantal bestellingen tot nu toe',
      time: 'tijdstip',
    },
    ops: {
      is: 'is',
      isNot: 'is niet',
      startsWith: 'begint met',
      contains: 'bevat',
      matches: 'past bij het patroon',
      '=': 'precies',
      '>': 'meer dan',
      '>=': 'minstens',
      '<': 'minder dan',
      '<=': 'hoogstens',
      before: 'is vóór',
      onOrAfter: 'is op of na',
    },
    orders: (amount: string) => `de klant heeft tot en met dit moment ${amount} × besteld`,
    number: plainNumber('nl-NL'),
  },
  en: {
    and: 'and',
    or: 'or',
    not: 'not',
    everything: 'every event counts',
    nothing: 'nothing counts',
    exists: 'is filled in',
    property: 'property',
    fields: {
      name: 'event',
      source: 'source',
      channel: 'channel',
      page: 'page',
      account: 'account',
      person: 'person',
      scale: 'scale',
      text: 'text',
      value: 'value',
      score: 'score',
      ordersSoFar: 'number of orders so far',
      time: 'time',
    },
    ops: {
      is: 'is',
      isNot: 'is not',
      startsWith: 'starts with',
      contains: 'contains',
      matches: 'fits the pattern',
      '=': 'exactly',
      '>': 'more than',
      '>=': 'at least',
      '<': 'less than',
      '<=': 'at most',
      before: 'is before',
      onOrAfter: 'is on or after',
    },
    orders: (amount: string) => `the customer has ordered ${amount} × up to and including this moment`,
    number: plainNumber('en-GB'),
  },
}
