import { describe, expect, test } from 'vitest'
import { previewTable } from '../csv/preview-table.ts'
import { detectFormat } from '../detect.ts'
import { fixture, sharedData } from '../fixture.ts'
import type { Mapping } from '../mapping.ts'
import { rowsOf } from '../rows-of.ts'

const spendOf = async (content: Uint8Array | string, mapping?: Mapping) => {
  const { rows, errors } = await rowsOf(content, mapping && { mapping })
  return {
    spend: rows.flatMap((row) => (row.kind === 'spend' ? [row.spend] : [])),
    leftOut: rows.flatMap((row) => (row.kind === 'leftOut' ? [[row.line, row.reason.en]] : [])),
    faults: errors.map(({ line, field }) => [line, field]),
    errors,
  }
}
const lines = (...rows: string[]) => `${rows.join('\n')}\n`
const inEuro: Mapping = { record: 'spend', decimal: '.', zone: 'UTC', fields: { currency: { constant: 'EUR' } } }

describe('Google Ads', () => {
  test('a report by day: thousands, a campaign with a comma, rows without an exact number and totals left out', async () => {
    const { spend, leftOut, faults } = await spendOf(fixture('google-ads/good.csv'))
    const shared = { platform: 'google ads', currency: 'EUR' }
    const brand = { ...shared, channel: 'Paid Search', campaign: 'Brand, e-bikes' }
    expect(spend).toEqual([
      { ...brand, day: '2026-01-01', impressions: 1234, clicks: 120, costMicros: 1_102_050_000 },
      {
        ...shared,
        ...{ day: '2026-01-01', channel: 'Cross-network', campaign: 'Spring' },
        ...{ impressions: 12_050, clicks: 7, costMicros: 7_770_000 },
      },
      { ...brand, day: '2026-01-02', impressions: 85, clicks: 0, costMicros: 0 },
    ])
    expect(leftOut).toEqual([
      [7, 'no exact number in “Impr.”: “< 10”'],
      [8, 'a total: its rows are read themselves'],
      [9, 'a total: its rows are read themselves'],
    ])
    expect(faults).toEqual([])
  })

  test('a Dutch report over a whole period: decimal comma, semicolons, the days stand above the header', async () => {
    const { spend, leftOut } = await spendOf(fixture('google-ads/good-period-nl.csv'))
    expect(spend).toMatchObject([
      {
        day: '2026-01-01',
        until: '2026-01-31',
        campaign: 'Merk',
        clicks: 1204,
        impressions: 20_480,
        costMicros: 1_023_400_000,
      },
      { day: '2026-01-01', until: '2026-01-31', channel: 'Display', clicks: 31, costMicros: 12_400_000 },
    ])
    expect(leftOut).toHaveLength(1)
  })

  test('rows of the API are in millionths, and stay so', async () => {
    const { spend } = await spendOf(fixture('google-ads/good-warehouse.csv'))
    expect(spend.map(({ costMicros, channel }) => [costMicros, channel])).toEqual([
      [36_150_000, 'Paid Search'],
      [24_574_999, 'Paid Video'],
    ])
  })

  test('broken: every fault with its line and field', async () => {
    const { spend, faults } = await spendOf(fixture('google-ads/broken.csv'))
    expect(spend).toEqual([])
    expect(faults).toEqual([
      [4, 'cost'],
      [5, 'day'],
      [6, 'currency'],
      [7, 'cost'],
      [8, 'clicks'],
      [9, 'Campaign'],
      [10, ''],
    ])
  })

  test('without any day the file is refused, until the mapping names the period', async () => {
    const file = lines('Campaign report', 'All time', 'Campaign,Currency code,Clicks,Impr.,Cost', 'Brand,EUR,1,2,3.00')
    expect((await spendOf(file)).faults).toEqual([[1, 'day']])
    const named = { ...inEuro.fields, day: { constant: '2026-01-01' }, until: { constant: '2026-03-31' } }
    expect((await spendOf(file, { ...inEuro, fields: named })).spend).toMatchObject([
      { day: '2026-01-01', until: '2026-03-31', costMicros: 3_000_000 },
    ])
  })

  test('weeks and months span their days', async () => {
    const week = lines('Campaign,Week,Currency code,Clicks,Impr.,Cost', 'Brand,2026-01-05,EUR,1,2,3.00')
    expect((await spendOf(week)).spend).toMatchObject([{ day: '2026-01-05', until: '2026-01-11' }])
    const month = lines('Campaign,Month,Currency code,Clicks,Impr.,Cost', 'Brand,February 2024,EUR,1,2,3.00')
    expect((await spendOf(month)).spend).toMatchObject([{ day: '2024-02-01', until: '2024-02-29' }])
    const short = lines('Campaign,Month,Currency code,Clicks,Impr.,Cost', 'Brand,2026-04,EUR,1,2,3.00')
    expect((await spendOf(short)).spend).toMatchObject([{ day: '2026-04-01', until: '2026-04-30' }])
  })

  test('a week at the edge of a report is only about the days the report is about', async () => {
    const march = (first: string, last: string, ...rows: string[]) =>
      lines('Campaign report', `"${first} - ${last}"`, 'Campaign,Week,Currency code,Clicks,Impr.,Cost', ...rows)
    const daysOf = async (file: string) => (await spendOf(file)).spend.map(({ day, until }) => [day, until])
    const weeks = ['Brand,2026-02-23,EUR,1,2,3.00', 'Brand,2026-03-02,EUR,1,2,3.00', 'Brand,2026-03-30,EUR,1,2,3.00']
    expect(await daysOf(march('March 1, 2026', 'March 31, 2026', ...weeks))).toEqual([
      ['2026-03-01', undefined],
      ['2026-03-02', '2026-03-08'],
      ['2026-03-30', '2026-03-31'],
    ])
    // The same week in the report of the next month is about its other days, so neither takes the place of the other.
    expect(await daysOf(march('April 1, 2026', 'April 30, 2026', weeks[2]!))).toEqual([['2026-04-01', '2026-04-05']])
  })

  const real = sharedData('ads/google_ads_campaign_stats_data.csv')
  test.skipIf(!real)(
    `I-06: 16 days, cost 231.33, 280 clicks, 1,854 impressions${real ? '' : ' (skipped: ../shared/data is absent)'}`,
    async () => {
      const refused = await spendOf(real!)
      expect(refused.errors.map(({ field, remedy }) => [field, remedy.en])).toEqual([
        ['currency', expect.stringContaining('constant currency in the mapping')],
      ])
      const { spend, faults } = await spendOf(real!, inEuro)
      expect(faults).toEqual([])
      const sum = (field: 'costMicros' | 'clicks' | 'impressions') => spend.reduce((all, row) => all + row[field], 0)
      expect([spend.length, new Set(spend.map(({ day }) => day)).size]).toEqual([16, 16])
      expect([sum('costMicros'), sum('clicks'), sum('impressions')]).toEqual([231_330_000, 280, 1854])
    },
  )
})

describe('Meta Ads', () => {
  test('currency inside the header, link clicks and not all clicks, empty is nothing, the summary row is left out', async () => {
    const { spend, leftOut, faults } = await spendOf(fixture('meta-ads/good.csv'))
    expect(spend).toMatchObject([
      { campaign: 'Winter', clicks: 60, engagements: 230, reach: 3000, costMicros: 30_250_000, currency: 'EUR' },
      { campaign: 'Winter', clicks: 3, engagements: 10, reach: 1200, costMicros: 10_250_000 },
      { day: '2026-01-01', until: '2026-01-07', campaign: 'Brand', clicks: 0, reach: 900, costMicros: 3_500_000 },
    ])
    expect(spend[0]).toMatchObject({ platform: 'meta', channel: 'Paid Social' })
    expect(spend[2]).not.toHaveProperty('engagements')
    expect(leftOut.map(([line]) => line)).toEqual([2])
    expect(faults).toEqual([])
  })

  test.each([
    ['nl', { until: '2026-01-31', impressions: 5200, costMicros: 1_040_500_000, currency: 'EUR' }],
    ['es', { campaign: 'Invierno', impressions: 5200, costMicros: 40_500_000, currency: 'USD' }],
  ])('headers in %s', async (language, expected) => {
    expect((await spendOf(fixture(`meta-ads/good-${language}.csv`))).spend).toMatchObject([
      { ...expected, reach: 4100, clicks: 63 },
    ])
  })

  test('broken: every fault with its line and field', async () => {
    expect((await spendOf(fixture('meta-ads/broken.csv'))).faults).toEqual([
      [2, 'cost'],
      [3, 'until'],
      [4, 'day'],
      [5, 'reach'],
      [6, ''],
    ])
  })

  test('a report by day is about its days, whatever period it reports on', async () => {
    const file = lines(
      'Day,Reporting starts,Reporting ends,Campaign name,Impressions,Link clicks,Amount spent (EUR)',
      '2026-01-02,2026-01-01,2026-01-31,Winter,10,5,1.00',
    )
    const { spend } = await spendOf(file)
    expect(spend).toMatchObject([{ day: '2026-01-02' }])
    expect(spend[0]).not.toHaveProperty('until')
  })

  test('all clicks are no link clicks: without that column the file is refused', async () => {
    const file = lines('Campaign name,Day,Impressions,Clicks (all),Amount spent (EUR)', 'Winter,2026-01-01,10,5,1.00')
    expect((await spendOf(file)).faults).toEqual([[1, 'clicks']])
  })
})

describe('LinkedIn Ads', () => {
  test('UTF-16 with tabs; the period above the table settles which of day and month comes first', async () => {
    const { spend, faults } = await spendOf(fixture('linkedin-ads/good.csv'))
    expect(spend).toMatchObject([
      {
        day: '2026-03-01',
        platform: 'linkedin',
        campaign: 'Fleet managers – Benelux',
        clicks: 73,
        costMicros: 1_204_500_000,
      },
      { day: '2026-03-02', impressions: 1450, engagements: 9, costMicros: 88_200_000, currency: 'EUR' },
    ])
    expect(faults).toEqual([])
  })

  test('broken: what the period does not settle is refused, until the mapping names the notation', async () => {
    const file = fixture('linkedin-ads/broken.csv')
    const { errors } = await spendOf(file)
    expect(errors.map(({ line, field }) => [line, field])).toEqual([
      [6, 'day'],
      [7, 'day'],
    ])
    expect(errors[0]!.reason.en).toContain('ambiguous')
    const format = { day: { column: 'Start Date (in UTC)', format: 'M/d/yyyy' } }
    const { spend, faults } = await spendOf(file, { ...inEuro, fields: format })
    expect([spend.map(({ day }) => day), faults]).toEqual([['2026-03-01'], [[7, 'cost']]])
  })
})

test('a preview offers a mapping to fill in only where the file does not say its currency or its days', () => {
  const currencyless = lines('Campaign,Day,Clicks,Impr.,Cost', 'Brand,2026-01-01,1,2,3.00')
  const preview = (content: string | Uint8Array) => previewTable(Buffer.from(content))
  expect(preview(currencyless)).toMatchObject({ format: 'google-ads', mapping: { record: 'spend', fields: {} } })
  expect(preview(fixture('search-console/good-nl.csv')).mapping).not.toBeNull()
  expect(preview(fixture('google-ads/good.csv')).mapping).toBeNull()
})

test('a cost file of one’s own is in the currency it names, and never in one nobody named', async () => {
  const file = (header: string, ...costs: string[]) =>
    lines(`datum;campagne;vertoningen;klikken;${header}`, ...costs.map((cost) => `2026-01-31;a;10;1;${cost}`))
  const paid = async (content: string, mapping?: Mapping) => {
    const { spend, faults } = await spendOf(content, mapping)
    return [...spend.map(({ currency, costMicros }) => `${currency} ${costMicros / 1e6}`), ...faults]
  }
  expect(await paid(file('kosten', '£20.00', '€12.50', 'USD 3.00'))).toEqual(['GBP 20', 'EUR 12.5', 'USD 3'])
  expect(await paid(file('kosten (EUR)', '20.00'))).toEqual(['EUR 20'])
  expect(await paid(file('kosten', '£20.00', '$12.50'))).toEqual(['GBP 20', [3, 'currency']])
  expect(await paid(file('kosten', '20.00'))).toEqual([[1, 'currency']])
  const guessed = previewTable(Buffer.from(file('kosten', '$12.50'))).mapping!
  const inDollars: Mapping = { ...guessed, fields: { ...guessed.fields, currency: { constant: 'USD' } } }
  expect(await paid(file('kosten', '$12.50'), inDollars)).toEqual(['USD 12.5'])
})

test('a cost file of one’s own stays a general table, also in millionths, with reach and platform', async () => {
  const file = lines(
    'datum;platform;kanaal;campagne;vertoningen;klikken;bereik;interacties;cost_micros;valuta',
    '2026-01-31;tiktok;Paid Social;Winter;1000;10;800;25;12345678;eur',
  )
  expect(detectFormat(Buffer.from(file))).toBe('csv')
  expect((await spendOf(file)).spend).toEqual([
    {
      ...{ day: '2026-01-31', platform: 'tiktok', channel: 'Paid Social', campaign: 'Winter' },
      ...{ impressions: 1000, clicks: 10, reach: 800, engagements: 25, costMicros: 12_345_678, currency: 'EUR' },
    },
  ])
})

test('the row that adds up a cost file of one’s own is left out, a campaign called Total is not', async () => {
  const { spend, leftOut, faults } = await spendOf(
    lines(
      'Dag;Campagne;Vertoningen;Klikken;Kosten (EUR)',
      '2026-03-01;Merk;1.204;57;50,16',
      '2026-03-02;Total;10;1;1,00',
      'Totaal;;1.214;58;51,16',
      ';Eindtotaal;1.214;58;51,16',
    ),
  )
  expect(faults).toEqual([])
  expect(spend.map(({ campaign }) => campaign)).toEqual(['Merk', 'Total'])
  expect(leftOut.map(([line]) => line)).toEqual([4, 5])
})
