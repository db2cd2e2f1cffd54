import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { type QuestionName, questionNames, type Told } from './questions/asked.ts'
import { peopleFor } from './questions/journeys.ts'
import type { ScanFigures } from './questions/scan.ts'
import type { WegwijsFigures } from './questions/wegwijs.ts'

/** `WEGWIJS_BENCH_EVENTS=500000` for a quick look, `5000000,20000000,80000000` for all. */
const sizes = (process.env.WEGWIJS_BENCH_EVENTS ?? '5000000,20000000').split(',').map(Number)

/** The journey questions at growing sizes: in Wegwijs and over typed arrays, which must give the same answers. */
export async function questionsBench(folder: string): Promise<void> {
  const [cpu] = cpus()
  console.log(`${cpu?.model} × ${cpus().length}, Node ${process.version}`)
  for (const size of sizes) {
    const people = String(peopleFor(size))
    const scan = await inOwnProcess<ScanFigures>('scan.ts', people)
    const wegwijs = await inOwnProcess<WegwijsFigures>('wegwijs.ts', people, join(folder, `questions-${size}`))
    for (const name of questionNames) {
      const found = scan.questions[name]
      if (found) mustEqual(name, wegwijs.questions[name].told, found.told)
    }
    const { load, tables } = wegwijs
    console.log(
      `${load.events.toLocaleString('en')} events of ${Number(people).toLocaleString('en')} people: ` +
        `${Math.round(load.events / load.ms)},000 rows per second loaded, at most ${Math.round(load.peakMB)} MB; ` +
        `tables made in ${(tables.ms / 1000).toFixed(1)} s, at most ${Math.round(tables.peakMB)} MB`,
    )
    console.table(Object.fromEntries(questionNames.map((name) => [name, inTable(name, wegwijs, scan)])))
  }
}

/** What a process of the bench sends at its end. */
async function inOwnProcess<Figures>(file: string, ...given: string[]): Promise<Figures> {
  const child = fork(fileURLToPath(new URL(`questions/${file}`, import.meta.url)), given)
  let figures: Figures | undefined
  child.on('message', (message) => (figures = message as Figures))
  const [code] = await once(child, 'exit')
  if (code !== 0 || figures === undefined) throw new Error(`${file} ended with ${code}`)
  return figures
}

function mustEqual(name: QuestionName, found: Told, expected: Told): void {
  if (isDeepStrictEqual(found, expected)) return
  const at = expected.findIndex((row, index) => !isDeepStrictEqual(row, found[index]))
  throw new Error(
    `${name}: ${found.length} and ${expected.length} rows; ${JSON.stringify(found[at])} instead of ${JSON.stringify(expected[at])}`,
  )
}

function inTable(name: QuestionName, wegwijs: WegwijsFigures, scan: ScanFigures): Record<string, number> {
  const { first, warm } = wegwijs.questions[name]
  const bare = scan.questions[name]?.warm
  return {
    'first (ms)': Math.round(first.ms),
    'warm (ms)': Math.round(warm.ms),
    'warm, processor (ms)': Math.round(warm.cpuMs),
    'peak (MB)': Math.round(Math.max(first.peakMB, warm.peakMB)),
    ...(bare && { 'scan (ms)': Math.round(bare.ms), 'warm : scan': Number((warm.ms / bare.ms).toFixed(1)) }),
  }
}
