import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Period } from '@wegwijs/analytics'
import { offeredDays } from '@wegwijs/api'
import { ebikeEvents, ebikeJourneys } from '@wegwijs/examples'
import type { Event } from '@wegwijs/journey'
import { configOf, Workspace } from '@wegwijs/server'

/** How many events the large map has at least; `WEGWIJS_BENCH_EVENTS=2000000 npm run bench -- map` for a quick look. */
const EVENTS = Number(process.env.WEGWIJS_BENCH_EVENTS ?? 20_000_000)
const UNTIL = Date.UTC(2026, 10, 22)
const SEED = 20_260_301

const WARM_MS = 1000
const UNCHANGED_MS = 100

/** Periods that screens offer, and that are counted beforehand once a map has been opened. */
const offered: readonly Period[] = offeredDays.map((days) => ({ days }))

/** Periods of one's own choice, so that every number is counted anew from the kept tables. */
const chosen: readonly Period[] = [
  { days: 8 },
  { days: 31 },
  { days: 91 },
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
  console.log(
    `days of one's own choice, slowest, large : once = ${(most(large.chosen) / most(small.chosen)).toFixed(1)}`,
  )
  console.log(`a period that screens offer, slowest = ${most(large.offered).toFixed(0)} ms (at most ${WARM_MS})`)
  console.log(`days of one's own choice, slowest = ${most(large.chosen).toFixed(0)} ms (at most ${WARM_MS})`)
  console.log(`unchanged = ${large.unchanged.toFixed(0)} ms (at most ${UNCHANGED_MS})`)
}

interface Measured {
  events: number
  loadSeconds: number
  /** Milliseconds: tables are made and all is counted. */
  first: number
  otherModel: number
  /** How long it took, with nobody asking anything, to count what is likely to be chosen next. */
  aheadSeconds: number
  offered: number[]
  chosen: number[]
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
    const idle = performance.now()
    await workspace.countedAhead()
    const aheadSeconds = (performance.now() - idle) / 1000
    const each = async (periods: readonly Period[]): Promise<number[]> => {
      const times: number[] = []
      for (const period of periods) times.push(await time('stdc', period))
      return times
    }
    const [ofScreens, own] = [await each(offered), await each(chosen)]
    const unchanged = await time('stdc')
    const peakMB = process.resourceUsage().maxRSS / 1024
    return {
      events: rows,
      loadSeconds,
      first,
      otherModel,
      aheadSeconds,
      offered: ofScreens,
      chosen: own,
      unchanged,
      peakMB,
    }
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

function inTable(measured: Measured): Record<string, number> {
  const { events, loadSeconds, first, otherModel, aheadSeconds, offered, chosen, unchanged, peakMB } = measured
  const sorted = chosen.toSorted((a, b) => a - b)
  return {
    events,
    'load (s)': Math.round(loadSeconds),
    'first map (ms)': Math.round(first),
    'another model (ms)': Math.round(otherModel),
    'counted ahead (s)': Math.round(aheadSeconds),
    'a period that screens offer, slowest (ms)': Math.round(most(offered)),
    'own days, median (ms)': Math.round(sorted[Math.floor(sorted.length / 2)]!),
    'own days, slowest (ms)': Math.round(most(chosen)),
    'unchanged (ms)': Math.round(unchanged),
    'peak memory (MB)': Math.round(peakMB),
  }
}
