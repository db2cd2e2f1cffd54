import { expect, test } from 'vitest'
import { fixture } from '../fixture.ts'
import type { Row } from '../import.ts'
import { rowsOf } from '../rows-of.ts'

const lines = (...rows: string[]) => `${rows.join('\n')}\n`
const figuresIn = (rows: readonly Row[]) => rows.flatMap((row) => (row.kind === 'figure' ? [row.figure] : []))
const whole = { day: '2026-01-01', until: '2026-01-31', source: 'GA4, Rugwind webshop' }

test('a report with several tables: KPIs by name, split by the other columns, days counted from the first', async () => {
  const { rows, errors } = await rowsOf(fixture('ga4-report/good.csv'))
  expect(errors).toEqual([])
  const [first] = [{ day: '2026-01-01', until: '2026-01-01', source: 'GA4, Rugwind webshop', split: {} }]
  const second = { ...first, day: '2026-01-02', until: '2026-01-02' }
  expect(figuresIn(rows)).toEqual([
    { ...first, kpi: 'visitors', value: 120 },
    { ...first, kpi: 'New users', value: 80 },
    { ...second, kpi: 'visitors', value: 131 },
    { ...second, kpi: 'New users', value: 77 },
    { ...whole, kpi: 'visits', value: 1200, split: { channel: 'Organic Search' } },
    { ...whole, kpi: 'engagementRate', value: 0.6329, split: { channel: 'Organic Search' } },
    { ...whole, kpi: 'revenue', value: 18_250.5, split: { channel: 'Organic Search' } },
    { ...whole, kpi: 'visits', value: 310, split: { channel: 'Paid Social' } },
    { ...whole, kpi: 'engagementRate', value: 0.41, split: { channel: 'Paid Social' } },
    { ...whole, kpi: 'revenue', value: 0, split: { channel: 'Paid Social' } },
    { ...whole, kpi: 'visitors', value: 900, split: { country: 'Netherlands' } },
    { ...whole, kpi: 'visitors', value: 101, split: { country: 'Belgium' } },
  ])
  expect(rows.map((row) => (row.kind === 'error' ? row.error.line : row.line))).toEqual([
    ...[11, 11, 12, 12, 17, 17, 17, 18, 18, 18, 21, 22],
  ])
})

test('revenue has the currency the mapping names: a report names none', async () => {
  const { rows } = await rowsOf(fixture('ga4-report/good.csv'), {
    mapping: { record: 'spend', decimal: '.', zone: 'UTC', fields: { currency: { constant: 'EUR' } } },
  })
  expect(
    figuresIn(rows)
      .filter(({ kpi }) => kpi === 'revenue')
      .map(({ currency }) => currency),
  ).toEqual(['EUR', 'EUR'])
  expect(figuresIn(rows).filter((figure) => figure.kpi !== 'revenue' && 'currency' in figure)).toEqual([])
})

test('the currency of the mapping is written in capitals, and what is no currency is refused', async () => {
  const read = (constant: string) =>
    rowsOf(fixture('ga4-report/good.csv'), {
      mapping: { record: 'spend', decimal: '.', zone: 'UTC', fields: { currency: { constant } } },
    })
  const currencies = figuresIn((await read(' eur ')).rows).flatMap(({ currency }) => currency ?? [])
  expect(currencies).toEqual(['EUR', 'EUR'])
  const { rows, errors } = await read('euro')
  expect(rows).toHaveLength(1)
  expect(errors.map(({ field, reason }) => [field, reason.en])).toEqual([['currency', '“euro” is not a currency code']])
})

test('an exploration: the grand total is left out, numbers without a KPI of ours keep their name', async () => {
  const { rows, errors } = await rowsOf(fixture('ga4-report/good-exploration.csv'))
  expect(errors).toEqual([])
  expect(rows[0]).toMatchObject({
    kind: 'leftOut',
    line: 8,
    reason: { en: 'The grand total: its rows are read themselves' },
  })
  expect(figuresIn(rows).map(({ kpi, value, split }) => [kpi, value, split.device])).toEqual([
    ['visits', 1100, 'mobile'],
    ['bounceRate', 0.41, 'mobile'],
    ['Average engagement time per session', 39.1, 'mobile'],
    ['visits', 410, 'desktop'],
    ['bounceRate', 0.25, 'desktop'],
    ['Average engagement time per session', 72.6, 'desktop'],
  ])
  expect(figuresIn(rows)[0]).toMatchObject({ source: 'GA4, Funnel by device', day: '2026-01-01', until: '2026-01-31' })
})

test('search terms, in Dutch, are what people looked for on the site', async () => {
  const { rows } = await rowsOf(fixture('ga4-report/good-nl.csv'))
  const site = { day: '2026-01-01', until: '2026-01-31', where: 'site', page: '', clicks: 0, position: null }
  expect(rows.flatMap((row) => (row.kind === 'search' ? [row.search] : []))).toEqual([
    { ...site, term: 'damesfiets', impressions: 31, source: 'GA4, Site zoeken' },
    { ...site, term: 'accu, 500 Wh', impressions: 22, source: 'GA4, Site zoeken' },
  ])
  expect(rows.flatMap((row) => (row.kind === 'leftOut' ? [row.line] : []))).toEqual([8, 11])
})

test('of two columns that mean nearly the same one is ours, and two numbers for one thing are refused', async () => {
  const head = '# Property: Rugwind\n# Start date: 20260101\n# End date: 20260131\n'
  const told = async (...table: string[]) => {
    const { rows, errors } = await rowsOf(`${head}${table.join('\n')}\n`)
    const figures = figuresIn(rows).map(({ kpi, value, split }) => [kpi, value, Object.values(split).join()])
    return {
      figures,
      split: Object.keys(figuresIn(rows)[0]!.split),
      faults: errors.map(({ line, field }) => [line, field]),
    }
  }
  expect(await told('Country,Total revenue,Purchase revenue', 'Netherlands,330,300')).toMatchObject({
    figures: [
      ['revenue', 330, 'Netherlands'],
      ['Purchase revenue', 300, 'Netherlands'],
    ],
  })
  const both = 'First user default channel group,Session default channel group,Sessions'
  expect(await told(both, 'Direct,Direct,10', 'Organic,Direct,20')).toEqual({
    figures: [
      ['visits', 10, 'Direct,Direct'],
      ['visits', 20, 'Organic,Direct'],
    ],
    ...{ split: ['First user default channel group', 'channel'], faults: [] },
  })
  expect(await told('Country,Sessions', 'Netherlands,10', 'Netherlands,10', 'Netherlands,12')).toMatchObject({
    faults: [[7, 'visits']],
  })
})

test('broken: every fault with its line and field', async () => {
  const { rows, errors } = await rowsOf(fixture('ga4-report/broken.csv'))
  expect(figuresIn(rows)).toHaveLength(2)
  expect(errors.map(({ line, field }) => [line, field])).toEqual([
    [8, 'Date'],
    [9, 'Sessions'],
    [10, ''],
  ])
})

test('a report that does not name its days is refused, until the mapping does', async () => {
  const file = '# Property: Rugwind\n# Last 28 days\nCountry,Sessions\nNetherlands,10\n'
  expect((await rowsOf(file)).errors.map(({ field }) => field)).toEqual(['day'])
  const fields = { day: { constant: '2026-01-01' }, until: { constant: '2026-01-28' } }
  const { rows } = await rowsOf(file, { mapping: { record: 'spend', decimal: '.', zone: 'UTC', fields } })
  expect(figuresIn(rows)).toMatchObject([{ kpi: 'visits', day: '2026-01-01', until: '2026-01-28', value: 10 }])
})

test('a row of which every dimension is empty sums up the others, and is left out', async () => {
  const { rows } = await rowsOf(
    lines(
      ...['# Startdatum: 20260301', '# Einddatum: 20260331'],
      'Primaire kanaalgroep van sessie (standaardkanaalgroep),Sessies,Belangrijke gebeurtenissen',
      ...['Organic Search,1810,12', 'Direct,100,1', ',1910,13'],
    ),
  )
  expect(rows.map((row) => (row.kind === 'figure' ? row.figure.value : row.kind))).toEqual([
    1810,
    12,
    100,
    1,
    'leftOut',
  ])
})

test('a report without property, account or title is of GA4, whatever its days: those of two months belong together', async () => {
  const month = (first: string, last: string) =>
    rowsOf(lines(`# Startdatum: ${first}`, `# Einddatum: ${last}`, 'Land,Sessies', 'Nederland,12'))
  const sources = [await month('20260301', '20260331'), await month('20260401', '20260430')].map(({ rows }) =>
    rows.map((row) => (row.kind === 'figure' ? row.figure.source : row.kind)),
  )
  expect(sources).toEqual([['GA4'], ['GA4']])
})
