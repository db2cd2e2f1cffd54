import { requiredOf } from '../question/funnel-steps.ts'
import type { Ask } from '../question/resolved.ts'
import { bind, join, named, type Sql, sql } from './sql.ts'

const noChain = sql`CAST([], 'Array(Tuple(Int64, UInt64))')`
const isDone = sql`c -> notEmpty(c)`

/**
 * Rows of `es` with `chain`: the (time, seq) of each step of the attempt that counts, empty when there is none. Ways are
 * worked out from their last step backwards: an event begins a way when it counts for the step, and goes on with the way
 * of the nearest later event.
 */
export function attempts(question: Ask<'funnel'>, histories: Sql): Sql {
  const chain =
    question.order === 'any'
      ? longestOf(anyOrder(question))
      : hasChoice(question)
        ? byLength(question)
        : longestOf(nearestWay(question))
  return sql`SELECT *, ${chain} AS chain FROM (${histories})`
}

/** The way with most steps, and of those the earliest. */
const longestOf = (ways: Sql): Sql => sql`arrayFirst(${isDone}, arraySort(c -> (-toInt64(length(c)), c[1]), ${ways}))`

/** Of each event, the way it begins by always taking the nearest event that may follow. */
function nearestWay(question: Ask<'funnel'>): Sql {
  const { window, windowFrom, ties } = question
  const limit = bind('Int64', window ?? 0)
  const ways = requiredOf(question).reduceRight<Sql | null>((rest, step, index) => {
    const begins = index === 0 ? mayBegin(question) : marked(step)
    if (rest === null) return sql`arrayMap(e -> if(${begins}, [(e.1, e.2)], ${noChain}), es)`
    const inTime = window !== null && windowFrom === 'previous' ? sql` AND c[1].1 - e.1 <= ${limit}` : sql``
    const later = ties === 'strict' ? sql` AND c[1].1 > e.1` : sql``
    return sql`arrayMap((e, c) -> if(${begins}, arrayPushFront(if(notEmpty(c)${inTime}${later}, c, ${noChain}), (e.1, e.2)), ${noChain}), es, ${following(question, index + 1, rest)})`
  }, null)!
  if (window === null || windowFrom === 'previous') return ways
  return sql`arrayMap(c -> arraySlice(c, 1, arrayFirstIndex(x -> x.1 - c[1].1 > ${limit}, arrayPushBack(c, (c[1].1 + ${limit} + 1, 0))) - 1), ${ways})`
}

/** Whether the nearest event that may follow need not be the best: a later one may get further. */
const hasChoice = ({ order, window, windowFrom, exclude }: Ask<'funnel'>): boolean =>
  order === 'sequential' &&
  ((window !== null && windowFrom === 'previous') || exclude.some(({ effect }) => effect === 'cut'))

/** Ways of every length apart, the longest first: then only events that begin a whole rest of the way are followed. */
function byLength(question: Ask<'funnel'>): Sql {
  const lengths = requiredOf(question).map((_, index) => index + 1)
  const found = lengths.toReversed().map((length) => sql`arrayFirst(${isDone}, ${wayOf(question, length)})`)
  return sql`arrayFirst(${isDone}, [${join(found, ', ')}])`
}

const marked = (step: number): Sql => sql`bitTest(e.3, ${bind('UInt8', step - 1)})`

/** Whether an event may begin the attempt: the first of them when only that counts. */
const mayBegin = ({ entry }: Ask<'funnel'>): Sql =>
  entry === 'first' ? sql`(e.4 AND (e.1, e.2) = first_begun)` : sql`e.4`

/** Of each event the way over the first `length` steps that it begins, or an empty one. */
function wayOf(question: Ask<'funnel'>, length: number): Sql {
  const required = requiredOf(question)
  const { window, windowFrom } = question
  const from = (nth: number, rest: Sql | null): Sql => {
    const step = required[nth - 1]!
    const begins = nth === 1 ? mayBegin(question) : marked(step)
    if (rest === null) return sql`arrayMap(e -> if(${begins}, [(e.1, e.2)], ${noChain}), es)`
    const limit = bind('Int64', window ?? 0)
    const inTime =
      window === null
        ? sql``
        : windowFrom === 'previous'
          ? sql` AND c[1].1 - e.1 <= ${limit}`
          : nth === 1
            ? sql` AND arrayMax(x -> x.1, c) - e.1 <= ${limit}`
            : sql``
    const ties = question.ties === 'strict' ? sql` AND c[1].1 > e.1` : sql``
    return sql`arrayMap((e, c) -> if(${begins} AND notEmpty(c)${inTime}${ties}, arrayPushFront(c, (e.1, e.2)), ${noChain}), es, ${following(question, nth, rest)})`
  }
  return Array.from({ length }, (_, back) => length - back).reduce<Sql | null>((rest, nth) => from(nth, rest), null)!
}

/** Of each event, what the nearest event that may follow it begins, `nth` being the step it counts for itself. */
function following(question: Ask<'funnel'>, nth: number, rest: Sql): Sql {
  const { order, ties, grace, exclude, steps } = question
  if (order === 'strict') return next(rest)
  if (grace > 0) return withinGrace(grace, rest)
  const required = requiredOf(question)
  const blocking = exclude.flatMap(({ effect, from, to = steps.length }, index) =>
    effect === 'cut' && from <= required[nth - 1]! && required[nth]! <= to ? [marked(steps.length + index + 1)] : [],
  )
  const nearest =
    blocking.length === 0
      ? sql`arrayReverseFill(${isDone}, ${rest})`
      : sql`arrayReverseFill((c, e) -> notEmpty(c) OR ${join(blocking, ' OR ')}, ${rest}, es)`
  if (ties === 'stored') return next(nearest)
  // Of events at the same time only the last has something later right after it; the others follow it in that.
  return sql`arrayReverseFill((c, e, later) -> e.1 != later.1, ${next(nearest)}, es, arrayPushBack(arrayPopFront(es), es[-1]))`
}

/** What stands one place later. */
const next = (ways: Sql): Sql => sql`arrayPushBack(arrayPopFront(${ways}), ${noChain})`

/** As `following`, from `grace` milliseconds earlier on: events ask at that time, and all are put in order once more. */
const withinGrace = (grace: number, rest: Sql): Sql => sql`
  arrayMap(x -> x.2, arraySort(x -> x.1, arrayFilter(x -> x.3 = 0, arrayMap(sorted ->
    arrayZip(arrayMap(x -> x.3, sorted), arrayReverseFill((c, x) -> x.2 = 1 AND notEmpty(c), arrayMap(x -> x.4, sorted), sorted), arrayMap(x -> x.2, sorted)),
    [arraySort(x -> (x.1, x.2, x.3), arrayConcat(
      arrayMap((e, i) -> (e.1 - ${bind('Int64', grace)}, 0, i, ${noChain}), es, arrayEnumerate(es)),
      arrayMap((e, i, c) -> (e.1, 1, i, c), es, arrayEnumerate(es), ${rest})))])[1])))`

/** What is done from each event on, in whatever order; the longest, and of those the earliest. */
function anyOrder(question: Ask<'funnel'>): Sql {
  const { steps, window } = question
  const done = steps.map((step, index) => {
    const same = steps.slice(0, index).filter((each) => JSON.stringify(each) === JSON.stringify(step)).length
    return nthFrom(index + 1, same)
  })
  const inTime = window === null ? sql`` : sql` AND n[1].1 - e.1 <= ${bind('Int64', window)}`
  const each = steps.map((_, index) => sql`ns.${named(String(index + 1))}`)
  return sql`arrayMap((e, ns) ->
    if(${mayBegin(question)}, arraySort(arrayMap(n -> n[1], arrayFilter(n -> notEmpty(n)${inTime}, [${join(each, ', ')}]))), ${noChain}),
    es, arrayZip(${join(done, ', ')}))`
}

/** Of each event, the first at or after it that counts for a step, after skipping `same` of them. */
function nthFrom(step: number, same: number): Sql {
  const at = (after: Sql | null): Sql =>
    sql`arrayReverseFill((c, e) -> ${marked(step)}, arrayMap((e, c) -> if(${marked(step)}, c, ${noChain}), es, ${
      after === null ? sql`arrayMap(e -> [(e.1, e.2)], es)` : next(after)
    }), es)`
  return Array.from({ length: same }).reduce<Sql>((after) => at(after), at(null))
}
