import { expect, test } from 'vitest'
import { fitted } from './picture.ts'

test('a large picture keeps its proportions and fits', () => {
  expect(fitted({ width: 4000, height: 3000 }, 256)).toEqual({ width: 256, height: 192 })
  expect(fitted({ width: 300, height: 1200 }, 256)).toEqual({ width: 64, height: 256 })
})

test('a small picture is not blown up, and a very thin one does not vanish', () => {
  expect(fitted({ width: 40, height: 30 }, 256)).toEqual({ width: 40, height: 30 })
  expect(fitted({ width: 9000, height: 2 }, 256)).toEqual({ width: 256, height: 1 })
})
