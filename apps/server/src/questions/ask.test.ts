import { expect, test } from 'vitest'
import type { RefusedError } from '../errors.ts'
import { questionOf } from './ask.ts'

/** Where and why a question is refused. */
function refused(body: object): string[] {
  try {
    questionOf(body)
  } catch (error) {
    return (error as RefusedError).body.problems!.map(({ where, what }) => `${where}: ${what.en}`)
  }
  return []
}

test('an unknown field of a question within a question is refused with the nearest known one', () => {
  const funnel = { kind: 'funnel', steps: ['A'] }
  expect(refused({ kind: 'people', of: { ...funnel, windw: '1h' }, step: 1 })).toEqual([
    'of.windw: Unknown field “windw”. Did you mean “window”?',
  ])
  expect(refused({ kind: 'reconcile', a: { kind: 'flow' }, b: { ...funnel, entri: 'first' } })).toEqual([
    'a.kind: Put a question of kind funnel, retention, attribution, counts or visits here',
    'b.entri: Unknown field “entri”. Did you mean “entry”?',
  ])
})
