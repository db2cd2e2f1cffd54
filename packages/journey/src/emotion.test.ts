import { expect, test } from 'vitest'
import { emotionNamed, emotions } from './emotion.ts'
import { languages } from './language.ts'

test('every emotion is a word and a face of its own, in both languages', () => {
  for (const language of languages)
    expect(new Set(emotions.map(({ name }) => name[language])).size).toBe(emotions.length)
  expect(new Set(emotions.map(({ face }) => face)).size).toBe(emotions.length)
})

test('a word is known however it is typed; other words are people’s own', () => {
  expect(emotionNamed(' Trots ')?.face).toBe('😎')
  expect(emotionNamed('proud')?.face).toBe('😎')
  expect(emotionNamed('op het verkeerde been gezet')).toBeUndefined()
})
