import { requiredOf } from '../question/funnel-steps.ts'
import type { Ask } from '../question/resolved.ts'
import { bind, join, named, type Sql, sql } from './sql.ts'

const noChain = sql`CAST([], 'Array(Tuple(Int64, UInt64))')`
const isDone = sql`c -> notEmpty(c)`

/**
 * Those of the histories that have an attempt, with `chain`: the (time, seq) of each step of the one that counts. Ways are
 * worked out from their last step backwards: an event begins a way when it counts for the step, and goes on with the way
 * of the nearest later event.
 */
export function attempts(question: Ask<'funnel'>, histories: Sql): Sql {
  if (question.order !== 'any' && !hasChoice(question)) return nearestWays(question, histories)
  const chain = question.order === 'any' ? longestOf(anyOrder(question)) : byLength(question)
  return sql`SELECT * FROM (SELECT *, ${chain} AS chain FROM (${histories})) WHERE notEmpty(chain)`
}

/** The way with most steps, and of those the earliest. */
const longestOf = (ways: Sql): Sql => sql`arrayFirst(${isDone}, arraySort(c -> (-toInt64(length(c)), c[1]), ${ways}))`

/**
 * The way of each event by always taking the nearest that may follow: an array a step with the time at which the way of
 * every event gets there. Arrays of numbers take a small part of the time that arrays of whole ways would.
 */
function nearestWays(question: Ask<'funnel'>, histories: Sql): Sql {
  const steps = requiredOf(question).map((_, index) => index)
  const ways = steps.slice(0, -1).reduceRight<Sql>(
    (rows, from) => {
      const arrivals = steps.slice(from + 1).map((to) => {
        const later = to === from + 1 ? sql`times` : arrival(from + 1, to)
        return sql`${follow(question, from + 1, later)} AS ${arrival(from, to)}`
      })
      return sql`SELECT *, ${join(arrivals, ', ')} FROM (${rows})`
    },
    withFlags(question, histories),
  )
  const reached = steps.slice(1).map((to) => inTime(question, named(`a${to}`)))
  const lengths = sql`arrayMap((${join([sql`e`, ...steps.slice(1).map((to) => named(`a${to}`))], ', ')}) ->
    if(${mayBegin(question)}, ${join([sql`1`, ...reached], ' + ')}, 0), ${join([sql`es`, ...steps.slice(1).map((to) => arrival(0, to))], ', ')})`
  const furthest = sql`SELECT *, ${lengths} AS lengths, arrayMax(lengths) AS furthest FROM (${ways})`
  return sql`
    SELECT *, arraySlice([${join(chosen(question), ', ')}], 1, furthest) AS chain
    FROM (SELECT *, indexOf(lengths, furthest) AS ${place(0)} FROM (${furthest}))`
}

/** The histories with their times and places in the stored order as arrays, and of each step which events count for it. */
function withFlags(question: Ask<'funnel'>, histories: Sql): Sql {
  const counts = requiredOf(question).map((step, index) => sql`arrayMap(e -> ${marked(step)}, es) AS ${flags(index)}`)
  const later = sql`arrayMap((t, later) -> t != later, times, ${shifted(sql`times`)}) AS is_last_of_time`
  const more = question.ties === 'strict' ? [later] : []
  return sql`SELECT *, es.1 AS times, es.2 AS seqs, ${join([...counts, ...more], ', ')} FROM (${histories})`
}

/** The (time, seq) of each step of the way that begins at the first place. */
function chosen(question: Ask<'funnel'>): Sql[] {
  const steps = requiredOf(question).map((_, index) => index)
  if (question.optional.length === 0 && question.exclude.length === 0) {
    // Nothing is compared with the steps after the first, so that only their times matter.
    return steps.map((to) => (to === 0 ? sql`(times[place_0], seqs[place_0])` : sql`(${arrival(0, to)}[place_0], 0)`))
  }
  return steps.map((step) =>
    step === 0
      ? sql`(times[place_0], seqs[place_0])`
      : sql`(times[${placeAfter(question, step)} AS ${place(step)}], seqs[${place(step)}])`,
  )
}

/** Where the nearest event after the place of the step before counts for `step`. */
function placeAfter({ order, ties }: Ask<'funnel'>, step: number): Sql {
  const before = place(step - 1)
  if (order === 'strict') return sql`${before} + 1`
  return ties === 'strict'
    ? sql`arrayFirstIndex((f, t) -> f AND t > times[${before}], ${flags(step)}, times)`
    : sql`arrayFirstIndex((f, nth) -> f AND nth > ${before}, ${flags(step)}, arrayEnumerate(times))`
}

const flags = (step: number): Sql => named(`counts_${step}`)
const place = (step: number): Sql => named(`place_${step}`)
/** When the ways of events, as far as they count for the step `from`, get to the step `to`. */
const arrival = (from: number, to: number): Sql => named(`from_${from}_to_${to}`)
/** No time at which anything happens. */
const never = sql`toInt64('-9223372036854775808')`
const shifted = (array: Sql): Sql => sql`arrayPopFront(arrayPushBack(${array}, ${never}))`

/** Of each event what `times` says of the nearest later one that counts for `step`. */
function follow(question: Ask<'funnel'>, step: number, times: Sql): Sql {
  const { order, ties, window, windowFrom } = question
  if (order !== 'strict') {
    const nearest = sql`arrayPopFront(arrayReverseFill((t, f) -> f, arrayPushBack(${times}, ${never}), arrayPushBack(${flags(step)}, 1)))`
    if (ties === 'stored') return nearest
    // Of events at the same time only the last has something later right after it; the others follow it in that.
    return sql`arrayReverseFill((t, isLast) -> isLast, ${nearest}, is_last_of_time)`
  }
  const tests = [
    sql`f`,
    ...(ties === 'strict' ? [sql`next > own`] : []),
    ...(window !== null && windowFrom === 'previous' ? [sql`next - own <= ${bind('Int64', window)}`] : []),
  ]
  return sql`arrayMap((t, f, own, next) -> if(${join(tests, ' AND ')}, t, ${never}), ${shifted(times)},
    arrayPopFront(arrayPushBack(${flags(step)}, 0)), times, ${shifted(sql`times`)})`
}

/** Whether a way gets to a step, at the time `arrival`, in the time there is since it began. */
const inTime = ({ window, windowFrom }: Ask<'funnel'>, arrival: Sql): Sql =>
  window === null || windowFrom === 'previous'
    ? sql`(${arrival} != ${never})`
    : sql`(${arrival} != ${never} AND ${arrival} - e.1 <= ${bind('Int64', window)})`

/** Whether the nearest event that may follow need not be the best: a later one may get further. */
const hasChoice = ({ order, window, windowFrom, exclude, grace }: Ask<'funnel'>): boolean =>
  order === 'sequential' &&
  (grace > 0 || (window !== null && windowFrom === 'previous') || exclude.some(({ effect }) => effect === 'cut'))

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
