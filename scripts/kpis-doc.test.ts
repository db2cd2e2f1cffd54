import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kpisDoc } from './kpis-doc.ts'

test('docs/kpis.md is what the code says; `node scripts/kpis-doc.ts` writes it anew', () => {
  expect(readFileSync(new URL('../docs/kpis.md', import.meta.url), 'utf8')).toBe(kpisDoc())
})
