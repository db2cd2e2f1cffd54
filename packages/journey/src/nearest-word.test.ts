import { expect, test } from 'vitest'
import { nearestWord } from './nearest-word.ts'

test('a slip of the finger finds its word, another word finds none', () => {
  const fields = ['name', 'channel', 'page', 'title']
  expect(nearestWord('chanel', fields)).toBe('channel')
  expect(nearestWord('Titel', fields)).toBe('title')
  expect(nearestWord('audience', fields)).toBeNull()
})
