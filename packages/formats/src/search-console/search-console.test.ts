import { expect, test } from 'vitest'
import { fixture } from '../fixture.ts'
import { rowsOf } from '../rows-of.ts'

test('queries and pages by day', async () => {
  const { rows, errors } = await rowsOf(fixture('search-console/good.csv'))
  expect(errors).toEqual([])
  expect(rows[0]).toEqual({
    kind: 'search',
    line: 2,
    search: {
      ...{ day: '2026-01-01', until: '2026-01-01', term: 'elektrische fiets kopen', where: 'engine' },
      ...{ page: 'https://www.rugwind.nl/e-bikes', impressions: 1450, clicks: 12, position: 6.2 },
      source: 'search console',
    },
  })
})

test('Dutch queries without a day are refused, until the mapping names the period', async () => {
  const file = fixture('search-console/good-nl.csv')
  expect((await rowsOf(file)).errors.map(({ field, remedy }) => [field, remedy.en])).toEqual([
    ['day', expect.stringContaining('constant day and until in the mapping')],
  ])
  const fields = { day: { constant: '2026-01-01' }, until: { constant: '2026-01-28' } }
  const { rows, errors } = await rowsOf(file, { mapping: { record: 'spend', decimal: '.', zone: 'UTC', fields } })
  expect(errors).toEqual([])
  expect(rows.flatMap((row) => (row.kind === 'search' ? [row.search] : []))).toMatchObject([
    { day: '2026-01-01', until: '2026-01-28', term: 'elektrische fiets kopen', impressions: 1450, position: 6.2 },
    { term: 'rugwind', clicks: 210, impressions: 260, position: 1.03 },
  ])
})

test('the other parts of the export are neither queries nor pages nor days', async () => {
  const { errors } = await rowsOf('Country,Clicks,Impressions,CTR,Position\nNetherlands,10,100,10%,2\n')
  expect(errors.map(({ reason }) => reason.en)).toEqual([
    'This part of the export is by “Country”, not by query, page or day',
  ])
})

test('broken: every fault with its line and field', async () => {
  const { rows, errors } = await rowsOf(fixture('search-console/broken.csv'))
  expect(rows).toHaveLength(6)
  expect(errors.map(({ line, field }) => [line, field])).toEqual([
    [3, 'clicks'],
    [4, 'impressions'],
    [5, 'position'],
    [6, 'Date'],
    [7, ''],
  ])
})

test('days that could be two things are read as the mapping says', async () => {
  const file = 'Date,Clicks,Impressions,CTR,Position\n03/04/2026,10,100,10%,2\n'
  expect((await rowsOf(file)).errors.map(({ field }) => field)).toEqual(['Date'])
  const fields = { day: { column: 'Date', format: 'dd/MM/yyyy' } }
  const { rows, errors } = await rowsOf(file, { mapping: { record: 'spend', decimal: '.', zone: 'UTC', fields } })
  expect(errors).toEqual([])
  expect(rows).toMatchObject([{ search: { day: '2026-04-03', until: '2026-04-03' } }])
})
