import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsOf } from '../rows-of.ts'

const log = (...traces: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0">\n<global scope="event"><string key="concept:name" value="x"/></global>\n${traces.join('\n')}\n</log>\n`
const event = (name: string, time: string, rest = '') =>
  `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${time}"/>${rest}</event>`

test('a trace is a person, its attributes belong to each of its events', async () => {
  const { events, errors } = await rowsOf(
    log(
      `<trace><string key="concept:name" value="klant 1"/><string key="type" value="b2c"/>`,
      event(
        'Aanvraag',
        '2026-01-31T10:00:00+01:00',
        '<string key="org:resource" value="Pien"/><int key="Costs" value="50"/>',
      ),
      event('Besluit', '2026-02-01T10:00:00.123', '<string key="lifecycle:transition" value="complete"/>'),
      '</trace>',
    ),
  )
  expect(errors).toEqual([])
  expect(events).toEqual([
    {
      person: 'klant 1',
      time: Date.UTC(2026, 0, 31, 9),
      name: 'Aanvraag',
      source: '',
      channel: '',
      properties: { 'org:resource': 'Pien', Costs: '50', 'case:type': 'b2c' },
    },
    {
      person: 'klant 1',
      // Without a zone a time is read as UTC.
      time: Date.UTC(2026, 1, 1, 10, 0, 0, 123),
      name: 'Besluit',
      source: '',
      channel: '',
      properties: { 'lifecycle:transition': 'complete', 'case:type': 'b2c' },
    },
  ])
})

test('a person is written as every source compares it, and a name that names nobody is nobody', async () => {
  const trace = (name: string) =>
    `<trace><string key="concept:name" value="${name}"/>${event('Aanvraag', '2026-01-31T10:00:00Z')}</trace>`
  const { events } = await rowsOf(log(trace(' Pien@Rugwind.NL'), trace('undefined'), trace('06 1234 5678')))
  expect(events.map(({ person }) => person)).toEqual(['pien@rugwind.nl', null, '0612345678'])
})

test('the name of a trace may follow its events; a trace or event without one belongs to nobody', async () => {
  const { events } = await rowsOf(
    log(
      `<trace>${event('a', '2026-01-31T10:00Z')}<string key="concept:name" value="later"/></trace>`,
      `<trace>${event('b', '2026-01-31T10:00Z')}</trace>`,
      event('c', '2026-01-31T10:00Z'),
    ),
  )
  expect(events.map(({ person, name }) => [person, name])).toEqual([
    ['later', 'a'],
    [null, 'b'],
    [null, 'c'],
  ])
})

test('attributes within attributes and lists keep their path', async () => {
  const { events } = await rowsOf(
    log(
      `<trace>${event(
        'a',
        '2026-01-31T10:00Z',
        `<string key="product" value="fiets"><string key="kleur" value="rood"/></string>
         <list key="tags"><values><string key="tag" value="x"/><string key="tag" value="y"/></values></list>`,
      )}</trace>`,
    ),
  )
  expect(events[0]!.properties).toEqual({
    product: 'fiets',
    'product/kleur': 'rood',
    'tags/values/tag': 'x',
    'tags/values/tag (2)': 'y',
  })
})

test.each([
  ['no time', '<event><string key="concept:name" value="a"/></event>', 'time:timestamp', 'is missing'],
  ['no name', '<event><date key="time:timestamp" value="2026-01-31T10:00Z"/></event>', 'concept:name', 'is missing'],
  ['a time that is none', event('a', 'gisteren'), 'time:timestamp', 'not a time'],
  ['an attribute without value', event('a', '2026-01-31', '<string key="x"/>'), 'x', 'no key or no value'],
  ['an attribute without key', event('a', '2026-01-31', '<string value="x"/>'), 'string', 'no key or no value'],
])('%s is an error that names line and field', async (_, broken, field, reason) => {
  const { errors, events } = await rowsOf(log(`<trace>${event('a', '2026-01-31')}`, `${broken}</trace>`))
  expect(events).toHaveLength(1)
  expect(errors).toMatchObject([{ line: 5, field }])
  expect(errors[0]!.reason.en).toContain(reason)
})

test.each([
  ['<ocel><event/></ocel>', 'not a XES log: it begins with <ocel>'],
  ['<log><trace></log>', 'damaged or cut short'],
  ['<log>&bomb;</log>', 'damaged or cut short'],
  ['<log/>', 'not a single event'],
  ['<', 'damaged or cut short'],
])('%s is refused with a reason', async (content, reason) => {
  const { rows, errors } = await rowsOf(content)
  expect(rows).toHaveLength(1)
  expect(errors[0]!.reason.en).toContain(reason)
})

test('the encoding that the first line names is used', async () => {
  const text = log(`<trace>${event('café', '2026-01-31')}</trace>`)
  const latin = Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1')
  expect((await rowsOf(latin)).events[0]!.name).toBe('café')
  expect((await rowsOf(Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'))).events[0]!.name).toBe(
    'café',
  )
})

test('a log cut anywhere is refused, plain or packed', async () => {
  const traces = Array.from(
    { length: 20 },
    (_, n) => `<trace><string key="concept:name" value="é${n}"/>${event('a', '2026-01-31')}</trace>`,
  )
  const whole = Buffer.from(log(...traces))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: whole.length - '</log>\n'.length }), fc.boolean(), async (at, gzip) => {
      const cut = whole.subarray(0, at)
      const { errors } = await rowsOf(gzip ? gzipSync(cut) : cut, { format: 'xes' }, 100)
      expect(errors).toHaveLength(1)
      expect(errors[0]!.line).toBeGreaterThan(0)
    }),
  )
})

const data = join(import.meta.dirname, '../../../../../shared/data')
const has = existsSync(data)
const needsData = (name: string) => (has ? name : `${name} (skipped: ../shared/data is absent)`)

test.skipIf(!has)(needsData('real logs give the people and events they are known to hold'), async () => {
  for (const [file, people, events] of [
    ['running-example.xes', 6, 42],
    ['receipt.xes.gz', 1434, 8577],
    ['06_bpic2013_closed.xes.gz', 1487, 6660],
    ['02_teleclaims.xes.gz', 3512, 46_138],
    ['roadtraffic100traces.xes', 100, 390],
  ] as const) {
    const read = await rowsOf(readFileSync(join(data, 'process', file)), {}, 64 * 1024)
    expect(read.errors, file).toEqual([])
    expect([new Set(read.events.map(({ person }) => person)).size, read.events.length], file).toEqual([people, events])
  }
})

test.skipIf(!has)(needsData('a real log cut in half is refused with place and reason'), async () => {
  const whole = readFileSync(join(data, 'process/receipt.xes.gz'))
  const { errors } = await rowsOf(whole.subarray(0, whole.length / 2), {}, 64 * 1024)
  expect(errors).toHaveLength(1)
  expect(errors[0]!.line).toBeGreaterThan(10_000)
  expect(errors[0]!.reason.en).toContain('damaged or cut short')
})

const oddLogs = has ? readdirSync(join(data, 'process/xes_edge_cases')).filter((name) => name.endsWith('.xes')) : []
test.skipIf(!has)(needsData('36 odd logs each give rows or a clear error'), async () => {
  expect(oddLogs).toHaveLength(36)
  for (const file of oddLogs) {
    const { rows, errors } = await rowsOf(readFileSync(join(data, 'process/xes_edge_cases', file)))
    expect(rows.length, file).toBeGreaterThan(0)
    for (const error of errors) {
      expect(error.line, file).toBeGreaterThan(0)
      expect(error.reason.nl, file).not.toBe('')
    }
  }
})
