import { expect, test } from 'vitest'
import { pastedValues } from './pasted-values.ts'

test('lines of a spreadsheet become values, with Dutch days and decimal commas', () => {
  expect(pastedValues('1-3-2026\t7,5%\tmaandrapport\n2026-04-01;8\n', 'rate')).toEqual({
    values: [
      { day: '2026-03-01', value: 0.075, source: 'maandrapport' },
      { day: '2026-04-01', value: 0.08, source: '' },
    ],
    unread: 0,
  })
})

test('a header, a day that does not exist and a word for a number are counted as unread', () => {
  expect(pastedValues('dag\twaarde\n31-2-2026\t3\n2026-01-01\tveel', 'count')).toEqual({ values: [], unread: 3 })
})
