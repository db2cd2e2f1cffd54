import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { labelled, measured } from './measure.ts'

test('docs/open-answers.md says how well the labelled answers are read', () => {
  const page = readFileSync(new URL('../../docs/open-answers.md', import.meta.url), 'utf8')
  expect(page).toContain(measured())
})

test('at least a hundred different answers in each language, all with a theme', () => {
  for (const language of ['nl', 'en'] as const) {
    const rows = labelled(language)
    expect(new Set(rows.map(({ text }) => text)).size).toBeGreaterThanOrEqual(100)
    expect(rows.every(({ theme }) => theme !== '')).toBe(true)
  }
})
