import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { detectFormat } from './detect.ts'
import { openRows } from './open-rows.ts'
import { rowsOf } from './rows-of.ts'

test.each([
  ['<?xml version="1.0"?><log/>', 'a.txt', 'xes'],
  ['  <log>', 'a.csv', 'xes'],
  ['{"time":1,"name":"a"}', 'a.csv', 'ndjson'],
  ['[{"time":1}]', 'a.json', 'ndjson'],
  ['person,time,name', 'a.ndjson', 'csv'],
  ['', 'a.XES.gz', 'xes'],
  ['', 'a.jsonl', 'ndjson'],
  ['', 'a', 'csv'],
])('%s in %s is %s, plain or packed, in any encoding', (content, name, format) => {
  for (const bytes of [Buffer.from(content), Buffer.from(`\uFEFF${content}`), iconv.encode(content, 'utf-16')]) {
    expect(detectFormat(bytes, { fileName: name })).toBe(format)
    expect(detectFormat(gzipSync(bytes), { fileName: name })).toBe(format)
  }
})

const csv = (name: string) => `person,time,name\np,2026-01-31,${name}\n`

test.each(['utf8', 'utf-16le', 'utf-16be', 'windows-1252'])('an encoding is recognised: %s', async (encoding) => {
  const bytes = iconv.encode(csv('Café bezocht voor € 5'), encoding)
  expect((await rowsOf(bytes)).events[0]!.name).toBe('Café bezocht voor € 5')
})

test('an accent far into the file still decides the encoding', async () => {
  const text = `${csv('a').repeat(1)}${'p,2026-01-31,b\n'.repeat(40_000)}p,2026-01-31,café\n`
  for (const encoding of ['utf8', 'windows-1252']) {
    const { events, errors } = await rowsOf(iconv.encode(text, encoding), {}, 64 * 1024)
    expect(errors).toEqual([])
    expect(events.at(-1)!.name).toBe('café')
  }
})

test('bytes that are no UTF-8 in a UTF-8 file are refused near their line', async () => {
  const good = Buffer.from(`${csv('café')}${'p,2026-01-31,é\n'.repeat(40_000)}`)
  const { errors } = await rowsOf(Buffer.concat([good, Buffer.from([0xff, 0x0a])]), {}, 64 * 1024)
  expect(errors).toHaveLength(1)
  expect(errors[0]!.line).toBeGreaterThan(30_000)
  expect(errors[0]!.reason.en).toContain('not valid UTF-8')
})

test('a packed file with a wrong checksum is refused', async () => {
  const bytes = gzipSync(csv('a'))
  bytes[bytes.length - 6]! ^= 1
  expect((await rowsOf(bytes)).errors).toMatchObject([{ reason: { nl: expect.stringContaining('beschadigd') } }])
})

test('a failing source is no bad data and is thrown on', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(csv('a'))
    throw new Error('disk gone')
  }
  await expect(Array.fromAsync(openRows(failing()))).rejects.toThrow('disk gone')
})

test('leaving early closes the source', async () => {
  let closed = false
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      yield Buffer.from(csv('a'))
      for (;;) yield Buffer.from('p,2026-01-31,b\n'.repeat(5000))
    } finally {
      closed = true
    }
  }
  for await (const rows of openRows(endless())) {
    expect(rows.length).toBeGreaterThan(0)
    break
  }
  expect(closed).toBe(true)
})

const data = join(import.meta.dirname, '../../../../shared/data')
const has = existsSync(data)
const needsData = (name: string) => (has ? name : `${name} (skipped: ../shared/data is absent)`)

test.skipIf(!has)(
  needsData('I-14: one customer whether written 17850.0 or 17850, and rows without one apart'),
  async () => {
    const folder = join(data, 'clv/online_retail')
    const customers = new Set<string>()
    let rows = 0
    let unidentified = 0
    for (const file of readdirSync(folder)) {
      const { events, errors } = await rowsOf(readFileSync(join(folder, file)), {
        mapping: {
          record: 'event',
          decimal: '.',
          zone: 'Europe/London',
          fields: { person: { column: 'CustomerID' }, time: { column: 'InvoiceDate' }, name: { constant: 'Bought' } },
        },
      })
      expect(errors, file).toEqual([])
      rows += events.length
      for (const { person } of events) {
        if (person === null) unidentified++
        else customers.add(person)
      }
    }
    expect([rows, customers.size, unidentified]).toEqual([22_523, 622, 7_720])
    expect(customers.has('17850')).toBe(true)
  },
)

test.skipIf(!has)(needsData('the same log as CSV and as XES holds the same people, names and times'), async () => {
  const [csvLog, xesLog] = await Promise.all(
    ['running-example.csv', 'running-example.xes'].map((file) => rowsOf(readFileSync(join(data, 'process', file)))),
  )
  const facts = (read: typeof csvLog) =>
    read!.events.map(({ person, name, time }) => `${person} ${name} ${time}`).sort()
  expect(facts(csvLog)).toEqual(facts(xesLog))
})
