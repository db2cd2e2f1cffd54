import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kaplanMeier, medianSurvival, survivalBand } from './kaplan-meier.ts'

/** `2+` is a wait of 2 of which the end was not seen. */
const waits = (line: string) =>
  line.split(' ').map((each) => ({ time: Number.parseFloat(each), ended: !each.endsWith('+') }))
/** The times at which a wait ended. */
const falls = (line: string) => kaplanMeier(waits(line)).filter(({ ending }) => ending > 0)
const shares = (line: string) =>
  Object.fromEntries(falls(line).map(({ time, share }) => [time, Number(share.toFixed(6))]))

test('D198: 1, 2, 2+, 3, 5+, 6', () => {
  const line = '1 2 2+ 3 5+ 6'
  expect(shares(line)).toEqual({ 1: 0.833333, 2: 0.666667, 3: 0.444444, 6: 0 })
  expect(medianSurvival(kaplanMeier(waits(line))).median).toBe(3)
  expect(falls(line).map(({ ended, longer }) => [ended, longer])).toEqual([
    [1, 5],
    [2, 3],
    [3, 2],
    [4, 0],
  ])
})

/** Weeks of remission under 6-MP (Freireich and others 1963). */
const remission = '6 6 6 7 10 13 16 22 23 6+ 9+ 10+ 11+ 17+ 19+ 20+ 25+ 32+ 32+ 34+ 35+'

test('weeks of remission under 6-MP: survival, Greenwood’s standard errors and the median as published', () => {
  const steps = falls(remission)
  const told = steps.map(({ time, share, spread }) => [
    time,
    Number(share.toFixed(3)),
    Number((share * Math.sqrt(spread)).toFixed(4)),
  ])
  expect(told).toEqual([
    [6, 0.857, 0.0764],
    [7, 0.807, 0.0869],
    [10, 0.753, 0.0963],
    [13, 0.69, 0.1068],
    [16, 0.627, 0.1141],
    [22, 0.538, 0.1282],
    [23, 0.448, 0.1346],
  ])
  expect(medianSurvival(steps)).toEqual({ median: 23, low: 13, high: null })
})

test('the band stays between 0 and 1, and is not known where nobody or everybody has left', () => {
  const [first] = falls(remission)
  const { low, high } = survivalBand(first!)
  expect([low!.toFixed(4), high!.toFixed(4)]).toEqual(['0.6197', '0.9516'])
  expect(survivalBand({ share: 0, spread: Infinity })).toEqual({ low: null, high: null })
  expect(survivalBand({ share: 1, spread: 0 })).toEqual({ low: null, high: null })
})

test('without waits, or without an end, nothing is known', () => {
  expect(kaplanMeier([])).toEqual([])
  expect(medianSurvival(kaplanMeier(waits('3+ 4+')))).toEqual({ median: null, low: null, high: null })
})

const file = join(import.meta.dirname, '../../../../../shared/data/churn/Telco-Customer-Churn.csv')
const isThere = existsSync(file)
const needsData = isThere ? test : test.skip

needsData(`R-11: telco churn over tenure${isThere ? '' : ' (skipped: ../shared/data is absent)'}`, () => {
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const at = (name: string) => head!.split(',').indexOf(name)
  const customers = rows.map((row) => {
    const cells = row.split(',')
    return {
      time: Number(cells[at('tenure')]),
      ended: cells[at('Churn')] === 'Yes',
      contract: cells[at('Contract')]!,
    }
  })
  const steps = kaplanMeier(customers.filter(({ time }) => time > 0))
  const share = (month: number) => Number(steps.findLast(({ time }) => time <= month)!.share.toFixed(6))
  expect([1, 6, 12, 24, 36, 48, 60, 72].map(share)).toEqual([
    0.945961, 0.884826, 0.8432, 0.788736, 0.748545, 0.70884, 0.664404, 0.59279,
  ])
  expect(medianSurvival(steps).median).toBeNull()
  const churn = [...Map.groupBy(customers, ({ contract }) => contract)].map(([contract, all]) => [
    contract,
    ((100 * all.filter(({ ended }) => ended).length) / all.length).toFixed(2),
  ])
  expect(Object.fromEntries(churn)).toEqual({ 'Month-to-month': '42.71', 'One year': '11.27', 'Two year': '2.83' })
})
