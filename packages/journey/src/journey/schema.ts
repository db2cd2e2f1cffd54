import { z } from 'zod'
import { journeySchema } from './journey.ts'

/** The JSON Schema of a journey file, as published: fields with a default may be left out. */
export const journeyJsonSchema = (): object => ({
  title: 'Wegwijs journey',
  ...z.toJSONSchema(journeySchema, { io: 'input' }),
})
