import { expect, test } from 'vitest'
import { keys, previousOf } from './queries.ts'

test('numbers of one journey never stand in for those of another', () => {
  const query = { queryKey: keys.map('thee', 'stdc', 30) }
  expect(previousOf('thee')('numbers', query)).toBe('numbers')
  expect(previousOf('koffie')('numbers', query)).toBeUndefined()
  expect(previousOf('thee')(undefined, undefined)).toBeUndefined()
})
