import type { Fault } from '../row-error.ts'
import { type OpenTable, wordOf } from '../table-format.ts'
import { clockOf } from '../time.ts'
import { timeColumnReader } from '../time-column.ts'
import { badTime } from '../time-error.ts'
import { timeReader } from '../time-format.ts'

/** Zones that a sheet may write behind a time, in hours from UTC. */
const zones: Record<string, number> = { UTC: 0, GMT: 0, WET: 0, BST: 1, WEST: 1, CET: 1, CEST: 2, EET: 2, EEST: 3 }

/**
 * Reads the time of a Google sheet: `2026/03/01 9:00:00 AM GMT+1`, `1-3-2026 9:00:00`, `3/1/2026 9:00:00`; null when
 * empty. Without a zone behind it, it is in `zone`. A heading that is not English means that the day comes first.
 */
export function sheetTimeReader(table: OpenTable, zone: string, format: string) {
  const [heading, samples] = [table.headers[0]!, table.samples[0] ?? []]
  const dayFirst = wordOf(heading) === 'timestamp' ? [] : ['31/12/2000']
  const alike = [...dayFirst, ...samples.map((sample) => splitZone(sample).wall)]
  const local = timeColumnReader(table, { header: heading, samples, alike }, format, clockOf(zone) ?? ((wall) => wall))
  const universal = timeReader(format, (wall) => wall, alike)
  return (raw: string): number | null | Fault => {
    if (raw === '') return null
    const { wall, hours } = splitZone(raw)
    const time = hours === null ? local(wall) : universal(wall)
    return typeof time === 'number' ? time - (hours ?? 0) * 3_600_000 : badTime(heading, raw, time)
  }
}

function splitZone(raw: string): { wall: string; hours: number | null } {
  const match = /^(.*\S)\s+([A-Z]{3,4})(?:([+-]\d{1,2})(?::?(\d\d))?)?$/.exec(raw.trim())
  const base = zones[match?.[2] ?? '']
  if (!match || base === undefined) return { wall: raw.trim(), hours: null }
  const shift = Number(match[3] ?? 0)
  return { wall: match[1]!, hours: base + shift + (Math.sign(shift) * Number(match[4] ?? 0)) / 60 }
}
