import { type Terms, termsOf } from '../question/attribution-terms.ts'
import { directChannels, isDirect } from '../question/channel.ts'
import type { AskOf } from '../question/people-behind.ts'
import type { Ask } from '../question/resolved.ts'
import { waysOfPeople } from './attribution.ts'
import { bind, type Sql, sql } from './sql.ts'

/** Those with a conversion that gives credit as asked, or, of `nulls`, those who were touched and did not convert. */
export function peopleCredited({ of, key = '', state }: AskOf<'attribution'>, events: Sql): Sql {
  const isWanted = {
    nulls: sql`NOT converted`,
    conversions: sql`converted`,
    unattributed: sql`converted AND empty(touches)`,
    credited: sql`converted AND has(touches, ${touchOf(of, key)}) AND ${isCredited(of, touchOf(of, key))}`,
  }[(state ?? 'credited') as 'nulls' | 'conversions' | 'unattributed' | 'credited']
  return sql`
    SELECT who FROM (
      SELECT who, way.3 = 1 AS converted, way.1 AS touches, ${counted(of)} AS counted, length(counted) AS n
      FROM (${waysOfPeople(of, events)}) ARRAY JOIN ways AS way
    ) WHERE ${isWanted}`
}

/** Touches as they count for a model by place: of those alike in a row, when they are merged, the last. */
const counted = ({ repeats }: Ask<'attribution'>): Sql =>
  repeats === 'merged'
    ? sql`arrayFilter((t, next) -> t != next, touches, arrayPopFront(arrayPushBack(touches, '')))`
    : sql`touches`

/** A key as paths have it: a place as its position on the map. */
function touchOf({ by = 'channel', reading }: Ask<'attribution'>, key: string): Sql {
  if (by === 'channel' || by === 'campaign') return sql`${bind('String', key)}`
  const place = (by === 'touchpoint' ? reading.touchpoints : reading.stages).findIndex(({ id }) => id === key)
  return sql`${bind('String', `${place + 1}`)}`
}

/** Whether something that was met gets credit for the conversion. */
function isCredited(question: Ask<'attribution'>, key: Sql): Sql {
  const terms = termsOf(question)
  switch (terms.model) {
    case 'time-decay':
    case 'participation':
    case 'markov':
    case 'shapley':
      return sql`true`
    case 'last-non-direct': {
      const isTold = sql`t -> NOT ${isDirectTouch(question, sql`t`)}`
      return sql`if(arrayExists(${isTold}, touches), arrayLast(${isTold}, touches), touches[-1]) = ${key}`
    }
    default:
      return sql`arrayExists((t, at) -> t = ${key} AND ${isSharedAt(terms)}, counted, arrayEnumerate(counted))`
  }
}

function isDirectTouch({ by = 'channel', reading }: Ask<'attribution'>, touch: Sql): Sql {
  if (by === 'channel' || by === 'campaign') {
    return sql`has(${bind('Array(String)', directChannels)}, lowerUTF8(${touch}))`
  }
  const places = by === 'touchpoint' ? reading.touchpoints : reading.stages
  const direct = places.flatMap(({ id }, index) => (isDirect(id) ? [`${index + 1}`] : []))
  return sql`has(${bind('Array(String)', direct)}, ${touch})`
}

/** Whether the touch at place `at` of `n` gets a share. Weights that leave nothing to share give every touch as much. */
function isSharedAt({ weights, ofTwo }: Pick<Terms, 'weights' | 'ofTwo'>): Sql {
  const isShare = (weight: Sql, total: Sql) => sql`(${total} = 0 OR ${weight} / ${total} > 0)`
  const number = (value: number) => sql`${bind('Float64', value)}`
  if (!('first' in weights)) {
    if (weights.length === 0) return sql`true`
    const totals = weights.map((_, index) => weights.slice(0, index + 1).reduce((sum, each) => sum + each, 0))
    const total = sql`${bind('Array(Float64)', totals)}[least(n, ${bind('UInt32', weights.length)})]`
    return isShare(sql`${bind('Array(Float64)', weights)}[at]`, total)
  }
  const { first, middle, last } = weights
  const half = ofTwo === 'shared' ? middle / 2 : 0
  const [ofTwoTouches, ofMore] = [number(first + last + 2 * half), number(first + middle + last)]
  return sql`multiIf(n = 1, true,
    n = 2, ${isShare(sql`if(at = 1, ${number(first + half)}, ${number(last + half)})`, ofTwoTouches)},
    ${isShare(sql`multiIf(at = 1, ${number(first)}, at = n, ${number(last)}, ${number(middle)} / (n - 2))`, ofMore)})`
}
