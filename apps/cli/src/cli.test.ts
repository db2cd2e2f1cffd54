import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CountsAnswer, TransitionsAnswer } from '@wegwijs/analytics/question'
import type { ImportReport, SourcesSummary } from '@wegwijs/api'
import { describe, expect, test } from 'vitest'
import { emptyFolder, wegwijs } from './run-wegwijs.ts'

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

const { path: inFolder, data, file } = emptyFolder()

async function imported(path: string, ...options: string[]): Promise<ImportReport & { code: number }> {
  const { code, out, err } = await wegwijs('import', path, '--data', data(), '--json', ...options)
  if (!out) throw new Error(err)
  return { ...(JSON.parse(out) as ImportReport), code }
}

async function asked<A>(question: object): Promise<A> {
  const { out, err } = await wegwijs('ask', file('question.json', JSON.stringify(question)), '--data', data(), '--json')
  if (!out) throw new Error(err)
  return JSON.parse(out) as A
}

const transitions = (): Promise<TransitionsAnswer> => asked({ kind: 'transitions', by: 'event' })
const counts = async (): Promise<Record<string, [events: number, people: number]>> =>
  Object.fromEntries(
    (await asked<CountsAnswer>({ kind: 'counts', by: 'event' })).rows.map((row) => [row.key, [row.events, row.people]]),
  )

const ndjson = (events: object[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('')
const at = (clock: string): string => `2026-03-01T${clock}Z`
const edge = (
  { edges }: TransitionsAnswer,
  from: string,
  to: string,
): { count: number; medianMs: number | null } | undefined => {
  const found = edges.find((one) => one.from === from && one.to === to)
  return found && { count: found.count, medianMs: found.medianMs }
}
const MINUTE = 60_000

describe('import', () => {
  test('the same file twice changes nothing; true duplicates inside a file stay', async () => {
    const path = file(
      'log.ndjson',
      ndjson([
        { person: 'p1', time: 1, name: 'A' },
        { person: 'p1', time: 1, name: 'A' },
        { person: 'p2', time: 2, name: 'B' },
      ]),
    )
    expect(await imported(path)).toMatchObject({ rows: 3, stored: 3, duplicates: 0, people: 2 })
    expect(await imported(path)).toMatchObject({ rows: 3, stored: 0, duplicates: 3, people: 2 })
    expect(await counts()).toEqual({ A: [2, 1], B: [1, 1] })
  })

  test('an id makes an event the same one, however its content is sent again', async () => {
    expect(await imported(file('a.ndjson', ndjson([{ id: 'e1', person: 'p1', time: 1, name: 'A' }])))).toMatchObject({
      stored: 1,
    })
    const again = ndjson([
      { id: 'e1', person: 'p1', time: 5, name: 'A' },
      { id: 'e2', person: 'p1', time: 6, name: 'A' },
      { id: 'e2', person: 'p1', time: 6, name: 'A' },
    ])
    expect(await imported(file('b.ndjson', again))).toMatchObject({ stored: 1, duplicates: 2 })
  })

  test('one invalid row refuses the file and stores nothing; --skip-invalid stores the rest', async () => {
    const path = file(
      'log.ndjson',
      ndjson([
        { person: 'p1', time: 1, name: 'A' },
        { person: 'p1', name: 'no time' },
      ]),
    )
    const refused = await imported(path)
    expect(refused).toMatchObject({ code: 1, rows: 2, stored: 0, invalid: 1, errorCount: 1, refused: true })
    expect(refused.errors[0]).toMatchObject({ line: 2, field: 'time' })
    expect(await counts()).toEqual({})
    expect(await imported(path, '--skip-invalid')).toMatchObject({ code: 0, stored: 1, invalid: 1, refused: false })
    expect(await counts()).toEqual({ A: [1, 1] })
  })

  test('--dry-run says what would happen and stores nothing', async () => {
    expect(await imported(file('a.ndjson', ndjson([{ person: 'p1', time: 1, name: 'A' }])), '--dry-run')).toMatchObject(
      { rows: 1, stored: 1 },
    )
    expect(await counts()).toEqual({})
  })

  test('rows without a person are counted apart and never become one person', async () => {
    const path = file(
      'log.ndjson',
      ndjson([
        { person: 'p1', time: 1, name: 'A' },
        { time: 2, name: 'A' },
        { time: 3, name: 'A' },
      ]),
    )
    expect(await imported(path)).toMatchObject({ stored: 3, unidentified: 2, people: 1 })
    const answer = await asked<CountsAnswer>({ kind: 'counts', by: 'event' })
    expect(answer.rows).toEqual([{ key: 'A', events: 1, people: 1 }])
    expect(answer.about.leftOut.unidentifiedEvents).toBe(2)
  })

  test('a Dutch spreadsheet needs no mapping: semicolons, decimal comma, day first, windows-1252', async () => {
    const rows =
      'klantnummer;datum;gebeurtenis;kanaal;bedrag\n1;01-02-2026 10:00;Café bezocht;zoeken;\n1;13-02-2026 10:00;Bestelling geplaatst;direct;12,50\n'
    expect(await imported(file('log.csv', Buffer.from(rows, 'latin1')))).toMatchObject({
      rows: 2,
      stored: 2,
      people: 1,
    })
    expect(await counts()).toEqual({ 'Bestelling geplaatst': [1, 1], 'Café bezocht': [1, 1] })
  })

  test('a file that is not there, an unknown format and a mapping that is not JSON are refused in words', async () => {
    expect((await wegwijs('import', inFolder('none.csv'), '--data', data())).err).toContain('Er is geen bestand')
    const path = file('a.csv', 'a\n1\n')
    expect((await wegwijs('import', path, '--format', 'pdf', '--data', data())).err).toContain('csv, ndjson, xes')
    expect((await wegwijs('import', path, '--map', file('map.json', '{'), '--data', data())).err).toContain('geen JSON')
  })
})

describe('reference cases', () => {
  const page = (person: string, clock: string, name: string): object => ({ person, time: at(clock), name })

  test('P-01: four pages of one person, with the minutes between them', async () => {
    await imported(
      file(
        'p.ndjson',
        ndjson([
          page('a', '03:21:34', '/1'),
          page('a', '03:22:34', '/2'),
          page('a', '03:24:34', '/3'),
          page('a', '03:27:34', '/4'),
        ]),
      ),
    )
    const answer = await transitions()
    expect(edge(answer, '/1', '/2')).toEqual({ count: 1, medianMs: MINUTE })
    expect(edge(answer, '/2', '/3')).toEqual({ count: 1, medianMs: 2 * MINUTE })
    expect(edge(answer, '/3', '/4')).toEqual({ count: 1, medianMs: 3 * MINUTE })
  })

  test('P-02: a second person through the first three', async () => {
    const first = [
      page('a', '03:21:34', '/1'),
      page('a', '03:22:34', '/2'),
      page('a', '03:24:34', '/3'),
      page('a', '03:27:34', '/4'),
    ]
    const second = [page('b', '03:21:34', '/1'), page('b', '03:23:34', '/2'), page('b', '03:27:34', '/3')]
    await imported(file('p.ndjson', ndjson([...first, ...second])))
    const answer = await transitions()
    expect(edge(answer, '/1', '/2')).toEqual({ count: 2, medianMs: 1.5 * MINUTE })
    expect(edge(answer, '/2', '/3')).toEqual({ count: 2, medianMs: 3 * MINUTE })
    expect(edge(answer, '/3', '/4')).toEqual({ count: 1, medianMs: 3 * MINUTE })
  })

  test('P-03: fifty people, every second one branches', async () => {
    const events = Array.from({ length: 50 }, (_, index) => {
      const person = `u${index}`
      const walk = [page(person, '10:00:00', 'one'), page(person, '10:01:00', 'two'), page(person, '10:02:00', 'three')]
      return index % 2 === 0 ? [...walk, page(person, '10:03:00', 'branch')] : walk
    }).flat()
    await imported(file('p.ndjson', ndjson(events)))
    const answer = await transitions()
    expect(edge(answer, 'one', 'two')).toEqual({ count: 50, medianMs: MINUTE })
    expect(edge(answer, 'two', 'three')).toEqual({ count: 50, medianMs: MINUTE })
    expect(edge(answer, 'three', 'branch')).toEqual({ count: 25, medianMs: MINUTE })
  })

  test('P-08: raw sequences with repeats, START and END', async () => {
    const walks = { u1: 'ABCABCBBB', u2: 'ABABCC', u3: 'BBB' }
    const events = Object.entries(walks).flatMap(([person, walk]) =>
      [...walk].map((name, time) => ({ person, time, name })),
    )
    await imported(file('p.ndjson', ndjson(events)))
    const answer = await transitions()
    const table = Object.fromEntries(answer.edges.map(({ from, to, count }) => [`${from}→${to}`, count]))
    expect(table).toEqual({
      'START→A': 2,
      'START→B': 1,
      'A→B': 4,
      'B→A': 1,
      'B→B': 4,
      'B→C': 3,
      'B→END': 2,
      'C→A': 1,
      'C→B': 1,
      'C→C': 1,
      'C→END': 1,
    })
  })

  const needsShared = existsSync(shared) ? test : test.skip
  const where = existsSync(shared) ? '' : ' (skipped: ../shared/data is absent)'

  needsShared(`receipt: 1,434 people and 8,577 events, again nothing, M-03 holds${where}`, async () => {
    const path = join(shared, 'process/receipt.xes.gz')
    expect(await imported(path)).toMatchObject({ rows: 8577, stored: 8577, people: 1434, duplicates: 0 })
    expect(await imported(path)).toMatchObject({ rows: 8577, stored: 0, people: 1434, duplicates: 8577 })
    const found = await counts()
    const byCode = (code: string) => Object.entries(found).find(([name]) => name.startsWith(code))![1]
    expect(byCode('Confirmation of receipt')).toEqual([1434, 1434])
    expect([
      byCode('T06')[0],
      byCode('T02')[0],
      byCode('T04')[0],
      byCode('T05')[0],
      byCode('T10')[0],
      byCode('T03')[0],
    ]).toEqual([1416, 1368, 1307, 1300, 1283, 55])
    expect([byCode('T02')[1], byCode('T06')[1], byCode('T04')[1]]).toEqual([1316, 1309, 1303])
    const { edges } = await transitions()
    const count = (from: string, to: string) =>
      edges.find((one) => one.from.startsWith(from) && one.to.startsWith(to))?.count
    expect([count('Confirmation', 'T02'), count('Confirmation', 'T06'), count('T02', 'T03')]).toEqual([1079, 239, 43])
    expect([count('T10', 'END'), count('T05', 'END'), count('Confirmation', 'END'), count('T15', 'END')]).toEqual([
      828, 400, 116, 39,
    ])
  })

  needsShared(`receipt cut in half is refused whole, with place and reason${where}`, async () => {
    const whole = readFileSync(join(shared, 'process/receipt.xes.gz'))
    const refused = await imported(file('half.xes.gz', whole.subarray(0, whole.length / 2)))
    expect(refused).toMatchObject({ code: 1, stored: 0, refused: true })
    expect(refused.errors.at(-1)!.line).toBeGreaterThan(1)
    expect(refused.errors.at(-1)!.reason.nl).not.toBe('')
    expect(await counts()).toEqual({})
  })

  needsShared(`M-01: the running example as XES and as CSV gives the same journeys${where}`, async () => {
    expect(await imported(join(shared, 'process/running-example.xes'))).toMatchObject({ stored: 42, people: 6 })
    const answer = await transitions()
    expect(edge(answer, 'START', 'register request')?.count).toBe(6)
    expect(edge(answer, 'pay compensation', 'END')?.count).toBe(3)
    expect(edge(answer, 'reject request', 'END')?.count).toBe(3)
    expect(edge(answer, 'check ticket', 'decide')?.count).toBe(6)
    expect(edge(answer, 'examine casually', 'check ticket')?.count).toBe(4)
    expect(edge(answer, 'register request', 'examine casually')?.count).toBe(3)
    expect(edge(answer, 'decide', 'reinitiate request')?.count).toBe(3)
    const edges = hash(answer.edges)
    rmSync(data(), { recursive: true })
    expect(await imported(join(shared, 'process/running-example.csv'))).toMatchObject({ stored: 42, people: 6 })
    expect(hash((await transitions()).edges)).toBe(edges)
  })

  needsShared(`I-14: 17850.0 and 17850 are one customer; rows without one stand apart${where}`, async () => {
    const days = ['01', '02', '03', '05', '06', '07', '08', '09']
    const map = file(
      'map.json',
      JSON.stringify({
        record: 'event',
        fields: {
          person: { column: 'CustomerID' },
          time: { column: 'InvoiceDate' },
          name: { constant: 'Order Completed' },
        },
      }),
    )
    let [rows, unidentified] = [0, 0]
    for (const day of days) {
      const report = await imported(join(shared, `clv/online_retail/2010-12-${day}.csv`), '--map', map)
      rows += report.rows
      unidentified += report.unidentified
    }
    expect({ rows, unidentified }).toEqual({ rows: 22_523, unidentified: 7_720 })
    const { rows: found } = await asked<CountsAnswer>({ kind: 'counts', by: 'event' })
    expect(found).toEqual([{ key: 'Order Completed', events: 22_523 - 7_720, people: 622 }])
  })
})

describe('sources', () => {
  const page = { time: '2026-03-01T10:00:00Z', name: 'Bezoek', source: 'web' }

  test('what came in, from where, and what a corrected file changed, as data and in words', async () => {
    await imported(
      file(
        'a.ndjson',
        ndjson([
          { ...page, person: 'p1' },
          { ...page, person: 'p2' },
        ]),
      ),
    )
    const report = await imported(file('b.ndjson', ndjson([{ ...page, person: 'p1' }])), '--replace-days')
    expect(report).toMatchObject({ stored: 0, duplicates: 1, changed: 1, changeCount: 1, leftOut: [] })
    const { out } = await wegwijs('sources', '--data', data(), '--json')
    const { sources, imports } = JSON.parse(out) as SourcesSummary
    expect(sources).toMatchObject([{ kind: 'events', source: 'web', rows: 1, people: 1, from: '2026-03-01' }])
    expect(imports.map((one) => [one.file, one.changed])).toEqual([
      ['b.ndjson', 1],
      ['a.ndjson', 0],
    ])
    const words = await wegwijs('sources', '--data', data())
    expect(words.out).toContain('2026-03-01 gebeurtenissen · events web: 2 → 1 (−1 +0)')
    expect(words.out).toContain('a.ndjson (ndjson): 2 rijen · rows, opgeslagen · stored 2')
  })

  test('nothing was imported yet', async () => {
    expect((await wegwijs('sources', '--data', data())).out).toContain('Nog niets geïmporteerd')
  })
})

test('merged ids are one person to every question, whenever the merge came', async () => {
  const visit = (person: string) => ({ person, time: 1, name: 'A' })
  await imported(file('a.ndjson', ndjson([visit('device-7'), visit('jen'), visit('other')])))
  expect(await counts()).toEqual({ A: [3, 3] })
  const merge = { merge: { from: 'device-7', into: 'jen' } }
  expect(await imported(file('b.ndjson', ndjson([merge])))).toMatchObject({ rows: 1, stored: 1, merges: 1 })
  expect(await counts()).toEqual({ A: [3, 2] })
  expect(await imported(file('b.ndjson', ndjson([merge])))).toMatchObject({ stored: 0, duplicates: 1 })
})

test('a question with an unknown field is refused with the nearest known one', async () => {
  const { code, err } = await wegwijs(
    'ask',
    file('q.json', '{"kind":"counts","by":"event","perod":{"days":3}}'),
    '--data',
    data(),
  )
  expect(code).toBe(1)
  expect(err).toContain('period')
})

test('a question that is not there, or is not JSON, is refused in words', async () => {
  const missing = await wegwijs('ask', inFolder('none.json'), '--data', data())
  expect(missing).toMatchObject({ code: 1, out: '' })
  expect(missing.err).toMatch(/^Er is geen bestand “.*none\.json”\.\n {2}There is no file “.*none\.json”\.\n$/)
  expect((await wegwijs('ask', file('q.json', '{'), '--data', data())).err).toContain('geen JSON')
})

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')
