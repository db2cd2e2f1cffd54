import { cpus, totalmem } from 'node:os'
import { type QuestionName, questionNames } from './asked.ts'
import type { Cost } from './cost.ts'
import type { ScanFigures } from './scan.ts'
import type { PostgresFigures } from './twins.ts'
import type { WegwijsFigures } from './wegwijs.ts'

/** All that was measured with one number of events. */
export interface SizeFigures {
  wegwijs: WegwijsFigures
  scan: ScanFigures
  /** Or why there is none. */
  postgres: PostgresFigures | string
}

/**
 * At most this often the time of a bare scan, at least this often quicker than PostgreSQL, at most this often as much
 * processor time per event at a larger size, and at most this much memory.
 */
const goals = { scan: 2, postgres: 20, growth: 1.2, peakMB: 4000 }

/** The figures as a piece of docs/benchmarks.md. */
export function report(sizes: readonly SizeFigures[], postgresVersion: string | null): string {
  const [cpu] = cpus()
  const machine = `${cpu?.model} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`
  const postgres = postgresVersion === null ? '' : `, ${postgresVersion}`
  return [
    `${new Date().toISOString().slice(0, 10)}, ${machine}, Node ${process.version}${postgres}.`,
    ...sizes.map(ofSize),
    ratios(sizes),
  ].join('\n\n')
}

const eventsOf = ({ wegwijs }: SizeFigures): number => wegwijs.load.events

function ofSize({ wegwijs, scan, postgres }: SizeFigures): string {
  const { load, tables, questions } = wegwijs
  const rows = questionNames.map((name) => {
    const { first, warm } = questions[name]
    const bare = scan.questions[name]?.warm
    const other = typeof postgres === 'string' ? undefined : postgres.questions[name]
    const peak = Math.max(first?.peakMB ?? 0, warm?.peakMB ?? 0)
    return [
      name,
      ...[milliseconds(first?.ms), milliseconds(warm?.ms), milliseconds(warm?.cpuMs)],
      ...[
        peak > 0 ? count(peak) : 'failed',
        bare ? count(bare.ms) : '–',
        other ? count(other.ms) : '–',
        other?.cpuMs ? count(other.cpuMs) : '–',
      ],
      ...[ratio(warm?.ms, bare?.ms), ratio(other?.ms, warm?.ms)],
    ]
  })
  return [
    `**${count(load.events)} events.** Loaded at ${count((1000 * load.events) / load.ms)} rows per second, at most ${count(load.peakMB)} MB; ${typeof tables === 'string' ? `no tables kept: ${tables}` : `tables kept in ${seconds(tables)}, at most ${count(tables.peakMB)} MB`}. Typed arrays filled in ${seconds(scan.load)}. ${loaded(postgres)}`,
    table(
      [
        ...['ms', 'first', 'warm', 'warm, processor', 'peak MB', 'typed arrays', 'PostgreSQL', 'PostgreSQL, processor'],
        ...['warm : typed arrays', 'PostgreSQL : warm'],
      ],
      rows,
    ),
    ...failures(questions),
  ].join('\n\n')
}

const loaded = (postgres: SizeFigures['postgres']): string =>
  typeof postgres === 'string'
    ? postgres
    : `PostgreSQL loaded in ${Math.round(postgres.loadMs / 1000)} s, ${count(postgres.megabytes)} MB with its indexes.`

function failures(questions: WegwijsFigures['questions']): string[] {
  const failed = questionNames.flatMap((name) => questions[name].failures.map((why) => `- ${name} failed: ${why}`))
  return failed.length > 0 ? [failed.join('\n')] : []
}

function ratios(sizes: readonly SizeFigures[]): string {
  const large = sizes.at(-1)!
  const lines = questionNames.flatMap((name) => {
    const bare = large.scan.questions[name]
    if (!bare) return []
    const { warm } = large.wegwijs.questions[name]
    const processor = ratio(warm?.cpuMs, bare.warm.cpuMs)
    return `- ${name}, warm : typed arrays = **${ratio(warm?.ms, bare.warm.ms)}** (at most ${goals.scan}); of processor time ${processor}`
  })
  const compared = sizes.findLast(({ postgres }) => typeof postgres !== 'string')
  if (compared) lines.push(quicker(compared))
  if (sizes.length > 1) lines.push(...growth(sizes[0]!, large))
  const peaks = questionNames.flatMap((name) => {
    const { first, warm } = large.wegwijs.questions[name]
    return [first?.peakMB ?? 0, warm?.peakMB ?? 0]
  })
  lines.push(
    `- most memory while answering, ${count(eventsOf(large))} events: **${count(Math.max(...peaks))} MB** (at most ${count(goals.peakMB)} at 80 M)`,
  )
  return lines.join('\n')
}

function quicker(size: SizeFigures): string {
  const { questions } = size.postgres as PostgresFigures
  const both = questionNames.flatMap((name) => {
    const { warm } = size.wegwijs.questions[name]
    return warm ? [{ warm, other: questions[name] }] : []
  })
  const times = median(both.map(({ warm, other }) => other.ms / warm.ms))
  const processor = both.flatMap(({ warm, other }) => (other.cpuMs === null ? [] : [other.cpuMs / warm.cpuMs]))
  const ofProcessor = processor.length > 0 ? `; of processor time ${median(processor).toFixed(1)}` : ''
  return `- PostgreSQL : warm, median of ${both.length} questions at ${count(eventsOf(size))} events = **${times.toFixed(1)}** (at least ${goals.postgres})${ofProcessor}`
}

/** Of processor time, which other work on the machine changes least. */
function growth(small: SizeFigures, large: SizeFigures): string[] {
  const times = eventsOf(large) / eventsOf(small)
  const perEvent = (name: QuestionName): number | null => {
    const [before, after] = [small, large].map(({ wegwijs }) => wegwijs.questions[name].warm?.cpuMs)
    return before && after ? after / before / times : null
  }
  const grown = questionNames.map((name) => `${name} ${perEvent(name)?.toFixed(2) ?? 'failed'}`)
  return [
    `- processor time per event, ${count(eventsOf(large))} : ${count(eventsOf(small))} events (at most ${goals.growth}): ${grown.join(', ')}`,
  ]
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const count = (value: number): string => Math.round(value).toLocaleString('en')
const milliseconds = (ms: number | undefined): string => (ms === undefined ? 'failed' : count(ms))
const seconds = ({ ms }: Cost): string => `${(ms / 1000).toFixed(1)} s`
const ratio = (a: number | undefined, b: number | undefined): string => (a && b ? (a / b).toFixed(1) : '–')

const table = (head: readonly string[], rows: readonly string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
