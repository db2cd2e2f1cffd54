import { expect, test } from 'vitest'
import { saidBy } from './figures.ts'

const month = { value: 3000, day: '2026-01-01', until: '2026-01-31' }
const sum = (days: number) => ({ value: 90, days, from: '2026-01-01', until: '2026-02-10', missing: 3 })

test('a source says the sum of its days when they are as many as those of its newest figure', () => {
  expect(saidBy({ newest: month, sum: sum(30) })).toEqual({ ...month, added: null })
  expect(saidBy({ newest: month, sum: sum(31) })).toEqual({
    ...{ value: 90, day: '2026-01-01', until: '2026-02-10', added: { days: 31, missing: 3 } },
  })
  expect(saidBy({ newest: null, sum: null })).toBeNull()
})
