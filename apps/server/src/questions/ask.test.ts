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

test.each([
  [
    { kind: 'attribution', model: 'linear', paths: [{ path: ['a'], conversion: 1 }] },
    'paths.0.conversion',
    'conversions',
  ],
  [{ kind: 'attribution', model: 'linear', conversion: { evnt: 'x' } }, 'conversion.evnt', 'event'],
  [{ kind: 'funnel', steps: ['A', 'B'], exclude: [{ step: 'x', form: 1 }] }, 'exclude.0.form', 'from'],
  [{ kind: 'funnel', steps: ['A', { touchpont: 'x' }] }, 'steps.1.touchpont', 'touchpoint'],
  [{ kind: 'funnel', steps: ['A'], period: { form: '2026-01-01', to: '2026-01-02' } }, 'period.form', 'from'],
  [{ kind: 'conformance', model: ['A', { lop: ['B', 'C'] }] }, 'model.1.lop', 'loop'],
  [{ kind: 'conformance', rules: [{ respons: ['A', 'B'] }] }, 'rules.0.respons', 'response'],
])('an unknown field deep in %j is refused with the nearest known one', (body, where, nearest) => {
  const typed = where.split('.').at(-1)
  expect(refused(body)).toEqual([`${where}: Unknown field “${typed}”. Did you mean “${nearest}”?`])
})

test('a model that is no model is refused with what a model is', () => {
  expect(refused({ kind: 'conformance', model: { choice: ['A', 'B'] } })[0]).toContain('A model is a name, a list')
  expect(refused({ kind: 'conformance', model: 3 })[0]).toContain('A model is a name, a list')
})

test('an unknown kind of question is refused with the nearest known one', () => {
  const messageOf = (body: unknown) => {
    try {
      return String(questionOf(body))
    } catch (error) {
      return (error as RefusedError).body.message.en
    }
  }
  expect(messageOf({ kind: 'funel', steps: ['A'] })).toContain('Did you mean “funnel”?')
  expect(messageOf({ kind: 'zzz' })).not.toContain('Did you mean')
  expect(messageOf(null)).toContain('no known kind')
})
