import { describe, expect, test } from 'vitest'
import { detectFormat } from '../detect.ts'
import { fixture } from '../fixture.ts'
import { rowsOf } from '../rows-of.ts'

const told = async (path: string) => {
  const { rows, errors } = await rowsOf(fixture(path))
  return {
    spend: rows.flatMap(({ kind, ...row }) => (kind === 'spend' && 'spend' in row ? [row.spend] : [])),
    leftOut: rows.flatMap((row) => (row.kind === 'leftOut' ? [row.line] : [])),
    faults: errors.map(({ line, field }) => [line, field]),
  }
}

describe('Google Ads in Dutch', () => {
  test('by day, with “Verton.” and amounts between quotes; no exact number and two totals are left out', async () => {
    const { spend, leftOut, faults } = await told('google-ads/day-nl.csv')
    expect(spend).toMatchObject([
      { day: '2026-03-01', campaign: 'Merk', impressions: 1204, clicks: 57, costMicros: 50_160_000, currency: 'EUR' },
      { campaign: 'Voorjaar, fietsen', impressions: 20_480, clicks: 31, costMicros: 12_400_000 },
    ])
    expect(leftOut).toEqual([6, 7, 8])
    expect(faults).toEqual([])
  })

  test('of columns anybody may use, its title tells whose the report is; without that title the table is anybody’s', async () => {
    const { spend, leftOut } = await told('google-ads/title-nl.csv')
    expect(spend).toMatchObject([
      { day: '2026-03-01', until: '2026-03-31', platform: 'google ads', campaign: 'Merk', costMicros: 50_160_000 },
    ])
    expect(leftOut).toEqual([5])
    const own =
      'Onze uitgaven\n1 maart 2026 - 31 maart 2026\nCampagne;Vertoningen;Klikken;Kosten\nMerk;1.204;57;€ 50,16\n'
    expect(detectFormat(Buffer.from(own))).toBe('csv')
    const { rows } = await rowsOf(
      'Dag;Platform;Kanaal;Campagne;Valutacode;Vertoningen;Klikken;Kosten\n2026-03-01;tiktok;Paid Social;Dans;EUR;10;1;2,50\n',
    )
    expect(rows).toMatchObject([{ kind: 'spend', spend: { platform: 'tiktok', channel: 'Paid Social' } }])
  })

  test('broken: amount, day, currency, campaign and half a click, each on its line', async () => {
    const { spend, faults } = await told('google-ads/day-nl-broken.csv')
    expect(spend).toEqual([])
    expect(faults).toEqual([
      [4, 'cost'],
      [5, 'day'],
      [6, 'currency'],
      [7, 'Campagne'],
      [8, 'clicks'],
    ])
  })
})

describe('Meta Ads in Dutch', () => {
  test('by day with campaign ids; the sum without a campaign is left out, all clicks are not read', async () => {
    const { spend, leftOut } = await told('meta-ads/day-nl.csv')
    const winter = { platform: 'meta', campaign: 'Winter', campaignId: '238501', currency: 'EUR' }
    expect(spend).toMatchObject([
      { ...winter, day: '2026-03-01', impressions: 3900, clicks: 60, reach: 3000, costMicros: 30_250_000 },
      { ...winter, day: '2026-03-02', impressions: 2500, clicks: 10, reach: 2500, costMicros: 22_500_000 },
    ])
    expect(leftOut).toEqual([2])
  })

  test('“Aantal klikken op link”, decimal commas, and an empty cell where nobody clicked', async () => {
    const { spend } = await told('meta-ads/clicks-nl.csv')
    expect(spend.map(({ day, clicks, costMicros }) => [day, clicks, costMicros])).toEqual([
      ['2026-03-01', 60, 30_250_000],
      ['2026-03-13', 0, 22_500_000],
    ])
  })

  test('broken: amount, day, half a click and no day, each on its line', async () => {
    expect((await told('meta-ads/day-nl-broken.csv')).faults).toEqual([
      [2, 'cost'],
      [3, 'day'],
      [4, 'clicks'],
      [5, 'day'],
    ])
  })
})

describe('LinkedIn Ads in Dutch', () => {
  test('the period above the table is Dutch too', async () => {
    const { spend, faults } = await told('linkedin-ads/nl.csv')
    expect(spend).toMatchObject([
      { day: '2026-03-01', campaign: 'Fleet Benelux', impressions: 18_200, clicks: 73, costMicros: 1_204_500_000 },
      { day: '2026-03-13', engagements: 9, costMicros: 88_200_000, currency: 'EUR' },
    ])
    expect(faults).toEqual([])
  })

  test('broken: an amount in words and a thirteenth month', async () => {
    expect((await told('linkedin-ads/nl-broken.csv')).faults).toEqual([
      [7, 'cost'],
      [8, 'day'],
    ])
  })
})
