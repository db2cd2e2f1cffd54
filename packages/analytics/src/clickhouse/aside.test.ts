import { expect, test } from 'vitest'
import type { Population } from '../question/about.ts'
import { attributed, type Found } from '../question/attributed.ts'
import { attributionSchema } from '../question/attribution.ts'
import { conformed, type Variant } from '../question/conformed.ts'
import { Unanswerable } from '../question/unanswerable.ts'
import { aside } from './aside.ts'

const past: Population = { period: null, watermark: null, oldest: null, people: 2, events: 5, unidentifiedEvents: 0 }

test('what is worked out aside is what is worked out here', async () => {
  const variants: Variant[] = [
    { trace: ['A', 'B', 'C'], open: false, people: 1, first: ['ann'] },
    { trace: ['A', 'C'], open: false, people: 1, first: ['ben'] },
  ]
  const question = { model: ['A', 'B', 'C'] } as const
  expect(await aside('conformed', question as never, variants, past)).toEqual(
    conformed(question as never, variants, past),
  )
  const markov = attributionSchema.parse({ kind: 'attribution', model: 'markov' })
  const path = (touches: string[], conversions: number, nulls: number) => ({ touches, conversions, nulls, value: 0 })
  const travellers = [{ paths: [path(['A', 'B', 'C'], 1, 0), path(['A'], 0, 1), path(['B', 'C'], 0, 1)], people: 1 }]
  const found: Found = { travellers, currencies: [], spent: [] }
  expect(await aside('attributed', markov, found, past)).toEqual(attributed(markov, found, past))
})

test('a refusal comes back as one, and anything else as the error it is', async () => {
  const half = { paths: [{ touches: ['A'], conversions: 1, nulls: 0, value: 0 }], people: 0.5 }
  const intervals = attributionSchema.parse({ kind: 'attribution', model: 'linear', intervals: true })
  const found: Found = { travellers: [half], currencies: [], spent: [] }
  await expect(aside('attributed', intervals, found, past)).rejects.toThrow(Unanswerable)
  await expect(aside('attributed', intervals, null as never, past)).rejects.toThrow(TypeError)
})
