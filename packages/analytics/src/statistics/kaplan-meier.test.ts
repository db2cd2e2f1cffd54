import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kaplanMeier, medianSurvival, survivalAt } from './kaplan-meier.ts'

test('definitions §2.5: 1, 2, 2+, 3, 5+, 6 gives S(1) 0.833333, S(2) 0.666667, S(3) 0.444444, S(6) 0; median 3', () => {
  const curve = kaplanMeier([1, 2, -2, 3, -5, 6].map((time) => ({ time: Math.abs(time), ended: time > 0 })))
  expect(curve.map(({ time, atRisk }) => [time, atRisk])).toEqual([
    [1, 6],
    [2, 5],
    [3, 3],
    [6, 1],
  ])
  for (const [time, share] of [
    [0.5, 1],
    [1, 0.833333],
    [2, 0.666667],
    [3, 0.444444],
    [5.9, 0.444444],
    [6, 0],
  ] as const) {
    expect(survivalAt(curve, time)).toBeCloseTo(share, 6)
  }
  expect(medianSurvival(curve)).toBe(3)
})

test('of nothing there is no curve, and without an end no median', () => {
  expect(kaplanMeier([])).toEqual([])
  expect(medianSurvival(kaplanMeier([{ time: 1, ended: false }]))).toBeNull()
})

const telco = join(import.meta.dirname, '../../../../../shared/data/churn/Telco-Customer-Churn.csv')
const has = existsSync(telco)
test.skipIf(!has)(
  `R-11: survival of Telco customers over their tenure, and churn by contract${has ? '' : ' (skipped: ../shared/data is absent)'}`,
  () => {
    const [header, ...lines] = readFileSync(telco, 'utf8').trim().split(/\r?\n/)
    const columns = header!.split(',')
    const rows = lines.map((line) => {
      const cells = line.split(',')
      const cell = (name: string): string => cells[columns.indexOf(name)]!
      return { time: Number(cell('tenure')), ended: cell('Churn') === 'Yes', contract: cell('Contract') }
    })
    const curve = kaplanMeier(rows.filter(({ time }) => time > 0))
    const shares = [1, 6, 12, 24, 36, 48, 60, 72].map((month) => survivalAt(curve, month).toFixed(6))
    expect(shares.map(Number)).toEqual([0.945961, 0.884826, 0.8432, 0.788736, 0.748545, 0.70884, 0.664404, 0.59279])
    const churn = Object.fromEntries(
      [...Map.groupBy(rows, ({ contract }) => contract)].map(([contract, some]) => [
        contract,
        ((100 * some.filter(({ ended }) => ended).length) / some.length).toFixed(2),
      ]),
    )
    expect(churn).toEqual({ 'Month-to-month': '42.71', 'One year': '11.27', 'Two year': '2.83' })
  },
)

test('without censoring it is the share that lasted longer, and it never rises', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (times) => {
      const curve = kaplanMeier(times.map((time) => ({ time, ended: true })))
      for (const { time, share } of curve) {
        expect(share).toBeCloseTo(times.filter((each) => each > time).length / times.length, 10)
      }
    }),
  )
})
