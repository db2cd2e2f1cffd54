import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { type QuestionName, questionNames, type Told } from './questions/asked.ts'
import { peopleFor } from './questions/journeys.ts'
import { Postgres } from './questions/postgres.ts'
import { report, type SizeFigures } from './questions/report.ts'
import type { ScanFigures } from './questions/scan.ts'
import { postgresFigures } from './questions/twins.ts'
import type { WegwijsFigures } from './questions/wegwijs.ts'

/** `WEGWIJS_BENCH_EVENTS=500000` for a quick look, `5000000,20000000,80000000` for all. */
const sizes = (process.env.WEGWIJS_BENCH_EVENTS ?? '5000000,20000000').split(',').map(Number)
/** The size the goals are about; a run that gets this far is written down. */
const WHOLE = 20_000_000
/** Of more than this PostgreSQL would take hours. */
const MOST_IN_POSTGRES = WHOLE

const page = new URL('../../docs/benchmarks.md', import.meta.url)
const [BEGIN, END] = ['<!-- questions: written by the bench -->\n', '\n<!-- /questions -->']

/**
 * The journey questions at growing sizes: in Wegwijs, over typed arrays and in PostgreSQL. All must give the same answers,
 * so far as they tell the same. The figures are shown after each size, since the next may take hours.
 */
export async function questionsBench(folder: string): Promise<void> {
  const found: SizeFigures[] = []
  let version: string | null = null
  for (const size of sizes) {
    const people = peopleFor(size)
    console.log(`${people.toLocaleString('en')} people, about ${size.toLocaleString('en')} events …`)
    const scan = await inOwnProcess<ScanFigures>('scan.ts', String(people))
    const data = join(folder, `questions-${size}`)
    const wegwijs = await inOwnProcess<WegwijsFigures>('wegwijs.ts', String(people), data)
    rmSync(data, { recursive: true })
    const postgres =
      size > MOST_IN_POSTGRES
        ? `PostgreSQL is asked up to ${MOST_IN_POSTGRES.toLocaleString('en')} events.`
        : await Postgres.during((server) => {
            version = server.version
            return postgresFigures(server, people)
          })
    const figures = { wegwijs, scan, postgres }
    found.push(figures)
    found.sort((a, b) => a.wegwijs.load.events - b.wegwijs.load.events)
    const text = report(found, version)
    console.log(`\n${text}\n`)
    const differences = questionNames.flatMap((name) => differencesIn(name, figures))
    if (differences.length > 0) throw new Error(`The answers differ.\n${differences.join('\n')}`)
    if (size >= WHOLE) writeDown(text)
  }
  const failed = found.some(({ wegwijs }) => questionNames.some((name) => wegwijs.questions[name].failures.length > 0))
  if (failed) process.exitCode = 1
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

/** In words, what one engine answers and another does not. */
function differencesIn(name: QuestionName, { wegwijs, scan, postgres }: SizeFigures): string[] {
  const { told } = wegwijs.questions[name]
  if (told === null) return []
  const bare = scan.questions[name]
  // PostgreSQL is not asked where people stop.
  const withoutEnd = told.filter(([, to]) => to !== 'END')
  return [
    ...(bare ? difference(`${name}, typed arrays`, told, bare.told) : []),
    ...(typeof postgres === 'string'
      ? []
      : difference(`${name}, PostgreSQL`, withoutEnd, postgres.questions[name].told)),
  ]
}

function difference(what: string, found: Told, expected: Told): string[] {
  if (isDeepStrictEqual(found, expected)) return []
  const at = expected.findIndex((row, index) => !isDeepStrictEqual(row, found[index]))
  const [here, there] = [found[at], expected[at]].map((row) => JSON.stringify(row))
  return [`${what}: ${found.length} and ${expected.length} rows; Wegwijs says ${here}, the other ${there}`]
}

function writeDown(text: string): void {
  const before = readFileSync(page, 'utf8')
  const [begin, end] = [before.indexOf(BEGIN), before.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error('docs/benchmarks.md has no place for the figures of the questions')
  writeFileSync(page, before.slice(0, begin + BEGIN.length) + text + before.slice(end))
}
