import { problemsOf } from '@wegwijs/journey'
import type { z } from 'zod'
import { invalid } from './errors.ts'

/** What came in, in the shape that was asked for. Throws a refusal that names what is missing or wrong. */
export function readRequest<T>(schema: z.ZodType<T>, received: unknown): T {
  const parsed = schema.safeParse(received)
  if (parsed.success) return parsed.data
  throw invalid(
    'Dit verzoek klopt niet, of mist iets.',
    'This request is not right, or misses something.',
    problemsOf(parsed.error.issues, received, schema),
  )
}
