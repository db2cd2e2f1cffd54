import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Mapping } from '../mapping.ts'
import { rowsOf } from '../rows-of.ts'

const lines = (...rows: string[]) => `${rows.join('\n')}\n`

test('a Dutch export is understood from its headers', async () => {
  const { events, errors } = await rowsOf(
    lines(
      'Klantnummer;Datum;Gebeurtenis;Kanaal;Bron;Bedrag;Valuta;Filiaal',
      '17850;31-01-2026 10:00;Bestelling;webwinkel;web;"€ 1.234,50";eur;Utrecht',
      ';01-02-2026 11:30;Winkelbezoek;winkel;kassa;;;',
    ),
  )
  expect(errors).toEqual([])
  expect(events).toEqual([
    {
      person: '17850',
      time: Date.UTC(2026, 0, 31, 10),
      name: 'Bestelling',
      source: 'web',
      channel: 'webwinkel',
      value: 1234.5,
      currency: 'EUR',
      properties: { Filiaal: 'Utrecht' },
    },
    {
      person: null,
      time: Date.UTC(2026, 1, 1, 11, 30),
      name: 'Winkelbezoek',
      source: 'kassa',
      channel: 'winkel',
      properties: {},
    },
  ])
})

test('a column named after a scale gives scores on that scale', async () => {
  const { events } = await rowsOf(
    lines('email,date,NPS,opmerking', 'a@b.nl,2026-01-31,9,Fijn geholpen', 'c@d.nl,2026-01-31,,'),
  )
  expect(events).toMatchObject([
    { person: 'a@b.nl', name: 'NPS', score: 9, scale: 'nps', text: 'Fijn geholpen' },
    { person: 'c@d.nl', name: 'NPS' },
  ])
  expect(events[1]).not.toHaveProperty('score')
})

test('days of advertising have no person and become spend', async () => {
  const { rows } = await rowsOf(
    lines('Datum;Campagne;Kanaal;Vertoningen;Klikken;Kosten (EUR)', '31-01-2026;Voorjaar;search;1.200;35;12,34'),
  )
  expect(rows).toEqual([
    {
      kind: 'spend',
      line: 2,
      spend: {
        day: '2026-01-31',
        channel: 'search',
        campaign: 'Voorjaar',
        impressions: 1200,
        clicks: 35,
        costMicros: 12_340_000,
        currency: 'EUR',
      },
    },
  ])
})

test('a customer number written 17850.0 is customer 17850, and empty words for nobody are nobody', async () => {
  const { events } = await rowsOf(
    lines('person,time,name', '17850.0,2026-01-31,a', '17850,2026-01-31,a', 'NULL,2026-01-31,a', ',2026-01-31,a'),
  )
  expect(events.map(({ person }) => person)).toEqual(['17850', '17850', null, null])
})

test('a name that ends in .0 stays as it is when the column is not all numbers', async () => {
  const { events } = await rowsOf(lines('person,time,name', '1.0,2026-01-31,a', 'v1,2026-01-31,a'))
  expect(events.map(({ person }) => person)).toEqual(['1.0', 'v1'])
})

test('headers may repeat or be empty; empty cells are left out', async () => {
  const { events } = await rowsOf(
    lines('person,time,name,page,page,,__proto__', 'p,2026-01-31,a,/x,/y,z,w', 'p,2026-01-31,a,,,,'),
  )
  expect(events.map(({ properties }) => properties)).toEqual([
    { page: '/x', 'page (2)': '/y', 'column 6': 'z', _proto_: 'w' },
    {},
  ])
})

test('a mapping names columns, constants, formats, a zone and the properties to keep', async () => {
  const mapping: Mapping = {
    record: 'event',
    delimiter: '|',
    decimal: ',',
    zone: 'Europe/Amsterdam',
    fields: {
      person: { column: 'wie' },
      time: { column: 'toen', format: 'dd-MM-yyyy HH:mm' },
      name: { constant: 'Bestelling' },
      value: { column: 'prijs' },
    },
    properties: ['maat'],
  }
  const { events } = await rowsOf(lines('wie|toen|prijs|maat|intern', 'p1|01-02-2026 12:00|9,95|L|x'), { mapping })
  expect(events).toEqual([
    {
      person: 'p1',
      time: Date.UTC(2026, 1, 1, 11),
      name: 'Bestelling',
      source: '',
      channel: '',
      value: 9.95,
      properties: { maat: 'L' },
    },
  ])
})

test('rows end with a return, as of a workbook on a Mac, also when lines break within a quoted cell', async () => {
  const { events, errors } = await rowsOf(
    'sep=;\rperson;time;name;text\rp;2026-01-31;a;"twee\nregels"\rq;2026-02-01;b;"nog\neen"\r',
  )
  expect(errors).toEqual([])
  expect(events.map(({ person, text }) => [person, text])).toEqual([
    ['p', 'twee\nregels'],
    ['q', 'nog\neen'],
  ])
})

test('an Excel line “sep=;”, CR LF ends, blank lines and rows of nothing but delimiters are no rows', async () => {
  const { rows } = await rowsOf('sep=;\r\nperson;time;name\r\np;2026-01-31;a\r\n\r\n;;\r\np;2026-01-31;b')
  expect(rows.map((row) => row.kind === 'event' && [row.line, row.event.name])).toEqual([
    [3, 'a'],
    [6, 'b'],
  ])
})

test('a short table of two columns shows its delimiter', async () => {
  const { events } = await rowsOf(lines('Datum;Stap', '2026-01-31;a', '2026-01-31;b'))
  expect(events.map(({ name }) => name)).toEqual(['a', 'b'])
})

test('a report of advertising in a language that is not known says that it can be mapped by hand', async () => {
  const report = lines('Tag;Kampagne;Impressionen;Klicks;Kosten', '31.01.2026;Frühling;1200;35;12,34')
  const { errors } = await rowsOf(report)
  expect(errors).toMatchObject([{ field: 'time', remedy: { en: expect.stringContaining('"record": "spend"') } }])
  const fields = { day: 'Tag', campaign: 'Kampagne', impressions: 'Impressionen', clicks: 'Klicks', cost: 'Kosten' }
  const columns = Object.entries(fields).map(([field, column]) => [field, { column }])
  const mapping: Mapping = { record: 'spend', decimal: ',', fields: Object.fromEntries(columns) }
  mapping.fields.currency = { constant: 'EUR' }
  expect((await rowsOf(report, { mapping })).rows).toMatchObject([{ kind: 'spend', spend: { campaign: 'Frühling' } }])
})

test('lines are counted in the file, also behind quoted cells with line ends', async () => {
  const { rows, errors } = await rowsOf(
    lines('person,time,name,text', 'p,2026-01-31,a,"twee\r\nregels"', 'p,geen tijd,b,', 'p,2026-01-31,c,x'),
  )
  expect(errors).toMatchObject([{ line: 4, field: 'time' }])
  expect(rows.map((row) => (row.kind === 'error' ? row.error.line : row.line))).toEqual([2, 4, 5])
})

test.each([
  [3, 'value', 'abc', ['person,time,event,value,currency', 'p,2026-01-31,a,10,EUR', 'p,2026-01-31,a,abc,EUR']],
  [2, 'value', '1.234,56', ['Klant;Datum;Stap;Bedrag', 'p;2026-01-31;a;1.234,56', 'p;2026-01-31;a;1,234.56']],
  [3, 'score', 'negen', ['Klant;Datum;Stap;Cijfer;Schaal', 'p;2026-01-31;a;9;nps', 'p;2026-01-31;a;negen;nps']],
  [3, 'value', 'onbekend', ['Ordernummer;Datum;Totaal', 'B-1;2026-01-31;39,50', 'B-2;2026-01-31;onbekend']],
  [3, 'score', 'elf', ['Klant;Datum;NPS', 'p;2026-01-31;9', 'p;2026-01-31;elf']],
])(
  'a wrong cell is an error on line %i and does not take its column, the %s, away: “%s”',
  async (line, field, cell, rows) => {
    const { errors, events } = await rowsOf(lines(...rows))
    expect(errors).toMatchObject([{ line, field, reason: { en: `“${cell}” is not a number` } }])
    expect(events).toMatchObject([{ [field]: expect.any(Number) }])
  },
)

test('an NPS may be written 9.0, and CSAT and CES may have fractions', async () => {
  const row = (score: string) => `p,2026-01-31,a,${score}`
  const { events, errors } = await rowsOf(
    lines('person,time,name,score,scale', ...['9.0,nps', '4.5,csat', '6.5,ces'].map(row)),
  )
  expect(errors).toEqual([])
  expect(events.map(({ score }) => score)).toEqual([9, 4.5, 6.5])
})

const scored = 'person,time,name,value,currency,score,scale\n'
test.each([
  ['a time that is none', `${scored}p,straks,a,,,,`, 2, 'time', 'is not a time'],
  ['no time', `${scored}p,,a,,,,`, 2, 'time', 'time is missing'],
  ['a day and month that could be swapped', `${scored}p,03-04-2026,a,,,,`, 2, 'time', 'is ambiguous'],
  ['a time out of reach', `${scored}p,0999-01-01,a,,,,`, 2, 'time', 'between 1900 and 2300'],
  ['no name', `${scored}p,2026-01-31,,,,,`, 2, 'name', 'name is missing'],
  ['a score that is no number', `${scored}p,2026-01-31,a,,,goed,nps`, 2, 'score', null],
  ['a score outside its scale', `${scored}p,2026-01-31,a,,,6,csat`, 2, 'score', 'does not fit csat (1 to 5)'],
  ['half an NPS score', `${scored}p,2026-01-31,a,,,6.5,nps`, 2, 'score', 'not a whole number'],
  ['a score without a scale', `${scored}p,2026-01-31,a,,,6,`, 2, 'scale', 'no scale'],
  ['an unknown scale', `${scored}p,2026-01-31,a,,,6,sterren`, 2, 'scale', 'not known'],
  ['a currency that is no code', `${scored}p,2026-01-31,a,5,euro's,,`, 2, 'currency', 'not a currency code'],
  ['too many cells', `${scored}p,2026-01-31,a,5,EUR,,,,`, 2, '', 'The row has 9 cells, the header 7'],
  ['too few cells', `${scored}p,2026-01-31,a`, 2, '', 'The row has 3 cells, the header 7'],
  ['a quote that never closes', `${scored}p,2026-01-31,"a,,,,\n`, 2, '', 'never closed'],
  ['text behind a closing quote', `${scored}p,2026-01-31,"a"b,,,,\n`, 2, '', 'after its closing quote'],
  [
    'no column for the time',
    'person,wat\np,a\n',
    1,
    'time',
    'No column recognised for time; the header is “person”, “wat”',
  ],
  ['an empty file', '', 1, '', 'not a single event'],
  ['a header without rows', 'person,time,name\n', 2, '', 'not a single event'],
])('%s is an error that names line and field', async (_, content, line, field, reason) => {
  const options = content.startsWith(scored) ? { mapping: scoredMapping } : {}
  const { errors, events } = await rowsOf(content, options)
  expect(events).toEqual([])
  expect(errors).toMatchObject([{ line, field }])
  if (reason) expect(errors[0]!.reason.en).toContain(reason)
  expect(errors[0]!.remedy.nl).not.toBe('')
})

const scoredMapping: Mapping = {
  record: 'event',
  decimal: '.',
  zone: 'UTC',
  fields: Object.fromEntries(
    ['person', 'time', 'name', 'value', 'currency', 'score', 'scale'].map((name) => [name, { column: name }]),
  ),
}

test.each([
  ['value', 'p,2026-01-31,a,veel,,,', '“veel” is geen getal'],
  ['value', 'p,2026-01-31,a,"12,50",,,', '“12,50” is geen getal'],
])('%s: %s is no number', async (field, row, reason) => {
  const { errors } = await rowsOf(`${scored}${row}\n`, { mapping: scoredMapping })
  expect(errors).toMatchObject([{ line: 2, field, reason: { nl: reason } }])
})

const spendHeader = 'day,campaign,impressions,clicks,cost (EUR)\n'
test.each([
  ['2026-01-31,,1,1,1', 'campaign'],
  ['31 januari,A,1,1,1', 'day'],
  ['2026-01-31,A,,1,1', 'impressions'],
  ['2026-01-31,A,1,1.5,1', 'clicks'],
  ['2026-01-31,A,1,1,-1', 'cost'],
  ['2026-01-31,A,1,1,gratis', 'cost'],
])('advertising %s is refused for its %s', async (row, field) => {
  const { errors } = await rowsOf(`${spendHeader}2026-01-01,B,1,1,1\n${row}\n`)
  expect(errors).toMatchObject([{ line: 3, field }])
})

test.each([
  [
    { fields: { time: { column: 'wanneer' }, name: { column: 'name' } } },
    'time',
    'The column “wanneer” is not in the file',
  ],
  [{ fields: { time: { column: 'time' }, name: { column: 'name' } }, zone: 'Mars' }, 'zone', 'is not known'],
  [{ fields: { time: { column: 'time', format: 'dd-dd' }, name: { column: 'name' } } }, 'time', 'must name year'],
  [
    { fields: { time: { column: 'time' }, name: { column: 'name' } }, properties: ['x'] },
    'properties',
    '“x” is not in',
  ],
  [{ fields: { time: { column: 'time' } } }, 'name', 'No column recognised for name'],
  [{ fields: { time: { column: 'time' }, name: { column: 'name' } }, encoding: 'klingon' }, '', 'encoding “klingon”'],
] as const)('a mapping that does not fit the file is one error at its first line: %j', async (part, field, reason) => {
  const mapping = { record: 'event', decimal: '.', zone: 'UTC', ...part } as unknown as Mapping
  const { rows, errors } = await rowsOf(lines('person,time,name', 'p,2026-01-31,a'), { mapping })
  expect(rows).toHaveLength(1)
  expect(errors).toMatchObject([{ line: 1, field }])
  expect(errors[0]!.reason.en).toContain(reason)
})

const words = fc.string({
  unit: fc.constantFrom(...'abcXYZ 019', ',', ';', '\t', '|', '"', '\n', "'", '.', '€', 'é', 'ö', '=', '/'),
  maxLength: 12,
})
const filled = words.map((word) => `x${word}x`)

test('random events come back equal through any delimiter, encoding, decimal mark, line end and piece size', async () => {
  const event = fc.record({
    person: fc.option(filled, { nil: null }),
    time: fc.integer({ min: 0, max: 4e12 }),
    name: filled,
    channel: fc.option(filled, { nil: '' }),
    value: fc.option(
      fc.integer({ min: -1e6, max: 1e9 }).map((cents) => cents / 100),
      { nil: undefined },
    ),
    text: fc.option(filled, { nil: undefined }),
    page: words.filter((word) => word !== ''),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('utf8', 'utf8-bom', 'utf-16le', 'utf-16be', 'windows-1252'),
      fc.constantFrom<'.' | ','>('.', ','),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.integer({ min: 1, max: 500 }),
      async (events, delimiter, encoding, decimal, newline, gzip, size) => {
        const text = Papa.unparse(
          events.map((each) => ({
            ...each,
            time: new Date(each.time).toISOString(),
            value: each.value?.toString().replace('.', decimal),
          })),
          { delimiter, newline, columns: ['person', 'time', 'name', 'channel', 'value', 'text', 'page'] },
        )
        const plain = encoded(text, encoding)
        const mapping: Mapping = {
          ...scoredMapping,
          delimiter,
          decimal,
          ...(encoding === 'windows-1252' && { encoding }),
          fields: Object.fromEntries(
            ['person', 'time', 'name', 'channel', 'value', 'text'].map((name) => [name, { column: name }]),
          ),
        }
        const read = await rowsOf(gzip ? gzipSync(plain) : plain, { mapping, format: 'csv' }, size)
        expect(read.errors).toEqual([])
        expect(read.events).toEqual(
          events.map(({ page, value, text: said, ...each }) => ({
            ...each,
            source: '',
            ...(value !== undefined && { value }),
            ...(said !== undefined && { text: said }),
            properties: { page },
          })),
        )
      },
    ),
    { numRuns: 150 },
  )
})

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf8-bom') return Buffer.from(`\uFEFF${text}`)
  return iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') })
}

test('a file cut anywhere never throws, and a missing cell is seen', async () => {
  const whole = Buffer.from(
    lines(
      'person,time,name,text',
      ...Array.from({ length: 30 }, (_, n) => `p${n},2026-01-31 10:00,stap é,"zei ""ja"", ${n}"`),
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), fc.boolean(), async (at, gzip) => {
      const cut = whole.subarray(0, at)
      const { rows, errors } = await rowsOf(gzip ? gzipSync(cut) : cut, { format: 'csv' }, 100)
      expect(rows.length).toBeGreaterThan(0)
      const last = cut.toString('latin1').split('\n').at(-1)!
      // With all its cells and its quotes closed, also the last row looks whole; there, being cut cannot be known.
      const looksWhole = last === '' || (last.split(',').length >= 4 && last.split('"').length % 2 === 1)
      if (!looksWhole) expect(errors.length).toBeGreaterThan(0)
    }),
  )
})

test('rows beyond the first piece are read the same, in batches that stay small', async () => {
  const rows = Array.from({ length: 40_000 }, (_, n) => `p${n % 100},2026-01-31 10:00,stap ${n}`)
  const { events, errors } = await rowsOf(lines('person,time,name', ...rows), {}, 64 * 1024)
  expect(errors).toEqual([])
  expect(events.map(({ name }) => name)).toEqual(rows.map((_, n) => `stap ${n}`))
})

test('a quote that is never closed stops the reading instead of swallowing the file', async () => {
  const tail = 'p,2026-01-31,b\n'.repeat(700_000)
  const { errors } = await rowsOf(`person,time,name\np,2026-01-31,"a\n${tail}`, {}, 64 * 1024)
  expect(errors).toMatchObject([
    { line: 2, reason: { en: 'A quote is never closed; nothing was read from this line on' } },
  ])
})
