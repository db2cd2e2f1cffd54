import { byText, FUNNEL_DAYS, FUNNEL_STEPS, type QuestionName, type Told } from './asked.ts'
import { best, type Cost, measured } from './cost.ts'
import { journeys, lengthOf, TOUCHPOINTS } from './journeys.ts'
import { touchpoints } from './map.ts'

/**
 * The same questions over bare typed arrays, on one thread: how fast it could be with nothing but the answer in mind. In a
 * process of its own: people in, `ScanFigures` out.
 */
export interface ScanFigures {
  load: Cost & { events: number }
  questions: Partial<Record<QuestionName, { warm: Cost; told: Told }>>
}

interface Log {
  /** Where each person's events begin, and after the last one where they all end. */
  starts: Uint32Array
  time: Float64Array
  touchpoint: Uint8Array
}

const WINDOW = FUNNEL_DAYS * 86_400_000
const START = TOUCHPOINTS
const END = TOUCHPOINTS + 1
const PLACES = TOUCHPOINTS + 2
const placeNames = [...touchpoints, 'START', 'END']

const people = Number(process.argv[2])
const { cost, result: log } = await measured(() => loaded(people))
const scans = { funnel: await best(3, () => funnel(log)), transitions: await best(3, () => transitions(log)) }
process.send!({
  load: { ...cost, events: log.time.length },
  questions: {
    funnel: { warm: scans.funnel.cost, told: scans.funnel.result },
    transitions: { warm: scans.transitions.cost, told: scans.transitions.result },
  },
})

function loaded(people: number): Log {
  const starts = new Uint32Array(people + 1)
  for (let person = 0; person < people; person++) starts[person + 1] = starts[person]! + lengthOf(person)
  const count = starts[people]!
  const log = { starts, time: new Float64Array(count), touchpoint: new Uint8Array(count) }
  let at = 0
  for (const { length, time, touchpoint } of journeys(people)) {
    log.time.set(time.subarray(0, length), at)
    log.touchpoint.set(touchpoint.subarray(0, length), at)
    at += length
  }
  return log
}

/** Per step of the first touchpoints: who reached it within the window. */
function funnel({ starts, time, touchpoint }: Log): Told {
  const reached = new Uint32Array(FUNNEL_STEPS)
  /** Per step, when the latest attempt that got there began. */
  const began = new Float64Array(FUNNEL_STEPS)
  for (let person = 0; person + 1 < starts.length; person++) {
    began.fill(Number.NEGATIVE_INFINITY)
    let furthest = 0
    for (let event = starts[person]!; event < starts[person + 1]!; event++) {
      const step = touchpoint[event]!
      if (step >= FUNNEL_STEPS) continue
      const since = step === 0 ? time[event]! : began[step - 1]!
      if (time[event]! - since > WINDOW) continue
      began[step] = since
      furthest = Math.max(furthest, step + 1)
    }
    for (let step = 0; step < furthest; step++) reached[step]!++
  }
  return Array.from(reached, (people) => [people])
}

/** Every pair of touchpoints that follow each other: how often, by how many people, and the median time between them. */
function transitions({ starts, time, touchpoint }: Log): Told {
  const count = new Uint32Array(PLACES * PLACES)
  const people = new Uint32Array(PLACES * PLACES)
  const seenOf = new Int32Array(PLACES * PLACES).fill(-1)
  for (let person = 0; person + 1 < starts.length; person++) {
    for (let event = starts[person]!, from = START; event <= starts[person + 1]!; event++) {
      const to = event < starts[person + 1]! ? touchpoint[event]! : END
      const edge = from * PLACES + to
      count[edge]!++
      if (seenOf[edge] !== person) people[edge]!++
      seenOf[edge] = person
      from = to
    }
  }
  const gaps = gapsByEdge(count, { starts, time, touchpoint })
  return [...count.keys()]
    .filter((edge) => count[edge]! > 0)
    .map((edge) => {
      const [from, to] = [Math.floor(edge / PLACES), edge % PLACES]
      const median = from === START || to === END ? null : medianOf(gaps(edge))
      return [placeNames[from]!, placeNames[to]!, count[edge]!, people[edge]!, median]
    })
    .sort(byText)
}

/** The times between touchpoints, those of one edge side by side. */
function gapsByEdge(count: Uint32Array, { starts, time, touchpoint }: Log): (edge: number) => Float64Array {
  const ends = new Uint32Array(count.length)
  for (let edge = 0, end = 0; edge < count.length; edge++) ends[edge] = end += count[edge]!
  const next = ends.map((end, edge) => end - count[edge]!)
  const gaps = new Float64Array(ends.at(-1)!)
  for (let person = 0; person + 1 < starts.length; person++) {
    for (let event = starts[person]! + 1; event < starts[person + 1]!; event++) {
      const edge = touchpoint[event - 1]! * PLACES + touchpoint[event]!
      gaps[next[edge]!++] = time[event]! - time[event - 1]!
    }
  }
  return (edge) => gaps.subarray(ends[edge]! - count[edge]!, ends[edge]!)
}

/** The mean of the middle two, or the middle one. */
function medianOf(values: Float64Array): number {
  const upper = nthSmallest(values, values.length >> 1)
  if (values.length % 2 === 1) return upper
  let lower = Number.NEGATIVE_INFINITY
  for (let index = 0; index < values.length >> 1; index++) lower = Math.max(lower, values[index]!)
  return (lower + upper) / 2
}

/** Hoare's selection: the n-th smallest, with no larger value before it. */
function nthSmallest(values: Float64Array, n: number): number {
  let [left, right] = [0, values.length - 1]
  while (left < right) {
    const pivot = values[n]!
    let [low, high] = [left, right]
    while (low <= high) {
      while (values[low]! < pivot) low++
      while (values[high]! > pivot) high--
      if (low > high) break
      ;[values[low], values[high]] = [values[high]!, values[low]!]
      low++
      high--
    }
    if (high < n) left = low
    if (n < low) right = high
  }
  return values[n]!
}
