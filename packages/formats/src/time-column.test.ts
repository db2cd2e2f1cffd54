import { describe, expect, test } from 'vitest'
import { previewTable } from './csv/preview-table.ts'
import { fixture } from './fixture.ts'
import { rowsOf } from './rows-of.ts'

const lines = (...rows: string[]) => `${rows.join('\n')}\n`
const shown = (time: number) => new Date(time).toISOString()
const notesIn = async (...file: Parameters<typeof rowsOf>) =>
  (await rowsOf(...file)).rows.flatMap((row) => (row.kind === 'note' ? [row.note] : []))

describe('a whole column of days of Excel', () => {
  test('is read as such and said so; a customer number that could be one stays a number', async () => {
    const file = fixture('csv/excel-days.csv')
    const { events, errors } = await rowsOf(file)
    expect(errors).toEqual([])
    expect(events.map(({ person, time }) => [person, shown(time)])).toEqual([
      ['45992', '2026-03-01T09:00:00.000Z'],
      ['45993', '2026-03-01T10:00:00.000Z'],
      ['45994', '2026-03-31T23:59:59.000Z'],
    ])
    expect(await notesIn(file)).toEqual([
      {
        nl: '“tijdstip” is gelezen als dagen van Excel (telling vanaf 1900): 46082,375 is 2026-03-01',
        en: '“tijdstip” was read as days of Excel (counted from 1900): 46082,375 is 2026-03-01',
      },
    ])
    expect(previewTable(file).mapping?.fields.time).toEqual({ column: 'tijdstip', format: 'excel-days' })
  })

  test('is a clock reading in the zone of the mapping', async () => {
    const file = lines('klant,datum,gebeurtenis', 'an,46082.5,koop', 'bo,46204.5,koop')
    const { mapping } = previewTable(Buffer.from(file))
    const { events } = await rowsOf(file, { mapping: { ...mapping!, zone: 'Europe/Amsterdam' } })
    expect(events.map(({ time }) => shown(time))).toEqual(['2026-03-01T11:00:00.000Z', '2026-07-01T10:00:00.000Z'])
  })

  test('in the export of a product too: days of advertising, dates of deals, answers to a form', async () => {
    const { rows } = await rowsOf(fixture('meta-ads/excel-days.csv'))
    expect(rows.flatMap((row) => (row.kind === 'spend' ? [[row.spend.day, row.spend.until]] : []))).toEqual([
      ['2026-03-01', '2026-03-07'],
      ['2026-03-08', undefined],
    ])
    expect((await notesIn(fixture('meta-ads/excel-days.csv'))).map(({ en }) => en.slice(0, 24))).toEqual([
      '“Rapportage start” was r',
      '“Einde rapportage” was r',
    ])
    const deals = await rowsOf(
      lines(
        'Record ID,Deal Name,Deal Stage,Amount,Currency,"Date entered ""Offer (Sales)"""',
        '45001,Hotel,Offer,100,EUR,46082',
      ),
    )
    expect(deals.events.map(({ time }) => shown(time))).toEqual(['2026-03-01T00:00:00.000Z'])
    const form = await rowsOf(lines('Tijdstempel;Hoe tevreden ben je? (1-5)', '46082,375;4', '46083,5;5'))
    expect(form.events.map(({ time, score }) => [shown(time), score])).toEqual([
      ['2026-03-01T09:00:00.000Z', 4],
      ['2026-03-02T12:00:00.000Z', 5],
    ])
  })
})

describe('what is no day of Excel', () => {
  test('a column that mixes them with other times is refused where they stand, with what to do', async () => {
    const { errors, events } = await rowsOf(fixture('csv/excel-days-broken.csv'))
    expect(events.map(({ person }) => person)).toEqual(['45993', '45994'])
    expect(errors).toMatchObject([
      {
        line: 2,
        field: 'time',
        reason: { en: '“46082,375” is not a time we can read; it looks like a day of Excel' },
        remedy: { nl: expect.stringContaining('excel-days') },
      },
    ])
  })

  test('seconds and milliseconds since 1970 stay what they are', async () => {
    const read = async (...times: string[]) => {
      const file = lines('klant,tijd,gebeurtenis', ...times.map((time) => `an,${time},koop`))
      expect(await notesIn(file)).toEqual([])
      return (await rowsOf(file)).events.map(({ time }) => shown(time))
    }
    expect(await read('1767225600', '1767225601')).toEqual(['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:01.000Z'])
    expect(await read('1767225600000')).toEqual(['2026-01-01T00:00:00.000Z'])
  })

  test('a column that really holds times goes before one of numbers that could be days', async () => {
    const { events } = await rowsOf(lines('klant,timestamp,datum,gebeurtenis', 'an,45992,2026-03-01,koop'))
    expect(events.map(({ time, properties }) => [shown(time), properties])).toEqual([
      ['2026-03-01T00:00:00.000Z', { timestamp: '45992' }],
    ])
  })
})

test('a Qualtrics export that went through Excel loses no response: its first is no row of question texts', async () => {
  const { events } = await rowsOf(
    lines('RecordedDate,ResponseId,How satisfied are you? (1-5)', ...['46082.375,R_1,4', '46083.5,R_2,5']),
  )
  expect(events.map(({ time, score }) => [shown(time), score])).toEqual([
    ['2026-03-01T09:00:00.000Z', 4],
    ['2026-03-02T12:00:00.000Z', 5],
  ])
})

test('a day and a time of day in two columns are read together, unless the mapping takes the day alone', async () => {
  const apart = lines(
    'klant;datum;tijd;gebeurtenis',
    'an;13-03-2026;9:05;Page Viewed',
    'an;13-03-2026;9:07;Order Completed',
  )
  const { events } = await rowsOf(apart)
  expect(events.map(({ time, properties }) => [shown(time), properties.tijd])).toEqual([
    ['2026-03-13T09:05:00.000Z', undefined],
    ['2026-03-13T09:07:00.000Z', undefined],
  ])
  expect(await notesIn(apart)).toEqual([])
  const alone = {
    record: 'event',
    decimal: '.',
    fields: { time: { column: 'datum' }, name: { column: 'gebeurtenis' } },
  } as const
  const [day] = (await rowsOf(apart, { mapping: alone })).events
  expect([shown(day!.time), day!.properties.tijd]).toEqual(['2026-03-13T00:00:00.000Z', '9:05'])
  expect(await notesIn(apart, { mapping: alone })).toMatchObject([
    { nl: expect.stringContaining('“datum” zegt alleen de dag') },
  ])
  const together = lines('klant;datum;duur;gebeurtenis', 'an;13-03-2026 9:05;1:05;Page Viewed')
  expect(await notesIn(together)).toEqual([])
})

describe('a day and a time of day in two columns, as people and systems write them', () => {
  const times = async (...rows: string[]) => {
    const { events, errors } = await rowsOf(lines(...rows))
    return [...events.map(({ time }) => shown(time)), ...errors.map(({ line }) => line)]
  }

  test.each([
    ['tijd', '29-03-2026;14.30', '2026-03-29T14:30:00.000Z'],
    ['tijd', '29-03-2026;14:30 uur', '2026-03-29T14:30:00.000Z'],
    ['starttijd', '29-03-2026;14:30:15.250', '2026-03-29T14:30:15.250Z'],
    ['tijd', '29-03-2026 00:00:00;14:30', '2026-03-29T14:30:00.000Z'],
    ['tijd', '2026-03-29T00:00:00;14:30:10', '2026-03-29T14:30:10.000Z'],
    ['time', '2026-03-29;14:30+01:00', '2026-03-29T13:30:00.000Z'],
    ['uur', '29-03-2026;14', '2026-03-29T14:00:00.000Z'],
    ['hour', '3/29/2026;2 PM', '2026-03-29T14:00:00.000Z'],
  ])('%s: %s', async (header, moment, expected) => {
    expect(await times(`klant;datum;${header};gebeurtenis`, `an;${moment};koop`)).toEqual([expected])
  })

  test('the header of an event names its time of day as its day', async () => {
    expect(await times('user id,event name,event date,event time', 'an,koop,2026-03-29,14:30')).toEqual([
      '2026-03-29T14:30:00.000Z',
    ])
  })

  test('one odd time of day is an error on its line, and takes the clock from no other row', async () => {
    const head = ['klant;datum;tijd;gebeurtenis', 'an;29-03-2026;14:30;koop']
    expect(await times(...head, 'bo;29-03-2026;onbekend;koop')).toEqual(['2026-03-29T14:30:00.000Z', 3])
  })

  test('a day without a time of day is its midnight, also far down a long file', async () => {
    const many = Array.from({ length: 15_000 }, () => 'an;29-03-2026;14:30;koop')
    const { events, errors } = await rowsOf(
      lines('klant;datum;tijd;gebeurtenis', ...many, 'bo;30-03-2026;;koop', 'bo;30-03-2026;9:05:01;koop'),
    )
    expect(errors).toEqual([])
    expect(events.slice(-2).map(({ time }) => shown(time))).toEqual([
      '2026-03-30T00:00:00.000Z',
      '2026-03-30T09:05:01.000Z',
    ])
  })

  test('a number under another header than that of an hour may be a duration', async () => {
    expect(await times('klant;datum;tijd;gebeurtenis', 'an;29-03-2026;14;koop')).toEqual(['2026-03-29T00:00:00.000Z'])
  })
})
