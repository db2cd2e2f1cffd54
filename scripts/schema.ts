import { mkdirSync, writeFileSync } from 'node:fs'
import { questionSchema } from '@wegwijs/analytics/question'
import { journeyJsonSchema } from '@wegwijs/journey'
import { z } from 'zod'

/** Writes the published JSON Schemas from the schemas the code itself checks with. */
const folder = new URL('../docs/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })

const published = {
  'journey.schema.json': journeyJsonSchema(),
  'question.schema.json': { title: 'Wegwijs question', ...z.toJSONSchema(questionSchema, { io: 'input' }) },
}
for (const [file, schema] of Object.entries(published)) {
  writeFileSync(new URL(file, folder), `${JSON.stringify(schema, null, 2)}\n`)
  console.log(`docs/schema/${file}`)
}
