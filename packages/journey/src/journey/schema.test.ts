import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { journeyJsonSchema } from './schema.ts'

test('the published JSON Schema is the one the code checks with; `npm run schema` writes it', () => {
  const file = new URL('../../../../docs/schema/journey.schema.json', import.meta.url)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(journeyJsonSchema())))
})
