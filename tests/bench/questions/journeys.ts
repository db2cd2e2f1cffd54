/**
 * Events of people whose journeys are as long as those of real customers: many of one event, few of hundreds. Each person
 * is drawn from a generator of their own, so that nothing has to be kept and the same events come on every machine.
 */
export const TOUCHPOINTS = 40
export const channels = ['organic', 'paid search', 'social', 'email', 'referral', 'display', 'affiliate', 'direct']
/** Journeys of 90 days begin here. */
export const BEGIN = Date.UTC(2026, 0, 5)

const MOST_EVENTS = 500
/** With this exponent a journey is 20 events long on average. */
const ZIPF = 1.4518
const EVENTS_A_VISIT = 5
const DAY = 86_400_000
const SEED = 20_260_105

/** The events of one person in the order they happened, each at its own millisecond; `length` of them count. */
export interface PersonEvents {
  length: number
  time: Float64Array
  touchpoint: Uint8Array
  channel: Uint8Array
  /** Of an NPS answer, 0–10; NONE of what is no answer. */
  score: Uint8Array
  /** Number of the page below the touchpoint's. */
  page: Uint8Array
}
export const NONE = 255

/** About as many people as have this many events. */
export const peopleFor = (events: number): number => Math.round(events / 20)

/** How many events a person has. */
export const lengthOf = (person: number): number => drawnLength(randomOf(person))

/** A person's events, in one place that is used again for the next. */
export function* journeys(people: number): Generator<PersonEvents> {
  const events: PersonEvents = {
    length: 0,
    time: new Float64Array(MOST_EVENTS),
    touchpoint: new Uint8Array(MOST_EVENTS),
    channel: new Uint8Array(MOST_EVENTS),
    score: new Uint8Array(MOST_EVENTS),
    page: new Uint8Array(MOST_EVENTS),
  }
  const starts = new Float64Array(MOST_EVENTS)
  for (let person = 0; person < people; person++) {
    draw(events, starts, randomOf(person))
    yield events
  }
}

function draw(events: PersonEvents, starts: Float64Array, random: () => number): void {
  events.length = drawnLength(random)
  let visits = 1
  for (let event = 1; event < events.length; event++) if (random() < 1 / EVENTS_A_VISIT) visits++
  for (let visit = 0; visit < visits; visit++) starts[visit] = BEGIN + Math.floor(random() * 89 * DAY)
  starts.subarray(0, visits).sort()
  let time = 0
  let channel = 0
  for (let event = 0, visit = 0; event < events.length; event++) {
    const left = events.length - event
    // What is left is spread over the visits that are left, at least one event each.
    if (event === 0 || (visit < visits && random() < (visits - visit) / left)) {
      time = Math.max(starts[visit]!, time + 1)
      channel = Math.floor(channels.length * random() ** 2)
      visit++
    } else {
      time += 5_000 + Math.floor(random() * 115_000)
    }
    events.time[event] = time
    events.channel[event] = channel
    events.touchpoint[event] = Math.floor(TOUCHPOINTS * random() ** 2)
    events.score[event] = random() < 0.02 ? 10 - Math.floor(11 * random() ** 2) : NONE
    events.page[event] = Math.floor(100 * random())
  }
}

const lengthsUpTo = cumulated(Array.from({ length: MOST_EVENTS }, (_, index) => (index + 1) ** -ZIPF))

function drawnLength(random: () => number): number {
  const at = random() * lengthsUpTo.at(-1)!
  let [low, high] = [0, MOST_EVENTS - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lengthsUpTo[middle]! < at) low = middle + 1
    else high = middle
  }
  return low + 1
}

function cumulated(weights: readonly number[]): number[] {
  let sum = 0
  return weights.map((weight) => (sum += weight))
}

/** Xorshift (Marsaglia 2003), begun from the person's number as MurmurHash3 mixes it. */
function randomOf(person: number): () => number {
  let state = person ^ SEED
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  state = state ^ (state >>> 16) || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
