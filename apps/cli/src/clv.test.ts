import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ClvAnswer, KpisAnswer } from '@wegwijs/analytics/question'
import { expect, test } from 'vitest'
import { emptyFolder, wegwijs } from './run-wegwijs.ts'

const cdnow = fileURLToPath(new URL('../../../../shared/data/clv/cdnow_sample.txt', import.meta.url))
const isThere = existsSync(cdnow)
const needsData = isThere ? test : test.skip
const where = isThere ? '' : ' (skipped: ../shared/data is absent)'
const { data, file } = emptyFolder()

const journey = JSON.parse(
  readFileSync(new URL('../../../examples/start/tea-shop.journey.json', import.meta.url), 'utf8'),
) as object

const order = (person: string, day: string, value: number) =>
  `${JSON.stringify({ person, time: `${day}T12:00:00Z`, name: 'Order Completed', value, currency: 'USD' })}\n`

async function imported(lines: readonly string[]): Promise<void> {
  const { code, err } = await wegwijs('import', file('orders.ndjson', lines.join('')), '--data', data(), '--json')
  if (code !== 0) throw new Error(err)
}

async function asked<A>(question: object): Promise<A> {
  const path = file('question.json', JSON.stringify({ journey, ...question }))
  const { out, err } = await wegwijs('ask', path, '--data', data(), '--json')
  if (!out) throw new Error(err)
  return JSON.parse(out) as A
}

needsData(
  `C-04, C-05, C-06, C-10: CDNOW through the product has the published figures${where}`,
  async () => {
    const rows = readFileSync(cdnow, 'utf8').trim().split('\n')
    await imported(
      rows.map((row) => {
        const [, person, date, , dollars] = row.trim().split(/\s+/)
        return order(person!, date!.replace(/(....)(..)(..)/, '$1-$2-$3'), Number(dollars))
      }),
    )
    const period = { from: '1997-01-01', to: '1997-09-30' }
    const answer = await asked<ClvAnswer>({ kind: 'clv', period, horizonDays: 39 * 7, monthlyDiscount: 0 })
    expect(answer).toMatchObject({ customers: 2357, repeaters: 946, currency: 'USD', remarks: [] })

    const { customers, mean, sd, min, median, max } = answer.perOrder!
    expect([customers, ...[mean, sd!, min, median, max].map(Math.round)]).toEqual([946, 35, 30, 3, 27, 300])

    const { orders, spend } = answer.models
    expect(orders!.r).toBeCloseTo(0.2425945, 3)
    expect(orders!.alpha).toBeCloseTo(4.4136019, 2)
    expect(orders!.a).toBeCloseTo(0.7929199, 3)
    expect(orders!.b).toBeCloseTo(2.4258881, 2)
    expect(orders!.logLikelihood).toBeCloseTo(-9582.429, 1)
    expect(spend!.p).toBeCloseTo(6.25, 2)
    expect(spend!.q).toBeCloseTo(3.744, 2)
    expect(spend!.v).toBeCloseTo(15.44, 1)
    expect(spend!.logLikelihood).toBeCloseTo(-4055.92, 1)
    expect(answer.correlation).toBeCloseTo(0.1139, 3)

    const { rows: kpis } = await asked<KpisAnswer>({ kind: 'kpis', kpis: ['clv'], period })
    expect(answer.historic).toBeCloseTo(kpis[0]!.value!, 9)
    expect(answer.byOrders.reduce((sum, group) => sum + group.orders! * group.customers, 0)).toBeCloseTo(
      answer.orders! * 2357,
      6,
    )
  },
  120_000,
)

test('C-01: orders of one day count once; without a hundred repeaters nothing is predicted', async () => {
  const days = {
    1: ['2015-02-01', '2015-02-06', '2015-02-06'],
    2: ['2015-01-01'],
    3: ['2015-01-01', '2015-01-02', '2015-01-05'],
  }
  await imported([
    ...Object.entries(days).flatMap(([person, own]) => own.map((day, index) => order(`c${person}`, day, 10 + index))),
    `${JSON.stringify({ person: 'c2', time: '2015-02-07T20:00:00Z', name: 'Page Viewed' })}\n`,
  ])
  const answer = await asked<ClvAnswer>({ kind: 'clv', margin: 0.5 })
  expect(answer).toMatchObject({ customers: 3, repeaters: 2, orders: null, value: null, alive: null })
  expect(answer.byOrders.map(({ orderDays, customers }) => [orderDays, customers])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ])
  // 33, 10 and 33 in all, half of which is left.
  expect(answer.historic).toBeCloseTo(76 / 3 / 2, 9)
  expect(answer.perOrder).toMatchObject({ customers: 2, min: 11.5, max: 23 })
  expect(answer.remarks[0]!.en).toContain('2 customers')
}, 60_000)
