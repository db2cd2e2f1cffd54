import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ReadableStream } from 'node:stream/web'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { questionSchema } from '@wegwijs/analytics'
import { type UploadBody, WegwijsClient } from '@wegwijs/api'

const root = new URL('../../', import.meta.url)
/** The log of the tea shop. */
const [head, ...rows] = readFileSync(new URL('examples/start/events.csv', root), 'utf8').trimEnd().split('\n')
const main = fileURLToPath(new URL('apps/cli/src/main.ts', root))

/** A server that was started, and how to end it. */
export interface Served {
  address: string
  stop: () => Promise<unknown>
}

export interface CrowdSize {
  /** Rows that are stored before. */
  before: number
  /** Rows that come in while questions are asked. */
  rows: number
  /** Questions asked at once when the file begins to come in. */
  atOnce: number
  /** And when all of it has been sent, so that it lands while they are answered. */
  atTheEnd: number
}

export interface CrowdTold {
  importSeconds: number
  questions: number
  /** Milliseconds until an answer, from the moment all were asked. */
  median: number
  slowest: number
  /** Answers of the store as it was, and as it became; of the others both are the same. */
  before: number
  after: number
  same: number
  /** What went wrong; there should be nothing. */
  failed: string[]
  /** Milliseconds: the slowest of the look-ups that were made all along. */
  slowestLookUp: number
}

/**
 * Many questions at once while a file comes in. Each answer must be that of the store before or after the file, which are
 * asked of a server of its own each, so that nothing of them is remembered.
 */
export async function crowd(
  start: () => Promise<Served>,
  { before, rows, atOnce, atTheEnd }: CrowdSize,
): Promise<CrowdTold> {
  const questions = someQuestions(atOnce + atTheEnd)
  const askAll = async ({ address }: Served): Promise<unknown[]> =>
    (await atOnceOf(address, questions)).map(({ body }) => told(body))
  const was = await served(start, async (server) => {
    const client = new WegwijsClient(server.address)
    await client.createJourney(JSON.parse(readFileSync(new URL('examples/start/tea-shop.journey.json', root), 'utf8')))
    for (const file of ['ga4-sessions.csv', 'search-terms.csv'])
      await client.runImport(new Blob([readFileSync(new URL(`examples/start/${file}`, root))]), { file })
    await client.runImport(logOf('was', before).body, { file: 'before.csv' })
    return askAll(server)
  })
  const during = await served(start, (server) =>
    whileImporting(server, { rows, begin: questions.slice(0, atOnce), end: questions.slice(atOnce) }),
  )
  const became = await served(start, askAll)
  const failed = during.answers.flatMap(({ status, body }, index) => {
    const question = `${JSON.stringify(questions[index])}: `
    if (status !== 200) return [`${question}${status} ${body}`]
    const isRight = [was, became].some((answers) => isDeepStrictEqual(told(body), answers[index]))
    return isRight ? [] : [`${question}neither before nor after: ${body}`]
  })
  const states = during.answers.map(({ body }, index) => {
    const isSame = isDeepStrictEqual(was[index], became[index])
    return isSame ? 'same' : isDeepStrictEqual(told(body), was[index]) ? 'before' : 'after'
  })
  const count = (state: string) => states.filter((each) => each === state).length
  const times = during.answers.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return {
    importSeconds: during.importSeconds,
    questions: questions.length,
    median: times[Math.floor(times.length / 2)]!,
    slowest: times.at(-1)!,
    before: count('before'),
    after: count('after') - failed.length,
    same: count('same'),
    failed,
    slowestLookUp: during.slowestLookUp,
  }
}

/** The examples of docs/questions.md, which are of every kind, over ever other periods. */
function someQuestions(count: number): object[] {
  const page = readFileSync(new URL('docs/questions.md', root), 'utf8')
  const examples = [...page.matchAll(/```json question\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json!) as object)
  return Array.from({ length: count }, (_, index) => {
    const example = examples[index % examples.length]!
    const round = Math.floor(index / examples.length)
    const other = { ...example, period: { days: 60 + round } }
    return round > 0 && questionSchema.safeParse(other).success ? other : example
  })
}

/** An answer, but for the last bits of sums of fractions, which depend on the order in which they were added. */
const told = (body: string): unknown =>
  JSON.parse(body, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value))

async function served<T>(start: () => Promise<Served>, work: (server: Served) => Promise<T>): Promise<T> {
  const server = await start()
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}

async function whileImporting(
  { address }: Served,
  { rows, begin, end }: { rows: number; begin: readonly object[]; end: readonly object[] },
) {
  const { body, sent } = logOf('came', rows)
  const start = performance.now()
  let importing = true
  const imported = new WegwijsClient(address).runImport(body, { file: 'during.csv' }).finally(() => {
    importing = false
  })
  const atFirst = atOnceOf(address, begin)
  const atTheEnd = sent.then(() => atOnceOf(address, end))
  const lookUps = (async () => {
    let slowest = 0
    while (importing) {
      const asked = performance.now()
      await new WegwijsClient(address).journeys()
      slowest = Math.max(slowest, performance.now() - asked)
      await setTimeout(50)
    }
    return slowest
  })()
  const { stored } = await imported
  const importSeconds = (performance.now() - start) / 1000
  if (stored < rows) throw new Error(`Only ${stored} of ${rows} rows were stored`)
  return { answers: [...(await atFirst), ...(await atTheEnd)], importSeconds, slowestLookUp: await lookUps }
}

/** At least so many rows as CSV, the log again with other people each time, and the moment at which all have been sent. */
function logOf(story: string, count: number): { body: UploadBody; sent: Promise<void> } {
  const { promise: sent, resolve } = Promise.withResolvers<void>()
  let copy = 0
  const bytes = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (to) => to.enqueue(bytes.encode(`${head}\n`)),
    pull(to) {
      let text = ''
      for (; text.length < 100_000 && copy * rows.length < count; copy++)
        text += rows.map((row) => `${story}-${copy}-${row}\n`).join('')
      if (text !== '') return to.enqueue(bytes.encode(text))
      to.close()
      resolve()
    },
  })
  return { body: body as UploadBody, sent }
}

const atOnceOf = (address: string, questions: readonly object[]) =>
  Promise.all(questions.map((question) => post(address, question)))

/** By hand: many at once, however long each takes. */
function post(address: string, question: object): Promise<{ status: number; body: string; ms: number }> {
  const asked = performance.now()
  return new Promise((resolve, reject) => {
    const asking = request(`${address}/api/questions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    })
    asking.once('error', reject).once('response', async (response) => {
      let body = ''
      for await (const chunk of response.setEncoding('utf8')) body += chunk
      resolve({ status: response.statusCode!, body, ms: performance.now() - asked })
    })
    asking.end(JSON.stringify(question))
  })
}

/** 200 questions at once while a million rows come in, and 40 more when they land. */
export async function crowdBench(folder: string): Promise<void> {
  const data = join(folder, 'crowd')
  const start = async (): Promise<Served> => {
    const server = spawn(process.execPath, [main, 'start', '--port', '0', '--data', data, '--no-example', '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for await (const line of createInterface(server.stdout)) {
      const { address } = JSON.parse(line) as { address: string }
      return {
        address,
        stop: () => {
          server.kill('SIGTERM')
          return once(server, 'exit')
        },
      }
    }
    throw new Error('The server did not start')
  }
  const rows = Number(process.env.WEGWIJS_BENCH_EVENTS ?? 1_000_000)
  const { failed, ...told } = await crowd(start, { before: rows / 10, rows, atOnce: 200, atTheEnd: 40 })
  console.table({ [`${rows.toLocaleString('en')} rows`]: told })
  console.log(`failed or wrong: ${failed.length}`)
  for (const each of failed.slice(0, 10)) console.log(each.slice(0, 1000))
}
