import { expect, test } from 'vitest'
import { comparedIn, textOfCompared } from './compared.ts'

const people = ['lotte', 'henk', 'saar', 'bo', 'kim'].map((id) => ({ id }))
const named = (text: string | undefined) => comparedIn(text, people).map(({ id }) => id)

test('who is compared stands in the address and is read back in the same order', () => {
  expect(named(textOfCompared(['saar', 'lotte']))).toEqual(['saar', 'lotte'])
  expect(named(textOfCompared([]))).toEqual([])
})

test('who is gone or named twice is left out, and there are never more than four', () => {
  expect(named('henk,gone,henk')).toEqual(['henk'])
  expect(named('lotte,henk,saar,bo,kim')).toEqual(['lotte', 'henk', 'saar', 'bo'])
})
