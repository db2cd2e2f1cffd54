import { expect, test } from 'vitest'
import { z } from 'zod'
import { problemsOf } from './issue.ts'

test('a limit that is itself not allowed is not said to be', () => {
  const said = (schema: z.ZodType, value: unknown) =>
    problemsOf(schema.safeParse(value).error?.issues ?? [], value, schema).map(({ what }) => [what.nl, what.en])
  const days = z.strictObject({ days: z.number().positive().lt(100) })
  expect(said(days, { days: 0 })).toEqual([['Dit moet meer dan 0 zijn.', 'This must be more than 0.']])
  expect(said(days, { days: 100 })).toEqual([['Dit moet minder dan 100 zijn.', 'This must be less than 100.']])
  expect(said(z.strictObject({ days: z.number().min(1) }), { days: 0 })).toEqual([
    ['Dit moet minstens 1 zijn.', 'This must be at least 1.'],
  ])
})
