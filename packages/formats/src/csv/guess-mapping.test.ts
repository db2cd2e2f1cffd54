import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { guessMapping } from './guess-mapping.ts'
import { previewTable } from './preview-table.ts'

const fieldsOf = (headers: string[], samples: string[][] = []) =>
  Object.fromEntries(
    Object.entries(guessMapping(headers, samples).fields).map(([field, source]) => [
      field,
      'column' in source ? source.column : `“${source.constant}”`,
    ]),
  )

test.each([
  [['person', 'time', 'name'], { person: 'person', time: 'time', name: 'name' }],
  [
    ['Klantnummer', 'Datum', 'Gebeurtenis', 'Kanaal', 'Bedrag'],
    { person: 'Klantnummer', time: 'Datum', name: 'Gebeurtenis', channel: 'Kanaal', value: 'Bedrag' },
  ],
  [
    ['user_id', 'event_time', 'Event Name', 'Source'],
    { person: 'user_id', time: 'event_time', name: 'Event Name', source: 'Source' },
  ],
  [
    ['', 'concept:name', 'time:timestamp', 'Activity', 'case:concept:name'],
    { person: 'case:concept:name', time: 'time:timestamp', name: 'concept:name' },
  ],
  [['patient', 'activity', 'timestamp'], { person: 'patient', time: 'timestamp', name: 'activity' }],
  [['Wie', 'Wanneer', 'Wat'], { person: 'Wie', time: 'Wanneer', name: 'Wat' }],
  [['who', 'what', 'when'], { person: 'who', time: 'when', name: 'what' }],
  [['naam', 'datum', 'wat'], { time: 'datum', name: 'wat' }],
  [
    ['E-mail', 'tijdstip', 'activiteit', 'opmerking'],
    { person: 'E-mail', time: 'tijdstip', name: 'activiteit', text: 'opmerking' },
  ],
  [
    ['klant', 'datum', 'CSAT-score'],
    { person: 'klant', time: 'datum', score: 'CSAT-score', scale: '“csat”', name: '“CSAT”' },
  ],
  [
    ['klant', 'datum', 'score', 'schaal'],
    { person: 'klant', time: 'datum', score: 'score', scale: 'schaal', name: '“Survey Answered”' },
  ],
  [
    ['Day', 'Campaign', 'Impr.', 'Clicks', 'Cost'],
    { day: 'Day', campaign: 'Campaign', impressions: 'Impr.', clicks: 'Clicks', cost: 'Cost' },
  ],
])('headers %j', (headers, expected) => {
  expect(fieldsOf(headers)).toEqual(expected)
})

test('a column is only taken when its samples fit', () => {
  // A “total” in words is no amount, a repeated id no key, a rating without a scale no score.
  expect(
    fieldsOf(['person', 'time', 'name', 'total', 'id', 'rating'], [[], [], [], ['veel'], ['1', '1'], ['4']]),
  ).toEqual({
    person: 'person',
    time: 'time',
    name: 'name',
  })
  expect(fieldsOf(['time', 'date', 'name'], [['10:00'], ['2026-01-31'], []])).toMatchObject({ time: 'date' })
})

test('an amount or score stays one when half of it or more are numbers, and is none when hardly any are', () => {
  const taken = (header: string, samples: string[]) =>
    fieldsOf(['person', 'time', 'name', header, 'schaal'], [[], [], [], samples, []])
  expect(taken('bedrag', ['10', '', 'abc'])).toMatchObject({ value: 'bedrag' })
  expect(taken('bedrag', ['10', 'abc', 'veel'])).not.toHaveProperty('value')
  expect(taken('cijfer', ['9', 'negen'])).toMatchObject({ score: 'cijfer' })
  expect(taken('cijfer', ['9', 'negen', 'tien'])).not.toHaveProperty('score')
})

test('a preview shows columns with different samples and the mapping, from plain and packed files', () => {
  const file = Buffer.from('klant;datum;gebeurtenis;bedrag\n1;31-01-2026;Bestelling;12,50\n2;01-02-2026;Bestelling;\n')
  const expected = {
    format: 'csv',
    name: { nl: 'Tabel (CSV)', en: 'Table (CSV)' },
    columns: [
      { name: 'klant', samples: ['1', '2'] },
      { name: 'datum', samples: ['31-01-2026', '01-02-2026'] },
      { name: 'gebeurtenis', samples: ['Bestelling'] },
      { name: 'bedrag', samples: ['12,50'] },
    ],
    mapping: {
      record: 'event',
      decimal: ',',
      zone: 'UTC',
      fields: {
        person: { column: 'klant' },
        time: { column: 'datum', format: 'dd-MM-yyyy' },
        name: { column: 'gebeurtenis' },
        value: { column: 'bedrag' },
      },
    },
  }
  expect(previewTable(file)).toEqual(expected)
  expect(previewTable(gzipSync(file))).toEqual(expected)
  expect(previewTable(new Uint8Array()).columns).toEqual([])
})
