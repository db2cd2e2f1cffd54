import { type Condition, type Field, parseInstant, type Rule } from '@wegwijs/journey'
import { bind, join, type Sql, sql } from './sql.ts'

/** The SQL twin of `matches` in the journey package: a boolean expression over an event row, never null. */
export function ruleSql(rule: Rule): Sql {
  if ('all' in rule) return rule.all.length === 0 ? sql`true` : sql`(${join(rule.all.map(ruleSql), ' AND ')})`
  if ('any' in rule) return rule.any.length === 0 ? sql`false` : sql`(${join(rule.any.map(ruleSql), ' OR ')})`
  if ('not' in rule) return sql`(NOT ${ruleSql(rule.not)})`
  return conditionSql(rule)
}

function conditionSql(condition: Condition): Sql {
  const { field, op } = condition
  switch (op) {
    case 'is':
      return isText(field, condition.value)
    case 'isNot':
      return sql`(NOT ${isText(field, condition.value)})`
    case 'startsWith':
      return anyOf(field, condition.value, (text, value) => sql`startsWith(${text}, ${value})`)
    case 'contains':
      return anyOf(field, condition.value, (text, value) => sql`(position(${text}, ${value}) > 0)`)
    case 'matches':
      return someText(field, (text) => sql`match(${text}, ${bind('String', `(?s)${condition.value}`)})`)
    case 'exists':
      return existsSql(field)
    case 'before':
      return someInstant(field, (instant) => sql`${instant} < ${limit(condition.value)}`)
    case 'onOrAfter':
      return someInstant(field, (instant) => sql`${instant} >= ${limit(condition.value)}`)
    case '=':
      return someNumber(field, (number) => sql`${number} = ${float(condition.value)}`)
    case '>':
      return someNumber(field, (number) => sql`${number} > ${float(condition.value)}`)
    case '>=':
      return someNumber(field, (number) => sql`${number} >= ${float(condition.value)}`)
    case '<':
      return someNumber(field, (number) => sql`${number} < ${float(condition.value)}`)
    case '<=':
      return someNumber(field, (number) => sql`${number} <= ${float(condition.value)}`)
  }
}

const listOf = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value])

/** IN looks at each text of a dictionary once, has() at every row. */
function isText(field: Field, value: string | string[]): Sql {
  const values = listOf(value)
  const test = (text: Sql) => sql`${text} IN ${bind('Array(String)', values)}`
  return values.includes('') ? someText(field, test) : sql`(${test(plainText(field))})`
}

/** Whether one of the values is found in a text, which '' always is. */
function anyOf(field: Field, value: string | string[], test: (text: Sql, value: Sql) => Sql): Sql {
  const values = listOf(value)
  const tests = (text: Sql) =>
    join(
      values.map((each) => test(text, sql`${bind('String', each)}`)),
      ' OR ',
    )
  if (values.length === 0) return sql`false`
  return values.includes('') ? someText(field, (text) => sql`(${tests(text)})`) : sql`(${tests(plainText(field))})`
}
// Written out: the client refuses whole numbers beyond 2^53, though a rule may well name one.
const float = (value: number) => bind('Float64', String(value))
const limit = (value: string) => bind('Int64', parseInstant(value))

const textColumns: Partial<Record<Field, Sql>> = {
  name: sql`name`,
  source: sql`source`,
  channel: sql`channel`,
  account: sql`account`,
  person: sql`person`,
  scale: sql`scale`,
  text: sql`text`,
}

/** Whether telling what matches takes more of an event than its own columns. */
export const readsProperties = (rule: Rule): boolean => fieldsOf(rule).some((field) => propertyOf(field) !== null)

/** Whether it takes the orders that went before. */
export const readsOrders = (rule: Rule): boolean => fieldsOf(rule).includes('ordersSoFar')

function fieldsOf(rule: Rule): Field[] {
  if ('all' in rule) return rule.all.flatMap(fieldsOf)
  if ('any' in rule) return rule.any.flatMap(fieldsOf)
  if ('not' in rule) return fieldsOf(rule.not)
  return [rule.field]
}

function propertyOf(field: Field): string | null {
  if (field === 'page') return 'path'
  return field.startsWith('properties.') ? field.slice('properties.'.length) : null
}

/** A text of an event; '' when it lacks it. */
export function textSql(field: Field): Sql {
  const key = propertyOf(field)
  return key === null ? sql`toString(${textColumns[field]!})` : sql`properties[${bind('String', key)}]`
}

/** A text of an event, '' when it lacks it; told apart from being '' by `someText`. */
function plainText(field: Field): Sql {
  const key = propertyOf(field)
  return key === null ? (textColumns[field] ?? sql`''`) : sql`properties[${bind('String', key)}]`
}

function someText(field: Field, test: (text: Sql) => Sql): Sql {
  const key = propertyOf(field)
  if (key !== null) {
    const name = bind('String', key)
    return sql`(mapContains(properties, ${name}) AND ${test(sql`properties[${name}]`)})`
  }
  const column = textColumns[field]
  return column ? sql`(${column} != '' AND ${test(sql`toString(${column})`)})` : sql`false`
}

function someNumber(field: Field, test: (number: Sql) => Sql): Sql {
  if (field === 'ordersSoFar') return sql`(${test(sql`orders_so_far`)})`
  if (field === 'value' || field === 'score') {
    const column = field === 'value' ? sql`value` : sql`score`
    return sql`ifNull(${test(column)}, false)`
  }
  if (!field.startsWith('properties.')) return sql`false`
  const name = bind('String', propertyOf(field))
  return sql`(mapContains(numbers, ${name}) AND ${test(sql`numbers[${name}]`)})`
}

function someInstant(field: Field, test: (instant: Sql) => Sql): Sql {
  if (field === 'time') return sql`(${test(sql`time`)})`
  if (!field.startsWith('properties.')) return sql`false`
  const name = bind('String', propertyOf(field))
  return sql`(mapContains(dates, ${name}) AND ${test(sql`dates[${name}]`)})`
}

function existsSql(field: Field): Sql {
  if (field === 'time' || field === 'ordersSoFar') return sql`true`
  if (field === 'value') return sql`isNotNull(value)`
  if (field === 'score') return sql`isNotNull(score)`
  return someText(field, () => sql`true`)
}
