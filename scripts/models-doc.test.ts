import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { modelsPage } from './models-doc.ts'

test('docs/models.md says what the models say; else run node scripts/models-doc.ts', () => {
  expect(readFileSync(new URL('../docs/models.md', import.meta.url), 'utf8')).toBe(modelsPage())
})
