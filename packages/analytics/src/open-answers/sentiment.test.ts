import { expect, test } from 'vitest'
import type { AnswerLanguage } from './language.ts'
import { sentimentOf } from './sentiment.ts'

const felt = (text: string, language: AnswerLanguage = 'nl') => sentimentOf(text, language).sentiment
const score = (text: string, language: AnswerLanguage = 'nl') => sentimentOf(text, language).score!

test('words that please or displease decide, whatever their ending', () => {
  expect(felt('Mooie winkel, aardige mensen')).toBe('positive')
  expect(felt('Trage bezorging en slechter dan vorig jaar')).toBe('negative')
  expect(felt('Lovely staff', 'en')).toBe('positive')
  expect(felt('Slower than last year, and rude', 'en')).toBe('negative')
})

test('a text without such words is unsure, and has no score rather than 0', () => {
  expect(sentimentOf('Maat 42 in het blauw', 'nl')).toEqual({ sentiment: 'unsure', score: null })
  expect(sentimentOf('', 'en')).toEqual({ sentiment: 'unsure', score: null })
})

test('a negation shortly before a word turns it round; after a verb too; a comma ends its reach', () => {
  expect(felt('Dat was niet echt vriendelijk')).toBe('negative')
  expect(felt('De knop werkt bij mij niet')).toBe('negative')
  expect(felt('Nee, niet vandaag, fijn')).toBe('positive')
  expect(felt('Zonder problemen geleverd')).toBe('positive')
  expect(felt("It wasn't very clear", 'en')).toBe('negative')
})

test('very makes a word weigh more, a bit makes it weigh less', () => {
  expect(score('Heel mooi')).toBeGreaterThan(score('Mooi'))
  expect(score('Een beetje traag')).toBeGreaterThan(score('Erg traag'))
  expect(score('Vreselijk aardig')).toBeGreaterThan(0)
})

test('good and bad together are mixed, and what follows a but weighs more', () => {
  expect(felt('Goede fiets maar slechte bezorging')).toBe('mixed')
  expect(score('Goede fiets maar slechte bezorging')).toBeLessThan(0)
  expect(score('Slechte bezorging maar goede fiets')).toBeGreaterThan(0)
  expect(felt('Niet alleen snel maar ook vriendelijk')).toBe('positive')
})

test('emoji count in every language', () => {
  expect(felt('😡')).toBe('negative')
  expect(felt('Bestelling binnen 😍')).toBe('positive')
  expect(felt('https://shop.example/:/x')).toBe('unsure')
})

test('praise followed by a but is mixed, also when the complaint has no bad word', () => {
  expect(felt('Mooie camping, maar de trein rijdt er pal langs')).toBe('mixed')
  expect(felt('Mooie camping. Maar de trein rijdt er pal langs')).toBe('mixed')
  expect(felt('Lovely site, but the trains go right past', 'en')).toBe('mixed')
})

test('a word is not taken for another one by its ending', () => {
  expect(felt('De hele dag')).toBe('unsure')
  expect(felt('Zonder afspraak')).toBe('unsure')
  expect(felt('The waiter came from Spain', 'en')).toBe('unsure')
})
