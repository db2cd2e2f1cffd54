import { RE2JS } from 're2js'
import { type Event, parseInstant, parseNumber } from '../event.ts'
import type { Condition, Field, Rule } from './rule.ts'

/** An event with the facts that follow from its person's history. */
export interface EventInHistory extends Event {
  /** Orders of this person up to and including this event, over the whole history. */
  ordersSoFar: number
}

/**
 * Whether the event counts under the rule. A field the event does not have makes every comparison false,
 * except `isNot`, which is the opposite of `is`. The SQL twin of this function must always agree.
 */
export function matches(rule: Rule, event: EventInHistory): boolean {
  if ('all' in rule) return rule.all.every((part) => matches(part, event))
  if ('any' in rule) return rule.any.some((part) => matches(part, event))
  if ('not' in rule) return !matches(rule.not, event)
  return holds(rule, event)
}

function holds(condition: Condition, event: EventInHistory): boolean {
  const { field, op } = condition
  switch (op) {
    case 'is':
      return someText(field, event, condition.value, (text, value) => text === value)
    case 'isNot':
      return !someText(field, event, condition.value, (text, value) => text === value)
    case 'startsWith':
      return someText(field, event, condition.value, (text, value) => text.startsWith(value))
    case 'contains':
      return someText(field, event, condition.value, (text, value) => text.includes(value))
    case 'matches': {
      const text = textOfField(field, event)
      return text !== null && pattern(condition.value).matcher(text).find()
    }
    case 'exists':
      return field === 'time' || textOfField(field, event) !== null || numberOf(field, event) !== null
    case 'before':
    case 'onOrAfter': {
      const instant = instantOf(field, event)
      const limit = parseInstant(condition.value)!
      if (instant === null) return false
      return op === 'before' ? instant < limit : instant >= limit
    }
    default: {
      const number = numberOf(field, event)
      return number !== null && compare(number, op, condition.value)
    }
  }
}

const oneOf = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value])

function someText(
  field: Field,
  event: EventInHistory,
  values: string | string[],
  test: (text: string, value: string) => boolean,
): boolean {
  const text = textOfField(field, event)
  return text !== null && oneOf(values).some((value) => test(text, value))
}

/** The field as text; null when the event lacks it. An empty text is a missing one, except in a property. */
export function textOfField(field: Field, event: EventInHistory): string | null {
  if (field === 'page') return event.properties.path ?? null
  if (field.startsWith('properties.')) return property(event, field.slice('properties.'.length))
  switch (field) {
    case 'name':
    case 'source':
    case 'channel':
    case 'account':
    case 'person':
    case 'scale':
    case 'text':
      return event[field] || null
    default:
      return null
  }
}

function numberOf(field: Field, event: EventInHistory): number | null {
  if (field === 'ordersSoFar') return event.ordersSoFar
  if (field === 'value' || field === 'score') return event[field] ?? null
  if (!field.startsWith('properties.')) return null
  const raw = property(event, field.slice('properties.'.length))
  return raw === null ? null : parseNumber(raw)
}

function instantOf(field: Field, event: EventInHistory): number | null {
  if (field === 'time') return event.time
  if (!field.startsWith('properties.')) return null
  const raw = property(event, field.slice('properties.'.length))
  return raw === null ? null : parseInstant(raw)
}

const property = (event: Event, key: string): string | null =>
  Object.hasOwn(event.properties, key) ? event.properties[key]! : null

function compare(left: number, op: '=' | '>' | '>=' | '<' | '<=', right: number): boolean {
  if (op === '=') return left === right
  if (op === '>') return left > right
  if (op === '>=') return left >= right
  if (op === '<') return left < right
  return left <= right
}

const compiled = new Map<string, RE2JS>()

/** `(?s)` lets the dot match a line end, as ClickHouse does. */
function pattern(source: string): RE2JS {
  let found = compiled.get(source)
  if (!found) compiled.set(source, (found = RE2JS.compile(`(?s)${source}`)))
  return found
}
