import type { Population } from '../question/about.ts'
import { requiredOf } from '../question/funnel-steps.ts'
import type { Ask } from '../question/resolved.ts'
import { bind, join, type Sql, sql } from './sql.ts'

/**
 * A row a unit that began: the `steps` it reached or may still reach, as (number, whether reached, milliseconds since
 * the step before, whether these are known), the `value` it is broken down by, and whether it is `removed`.
 */
export function travelled(question: Ask<'funnel'>, past: Population, key: Sql, attempts: Sql): Sql {
  const { breakdown, hold, entry } = question
  const value = breakdown === undefined ? sql`''` : sql`arrayFirst(e -> (e.1, e.2) = chain[1], es).5`
  const perAttempt = sql`
    SELECT ${key}, chain, ${value} AS value, ${removed(question)} AS removed, ${steps(question, past)} AS steps
    FROM (${attempts})`
  if (hold === undefined) return perAttempt
  const first = entry === 'best' ? sql`(-toInt64(length(chain)), chain[1])` : sql`chain[1]`
  return sql`
    SELECT ${key}, chosen.1 AS value, chosen.2 AS removed, chosen.3 AS steps
    FROM (SELECT ${key}, argMin((value, removed, steps), ${first}) AS chosen FROM (${perAttempt}) GROUP BY ${key})`
}

const nth = (index: number): Sql => sql`chain[${bind('Int32', index)}]`

/** Until when what follows the r-th step of the attempt is in time; null without a window. */
const limit = ({ window, windowFrom }: Ask<'funnel'>, r: Sql): Sql | null =>
  window === null ? null : sql`(chain[${windowFrom === 'entry' ? sql`1` : r}].1 + ${bind('Int64', window)})`

/** Whether event `e` comes after (or before) a step of the attempt. */
const after = ({ ties }: Ask<'funnel'>, step: Sql): Sql =>
  ties === 'strict' ? sql`e.1 > ${step}.1` : sql`(e.1, e.2) > ${step}`
const before = ({ ties }: Ask<'funnel'>, step: Sql): Sql =>
  ties === 'strict' ? sql`e.1 < ${step}.1` : sql`(e.1, e.2) < ${step}`
const marked = (bit: number): Sql => sql`bitTest(e.3, ${bind('UInt8', bit)})`

function steps(question: Ask<'funnel'>, { period, watermark }: Population): Sql {
  const { window, range, entry, optional } = question
  const required = requiredOf(question)
  const numbers = bind('Array(UInt8)', [...required, 0])
  const reached = sql`arrayMap((c, b, r) -> (${numbers}[r], true, c.1 - b.1, r > 1), chain, arrayPushFront(arrayPopBack(chain), chain[1]), arrayEnumerate(chain))`
  const none = sql`CAST([], 'Array(Tuple(UInt8, Bool, Int64, Bool))')`
  const begun = entry === 'first' ? sql`chain[1].1` : sql`last_begun`
  const deadline =
    window === null ? null : sql`greatest(${limit(question, sql`-1`)!}, ${begun} + ${bind('Int64', window)})`
  const closes = deadline && range === 'all' ? sql`least(${deadline}, ${bind('Int64', period?.to ?? 0)})` : deadline
  const open = closes
    ? sql`if(length(chain) < ${bind('UInt8', required.length)} AND ${closes} > ${bind('Int64', watermark ?? 0)},
        [(${numbers}[length(chain) + 1], false, toInt64(0), false)], ${none})`
    : none
  const optionals = optional.map((step) => {
    const r = required.filter((each) => each < step).length
    const until = limit(question, sql`${bind('Int32', r)}`)
    const found = sql`arraySlice(arrayFilter(e -> ${marked(step - 1)} AND ${after(question, nth(r))} AND if(length(chain) > ${bind('UInt8', r)},
      ${before(question, nth(r + 1))}, ${until ? sql`e.1 <= ${until}` : sql`true`}), es), 1, 1)`
    return sql`if(length(chain) >= ${bind('UInt8', r)},
      arrayMap(e -> (${bind('UInt8', step)}, true, e.1 - ${nth(r)}.1, true), ${found}), ${none})`
  })
  return sql`arrayConcat(${join([sql`CAST(${reached}, 'Array(Tuple(UInt8, Bool, Int64, Bool))')`, open, ...optionals], ', ')})`
}

/** Whether the unit did what an exclusion removes it for: between two steps, or after the first of them and in time. */
function removed(question: Ask<'funnel'>): Sql {
  const { exclude, steps } = question
  const required = requiredOf(question)
  const tests = exclude.flatMap(({ effect, from, to = steps.length }, index) => {
    if (effect !== 'remove') return []
    const [first, last] = [required.indexOf(from) + 1, required.indexOf(to) + 1]
    const until = limit(question, sql`-1`)
    return [
      sql`(length(chain) >= ${bind('UInt8', first)} AND arrayExists(e -> ${marked(steps.length + index)} AND NOT has(chain, (e.1, e.2))
        AND ${after(question, nth(first))} AND if(length(chain) >= ${bind('UInt8', last)}, (e.1, e.2) < ${nth(last)}, ${
          until ? sql`e.1 <= ${until}` : sql`true`
        }), es))`,
    ]
  })
  return tests.length === 0 ? sql`false` : sql`(${join(tests, ' OR ')})`
}
