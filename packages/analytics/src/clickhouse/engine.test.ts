import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Engine } from './engine.ts'
import { serveEmbedded } from './http-front.ts'
import { usualLimits } from './limits.ts'
import { bind, sql } from './sql.ts'

const directory = mkdtempSync(join(tmpdir(), 'wegwijs-engine-'))
let embedded: Engine
let served: Engine
let front: Awaited<ReturnType<typeof serveEmbedded>>

beforeAll(async () => {
  embedded = await Engine.embedded(directory)
  front = await serveEmbedded(directory)
  served = await Engine.at(front.url)
})
afterAll(async () => {
  await served.close()
  await front.close()
  await embedded.close()
  rmSync(directory, { recursive: true, force: true })
})

/** Takes minutes unless something stops it. */
const endless = sql`SELECT uniqExact(sipHash64(number, ${bind('String', "it's long")})) AS n FROM numbers(20000000000)`
const short = (value: string) => sql`SELECT ${bind('String', value)} AS value`

describe.each([
  ['embedded', () => embedded],
  ['by URL', () => served],
])('an engine, %s', (_, of) => {
  test('a question whose asker has gone is stopped, and the next one is answered', async () => {
    const gone = new AbortController()
    const asked = of().stoppedBy(gone.signal).rows(endless)
    setTimeout(() => gone.abort(new Error('hung up')), 200)
    await expect(asked).rejects.toThrow('hung up')
    expect(await of().rows(short('next'))).toEqual([{ value: 'next' }])
    const running = sql`SELECT count() AS n FROM system.processes WHERE query LIKE '%20000000000%' AND NOT is_cancelled`
    // The one who asks this runs too.
    expect(await of().rows(running)).toEqual([{ n: 1 }])
  })

  test('a question that waits for its turn is never begun once its asker has gone', async () => {
    const [first, gone] = [new AbortController(), new AbortController()]
    const ahead = Array.from({ length: 8 }, () => of().stoppedBy(first.signal).rows(endless))
    const waiting = of().stoppedBy(gone.signal).rows(short('never'))
    gone.abort(new Error('hung up'))
    await expect(waiting).rejects.toThrow('hung up')
    first.abort(new Error('all gone'))
    for (const asked of await Promise.allSettled(ahead)) expect(asked).toMatchObject({ status: 'rejected' })
    await expect(of().stoppedBy(gone.signal).rows(short('never'))).rejects.toThrow('hung up')
  })
})

test('a short question does not wait for a long one', async () => {
  const long = new AbortController()
  const asked = embedded.stoppedBy(long.signal).rows(endless).catch(String)
  const values = Array.from({ length: 20 }, (_, nth) => `${nth}`)
  const told = await Promise.all(values.map((value) => embedded.rows(short(value))))
  expect(told).toEqual(values.map((value) => [{ value }]))
  long.abort(new Error('enough'))
  expect(await asked).toBe('Error: enough')
})

test('a question that takes too long says so, and what to do', async () => {
  const hasty = await Engine.embedded(directory, 'wegwijs', { ...usualLimits, seconds: 1 })
  await expect(hasty.rows(endless)).rejects.toMatchObject({
    refused: { en: expect.stringMatching(/longer than 1 seconds.*shorter period.*WEGWIJS_QUESTION_SECONDS/) },
  })
  await hasty.close()
})

test('a question that needs more memory than it may have goes to disk; what cannot, says what to do', async () => {
  const small = await Engine.embedded(directory, 'wegwijs', { ...usualLimits, megabytes: 200 })
  const people = 3_000_000
  const grouped = sql`
    SELECT count() AS people, max(events) AS most FROM (
      SELECT toString(sipHash64(number % ${bind('UInt32', people)})) AS person, count() AS events
      FROM numbers(${bind('UInt32', 2 * people)}) GROUP BY person ORDER BY person
    )`
  expect(await small.rows(grouped)).toEqual([{ people, most: 2 }])
  const inOne = sql`SELECT length(groupArray(toString(sipHash64(number)))) AS n FROM numbers(50000000)`
  await expect(small.rows(inOne)).rejects.toMatchObject({
    refused: { nl: expect.stringMatching(/meer dan 200 MB.*kortere periode.*WEGWIJS_QUESTION_MB/) },
  })
  await small.close()
})

test('an engine that is closed stops what it is busy with, and does not begin what waits', async () => {
  const engine = await Engine.embedded(directory, 'wegwijs_closing')
  const asked = Promise.allSettled(Array.from({ length: 5 }, () => engine.rows(endless)))
  await engine.close()
  const reasons = (await asked).map((each) => (each.status === 'rejected' ? String(each.reason) : 'answered'))
  expect(reasons.filter((reason) => reason.includes('The store is closed'))).toHaveLength(2)
  expect(reasons).not.toContain('answered')
  await expect(engine.rows(short('later'))).rejects.toThrow('The store is closed')
})
