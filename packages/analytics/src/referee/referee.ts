import { type AdSpend, type Event, feelingOf, type Reading } from '@wegwijs/journey'
import { aboutOf } from '../question/about.ts'
import { definitions, openChoice, sequenceChoice } from '../question/definitions.ts'
import { type KpiFacts, kpisOf, leadNames } from '../question/kpi-facts.ts'
import type { Answers, By, Question } from '../question/question.ts'
import { comparingStages, DAY, END, QUOTES, type Resolved, START } from '../question/resolved.ts'
import { meanInterval, median } from '../statistics/interval.ts'
import { type Histories, histories, inPeriod, type Located } from './history.ts'

/** A log small enough to hold in memory, in stored order. */
export interface Log {
  events: readonly Event[]
  spend: readonly AdSpend[]
}

type Ask<K extends Question['kind']> = Resolved<Extract<Question, { kind: K }>>

/** The slow, obviously right answer. What it says, the SQL answer must say too. */
export function referee<Q extends Question>(question: Resolved<Q>, log: Log): Answers[Q['kind']] {
  const past = histories(log.events, question.reading, question.period)
  const answer = answers[question.kind] as (question: Resolved, past: Histories, log: Log) => Answers[Q['kind']]
  return answer(question as unknown as Resolved, past, log)
}

const answers: { [K in Question['kind']]: (question: Ask<K>, past: Histories, log: Log) => Answers[K] } = {
  counts,
  transitions,
  flow,
  unmatched,
  overlap,
  feelings,
  loops,
  kpis,
}

function keysOf(by: By, reading: Reading, { event, touchpoints, stages }: Located): string[] {
  if (by === 'event') return [event.name]
  if (by === 'touchpoint') return touchpoints.map((index) => reading.touchpoints[index]!.id)
  return stages.map((index) => reading.stages[index]!.id)
}

function counts({ by, reading }: Ask<'counts'>, past: Histories): Answers['counts'] {
  const known = by === 'touchpoint' ? reading.touchpoints : by === 'stage' ? reading.stages : []
  const tally = new Tally(known.map(({ id }) => id))
  for (const [person, own] of inPeriod(past)) {
    for (const one of own) for (const key of keysOf(by, reading, one)) tally.add(key, person)
  }
  const rows = tally.rows().map(([key, { events, people }]) => ({ key, events, people }))
  return {
    rows: by === 'event' ? rows.sort((a, b) => b.events - a.events || compareText(a.key, b.key)) : rows,
    about: aboutOf(past.population, definitions.counts, 'person'),
  }
}

/** Counts events and distinct people per key. */
class Tally {
  readonly #found = new Map<string, { events: number; people: Set<string> }>()
  constructor(keys: readonly string[] = []) {
    for (const key of keys) this.#found.set(key, { events: 0, people: new Set() })
  }
  add(key: string, person: string): void {
    let found = this.#found.get(key)
    if (!found) this.#found.set(key, (found = { events: 0, people: new Set() }))
    found.events += 1
    found.people.add(person)
  }
  rows(): [string, { events: number; people: number }][] {
    return [...this.#found].map(([key, { events, people }]) => [key, { events, people: people.size }])
  }
}

function transitions({ by, reading }: Ask<'transitions'>, past: Histories): Answers['transitions'] {
  const edges = new Map<string, { from: string; to: string; people: Set<string>; count: number; gaps: number[] }>()
  const add = (from: string, to: string, person: string, gap: number | null): void => {
    const id = JSON.stringify([from, to])
    let edge = edges.get(id)
    if (!edge) edges.set(id, (edge = { from, to, people: new Set(), count: 0, gaps: [] }))
    edge.count += 1
    edge.people.add(person)
    if (gap !== null) edge.gaps.push(gap)
  }
  for (const [person, own] of inPeriod(past)) {
    const steps = sequence(by, reading, own)
    steps.forEach((step, index) => {
      const before = steps[index - 1]
      add(before?.key ?? START, step.key, person, before ? step.time - before.time : null)
      if (index === steps.length - 1) add(step.key, END, person, null)
    })
  }
  return {
    edges: [...edges.values()]
      .map(({ from, to, people, count, gaps }) => ({ from, to, count, people: people.size, medianMs: median(gaps) }))
      .sort((a, b) => b.count - a.count || compareText(a.from, b.from) || compareText(a.to, b.to)),
    about: aboutOf(past.population, definitions.transitions, 'person', [sequenceChoice(by)]),
  }
}

/** One key an event, the first in map order; stages in a row are merged into one stay. */
function sequence(by: By, reading: Reading, own: Located[]): { key: string; time: number }[] {
  const steps = own.flatMap((one) => {
    const [key] = keysOf(by, reading, one)
    return key === undefined ? [] : [{ key, time: one.event.time }]
  })
  return by === 'stage' ? steps.filter((step, index) => step.key !== steps[index - 1]?.key) : steps
}

function flow({ reading, openDays }: Ask<'flow'>, past: Histories): Answers['flow'] {
  const { population } = past
  const silentBefore = (population.watermark ?? 0) - openDays * DAY
  const histories = inPeriod(past)
  const stages = reading.stages.map(({ id }, index) => {
    const there = histories.filter(([, own]) => own.some((one) => one.stages.includes(index)))
    const stuck = there.filter(([, own]) => {
      const first = own.findIndex((one) => one.stages.includes(index))
      return !own.slice(first + 1).some((one) => one.stages.some((stage) => stage > index))
    })
    const dropped = stuck.filter(([, own]) => own.at(-1)!.event.time <= silentBefore)
    return {
      key: id,
      people: there.length,
      events: there.reduce((sum, [, own]) => sum + own.filter((one) => one.stages.includes(index)).length, 0),
      returning: there.filter(([, own]) => stepsBack(own).has(index)).length,
      dropped: dropped.length,
      open: stuck.length - dropped.length,
    }
  })
  const pairs = reading.stages.flatMap((from, i) =>
    reading.stages.flatMap((to, j) => {
      if (i === j) return []
      const gaps = histories.flatMap(([, own]) => gapBetween(own, i, j))
      const people = stages[i]!.people
      return [
        {
          from: from.id,
          to: to.id,
          people: gaps.length,
          share: people ? gaps.length / people : null,
          medianMs: median(gaps),
        },
      ]
    }),
  )
  return {
    stages,
    pairs,
    about: aboutOf(population, definitions.flow, 'person', [sequenceChoice('stage'), openChoice(openDays)]),
  }
}

function gapBetween(own: Located[], i: number, j: number): number[] {
  const first = own.findIndex((one) => one.stages.includes(i))
  if (first < 0) return []
  const later = own.slice(first + 1).find((one) => one.stages.includes(j))
  return later ? [later.event.time - own[first]!.event.time] : []
}

/** Stages out of which a person stepped directly back to an earlier one. */
function stepsBack(own: Located[]): Set<number> {
  const stays = own.flatMap(({ stages }) => (stages.length > 0 ? [stages[0]!] : []))
  return new Set(stays.filter((stage, index) => index + 1 < stays.length && stays[index + 1]! < stage))
}

function unmatched(_question: Ask<'unmatched'>, past: Histories): Answers['unmatched'] {
  const tally = new Tally()
  for (const [person, own] of inPeriod(past)) {
    for (const { event, touchpoints } of own) {
      if (touchpoints.length === 0) tally.add(JSON.stringify([event.name, event.source]), person)
    }
  }
  const rows = tally.rows().map(([key, found]) => {
    const [name, source] = JSON.parse(key) as [string, string]
    return { name, source, ...found }
  })
  rows.sort(
    (a, b) =>
      b.people - a.people || b.events - a.events || compareText(a.name, b.name) || compareText(a.source, b.source),
  )
  return { rows, about: aboutOf(past.population, definitions.unmatched, 'person') }
}

function overlap({ reading }: Ask<'overlap'>, past: Histories): Answers['overlap'] {
  const tally = new Tally()
  for (const [person, own] of inPeriod(past)) {
    for (const { touchpoints } of own) {
      touchpoints.forEach((first, index) => {
        for (const second of touchpoints.slice(index + 1)) tally.add(JSON.stringify([first, second]), person)
      })
    }
  }
  const rows = tally.rows().map(([key, found]) => {
    const [first, second] = JSON.parse(key) as [number, number]
    return { first: reading.touchpoints[first]!.id, second: reading.touchpoints[second]!.id, ...found }
  })
  rows.sort((a, b) => b.events - a.events || compareText(a.first, b.first) || compareText(a.second, b.second))
  return { rows, about: aboutOf(past.population, definitions.overlap, 'person') }
}

function feelings({ reading }: Ask<'feelings'>, past: Histories): Answers['feelings'] {
  const located = inPeriod(past).flatMap(([, own]) => own)
  const rows = reading.touchpoints.flatMap(({ id }, index) => {
    const answers = located.flatMap(({ event, touchpoints }) => {
      if (event.score === undefined || !event.scale) return []
      const about = event.properties.touchpoint === id || touchpoints.includes(index)
      const feeling = feelingOf(event.score, event.scale)
      return about && feeling !== null ? [{ event, feeling }] : []
    })
    if (answers.length === 0) return []
    const sum = answers.reduce((total, { feeling }) => total + feeling, 0)
    const squares = answers.reduce((total, { feeling }) => total + feeling * feeling, 0)
    const interval = meanInterval(answers.length, sum, squares)
    const quotes = answers
      .filter(({ event }) => event.text)
      .sort((a, b) => b.event.time - a.event.time || compareText(a.event.text!, b.event.text!))
      .slice(0, QUOTES)
      .map(({ event }) => ({ text: event.text!, score: event.score!, scale: event.scale!, time: event.time }))
    return [
      {
        key: id,
        n: answers.length,
        mean: sum / answers.length,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        quotes,
      },
    ]
  })
  return { rows, about: aboutOf(past.population, definitions.feelings, 'event') }
}

function loops({ reading }: Ask<'loops'>, past: Histories): Answers['loops'] {
  const comparing = comparingStages(reading)
  let buyers = 0
  let returned = 0
  let skipped = 0
  for (const own of past.people.values()) {
    const orders = own.flatMap((one, index) => (one.isOrder ? [index] : []))
    const [first, second] = orders
    if (orders.some((index) => own[index]!.inPeriod)) buyers += 1
    if (second === undefined || !own[second]!.inPeriod) continue
    returned += 1
    const between = own.slice(first! + 1, second)
    if (!between.some(({ stages }) => stages.some((stage) => comparing.includes(stage)))) skipped += 1
  }
  return {
    buyers,
    returned,
    skipped,
    comparedAgain: returned - skipped,
    about: aboutOf(past.population, definitions.loops, 'person'),
  }
}

function kpis(_question: Ask<'kpis'>, past: Histories, { spend }: Log): Answers['kpis'] {
  const people = inPeriod(past)
  const located = people.flatMap(([, own]) => own)
  const orders = located.filter(({ isOrder }) => isOrder)
  const valued = orders.filter(({ event }) => event.value !== undefined)
  const having = (test: (one: Located) => boolean): number => people.filter(([, own]) => own.some(test)).length
  const answered = (scale: string, low: number): number =>
    located.filter(({ event }) => event.scale === scale && event.score !== undefined && event.score >= low).length
  const npsAnswers = answered('nps', -Infinity)
  const spent = spend.filter(({ day }) => {
    const { period } = past.population
    const start = Date.parse(`${day}T00:00Z`)
    return period !== null && start > period.from - DAY && start <= period.to
  })
  const total = (figure: (row: AdSpend) => number): number => spent.reduce((sum, row) => sum + figure(row), 0)
  const facts: KpiFacts = {
    people: people.length,
    orders: orders.length,
    valuedOrders: valued.length,
    revenueMinor: valued.reduce((sum, { event }) => sum + Math.floor(event.value! * 100 + 0.5), 0),
    orderCurrencies: [...new Set(valued.map(({ event }) => event.currency ?? ''))].sort(),
    buyers: having(({ isOrder }) => isOrder),
    firstTimeBuyers: having(({ isOrder, event }) => isOrder && event.ordersSoFar === 1),
    repeatBuyers: having(({ isOrder, event }) => isOrder && event.ordersSoFar >= 2),
    leads: having(({ event }) => leadNames.includes(event.name)),
    spendRows: spent.length,
    impressions: total((row) => row.impressions),
    clicks: total((row) => row.clicks),
    costMinor: total((row) => row.costMinor),
    spendCurrencies: [...new Set(spent.map(({ currency }) => currency))].sort(),
    npsAnswers,
    promoters: answered('nps', 9),
    detractors: npsAnswers - answered('nps', 7),
    csatAnswers: answered('csat', -Infinity),
    csatSatisfied: answered('csat', 4),
  }
  return { rows: kpisOf(facts), about: aboutOf(past.population, definitions.kpis, 'person') }
}

/** Text order by bytes of UTF-8, as the engine sorts. */
function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
