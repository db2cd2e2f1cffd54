import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test('a sentence is Dutch, English or another language; three words are too few to tell', () => {
  expect(languageOf('De bezorger was erg vriendelijk')).toBe('nl')
  expect(languageOf('The driver was very friendly')).toBe('en')
  expect(languageOf('Der Fahrer war sehr freundlich und pünktlich')).toBe('other')
  expect(languageOf('Prima service')).toBe('unsure')
})
