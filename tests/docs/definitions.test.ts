import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../../docs/definitions.md', import.meta.url), 'utf8')
/** “- **D12 ordersSoFar** …” and “| **D35** | …” */
const defined = [...page.matchAll(/^(?:- |\| )\*\*D(\d+)\b/gm)].map(([, number]) => Number(number))

test('every sentence of the definitions has a number of its own', () => {
  expect(defined.filter((number, index) => defined.indexOf(number) !== index)).toEqual([])
  expect(defined.length).toBeGreaterThan(100)
})

test('the definitions refer to sentences that are there', () => {
  const named = [...page.matchAll(/\(D(\d+)\)/g)].map(([, number]) => Number(number))
  expect(named.filter((number) => !defined.includes(number))).toEqual([])
})
