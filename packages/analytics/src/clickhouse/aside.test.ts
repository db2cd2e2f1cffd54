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
  const many = Array.from({ length: 1_000 }, (_, at) => `step ${at}`)
  const long: Variant = {
    trace: Array.from({ length: 500 }, (_, at) => many[(at * 7) % 1000]!),
    open: false,
    people: 1,
    first: ['ann'],
  }
  const question = { model: { and: many.map((name) => ({ loop: [name, many[0]!] })) } }
  await expect(aside('conformed', question as never, [long], past)).rejects.toThrow(Unanswerable)
  await expect(aside('conformed', question as never, null as never, past)).rejects.toThrow(TypeError)
})
