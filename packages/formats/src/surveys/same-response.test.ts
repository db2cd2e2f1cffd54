import { expect, test } from 'vitest'
import { detectFormat } from '../detect.ts'
import { rowsOf } from '../rows-of.ts'
import { answered } from './question.ts'

const sheet = (lines: readonly (readonly string[])[]) => lines.map((cells) => cells.join(',')).join('\n')

test('a question added to a survey without ids leaves the earlier responses what they were', async () => {
  const head = ['Timestamp', 'How likely are you to recommend us?', 'Why?']
  const time = '2026/03/21 9:00:00 AM'
  const lines = [
    [time, '9', 'Fast'],
    [time, '9', 'Kind'],
    [time, '3', ''],
  ]
  const before = await rowsOf(sheet([head, ...lines]))
  const added = [...lines.map((line) => [...line, 'yes']), ['2026/03/22 9:00:00 AM', '8', '', 'no']]
  const after = await rowsOf(sheet([[...head, 'Is this your first visit?'], ...added]))
  const ids = before.events.map(({ id }) => id)
  expect(new Set(ids).size).toBe(3)
  expect(after.events.slice(0, 3).map(({ id }) => id)).toEqual(ids)
  expect(new Set(after.events.map(({ id }) => id)).size).toBe(4)
  const scored = await rowsOf(
    sheet([[...head, 'How satisfied are you?'], ...lines.map((line) => [...line, '']), [time, '8', '', '4']]),
  )
  expect(scored.events.slice(0, 3).map(({ id }) => id)).toEqual(ids)
})

test('a question that is only understood once more people answered leaves the earlier responses what they were', async () => {
  const head = ['Timestamp', 'How satisfied are you?', 'Would you recommend us?', 'Why?']
  const first = [
    ['2026/03/21 9:00:00 AM', '4', '5', 'Fast'],
    ['2026/03/21 9:05:00 AM', '5', '4', ''],
  ]
  const before = await rowsOf(sheet([head, ...first]))
  expect(before.events.map(({ scale }) => scale)).toEqual(['csat', 'csat'])
  const after = await rowsOf(sheet([head, ...first, ['2026/03/22 9:00:00 AM', '5', '9', '']]))
  const satisfied = after.events.filter(({ scale }) => scale === 'csat').map(({ id }) => id)
  expect(satisfied.slice(0, 2)).toEqual(before.events.map(({ id }) => id))
  expect(after.events.filter(({ scale }) => scale === 'nps')).toHaveLength(3)
})

test('a table that begins with a timestamp and asks nothing is no form', async () => {
  const text = 'Timestamp,Customer,Amount paid in euro,Product\n2026-03-01 10:00,k-1,12,pot\n'
  expect(detectFormat(Buffer.from(text))).toBe('csv')
  const asking = 'Timestamp,Rate how easy it was\n2026-03-01 10:00,6\n2026-03-01 11:00,7\n'
  expect(detectFormat(Buffer.from(asking))).toBe('google-forms')
})

test.each([
  ['Would you recommend us?', ['1', '5', '3'], 'property'],
  ['Would you recommend us?', ['1', '5', '0'], 'nps'],
  ['Would you recommend us?', ['1', '5', '6'], 'nps'],
  ['Would you recommend us? (0–10)', ['1', '5'], 'nps'],
  ['Zou je ons aanbevelen, 0 tot 10', ['1', '5'], 'nps'],
  ['How satisfied are you, and would you recommend us?', ['1', '5'], 'csat'],
])('%s answered with %j is %s', (question, samples, what) => {
  expect(answered(question, samples)).toBe(what)
})
