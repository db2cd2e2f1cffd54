import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Period } from '@wegwijs/analytics'
import { ebikeEvents, ebikeJourneys } from '@wegwijs/examples'
import type { Event } from '@wegwijs/journey'
import { configOf, Workspace } from '@wegwijs/server'

/** How many events the large map has at least; `WEGWIJS_BENCH_EVENTS=2000000 npm run bench -- map` for a quick look. */
const EVENTS = Number(process.env.WEGWIJS_BENCH_EVENTS ?? 20_000_000)
const UNTIL = Date.UTC(2026, 10, 22)
const SEED = 20_260_301

const WARM_MS = 1000
const UNCHANGED_MS = 100

/** Periods that were not asked before, so that every number is counted anew from the kept tables. */
const periods: readonly Period[] = [
  { days: 7 },
  { days: 30 },
  { days: 90 },
  { days: 180 },
  { from: '2026-03-01', to: '2026-05-31' },
  { from: '2026-01-01', to: '2026-10-31' },
]

/** The whole living map with all its KPIs: the e-bike year once, and repeated with other people until it is large. */
export async function mapBench(folder: string): Promise<void> {
  const small = await measured(join(folder, 'map-small'), 1)
  console.table({ once: inTable(small) })
  const large = await measured(join(folder, 'map-large'), EVENTS)
  console.table({ large: inTable(large) })
  const [cpu] = cpus()
  console.log(`${cpu?.model} × ${cpus().length}, Node ${process.version}`)
  const times = large.events / small.events
  console.log(`events, large : once = ${times.toFixed(1)}`)
  console.log(`warm, slowest, large : once = ${(most(large.warm) / most(small.warm)).toFixed(1)}`)
  console.log(`warm, slowest = ${most(large.warm).toFixed(0)} ms (at most ${WARM_MS})`)
  console.log(`unchanged = ${large.unchanged.toFixed(0)} ms (at most ${UNCHANGED_MS})`)
}

interface Measured {
  events: number
  loadSeconds: number
  /** Milliseconds: tables are made and all is counted. */
  first: number
  otherModel: number
  warm: number[]
  unchanged: number
  /** At most so far, of the process with the engine in it. */
  peakMB: number
}

async function measured(data: string, events: number): Promise<Measured> {
  const workspace = await Workspace.open(configOf({ data }))
  try {
    const { store, journeys } = workspace.example
    const start = performance.now()
    for (const journey of ebikeJourneys('2026-11-22')) journeys.create(journey)
    const staging = await store.stage()
    let rows = 0
    for (let copy = 0; rows < events; copy++) {
      for (const batch of ebikeEvents({ seed: SEED + copy, until: UNTIL })) {
        await staging.add(batch.events.map((event) => ({ line: ++rows, event: ofCopy(event, copy) })))
        // Days of advertising are the same days again.
        if (copy === 0) staging.addSpend(batch.spend)
      }
    }
    await staging.land({ file: 'bench', format: 'example', rows, invalid: 0, at: UNTIL })
    const loadSeconds = (performance.now() - start) / 1000
    const time = async (model: 'stdc' | 'aida', period?: Period): Promise<number> => {
      const start = performance.now()
      await workspace.map('ebike-nl', model, period)
      return performance.now() - start
    }
    const first = await time('stdc')
    const otherModel = await time('aida')
    const warm: number[] = []
    for (const period of periods) warm.push(await time('stdc', period))
    const unchanged = await time('stdc')
    const peakMB = process.resourceUsage().maxRSS / 1024
    return { events: rows, loadSeconds, first, otherModel, warm, unchanged, peakMB }
  } finally {
    await workspace.close()
  }
}

/** The same story of other people; a person is who the copy says, in whatever the event says of people. */
function ofCopy(event: Event, copy: number): Event {
  const other = (id: string): string => `${copy}-${id}`
  const { referred_by: referrer, ...properties } = event.properties
  return {
    ...event,
    ...(event.id !== undefined && { id: other(event.id) }),
    person: event.person === null ? null : other(event.person),
    properties: { ...properties, ...(referrer && { referred_by: other(referrer) }) },
  }
}

const most = (values: readonly number[]): number => Math.max(...values)

function inTable({
  events,
  loadSeconds,
  first,
  otherModel,
  warm,
  unchanged,
  peakMB,
}: Measured): Record<string, number> {
  const sorted = warm.toSorted((a, b) => a - b)
  return {
    events,
    'load (s)': Math.round(loadSeconds),
    'first map (ms)': Math.round(first),
    'another model (ms)': Math.round(otherModel),
    'another period, median (ms)': Math.round(sorted[Math.floor(sorted.length / 2)]!),
    'another period, slowest (ms)': Math.round(most(warm)),
    'unchanged (ms)': Math.round(unchanged),
    'peak memory (MB)': Math.round(peakMB),
  }
}
