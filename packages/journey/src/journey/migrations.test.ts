import { expect, test } from 'vitest'
import { type Migration, migrate } from './migrations.ts'

/** A change that might be made one day: the title gets another name. */
const titleBecomesName: Migration = {
  name: 'title-becomes-name',
  from: 1,
  up: ({ title, ...rest }) => ({ ...rest, name: title }),
}
const scopeIsAdded: Migration = { name: 'scope-is-added', from: 2, up: (document) => ({ ...document, scope: {} }) }

test('an old document goes through every migration in turn, whatever order they are listed in', () => {
  const old = { version: 1, title: 'Ik koop een e-bike' }
  expect(migrate(old, [scopeIsAdded, titleBecomesName], 3)).toEqual({
    ok: true,
    document: { version: 3, name: 'Ik koop een e-bike', scope: {} },
    applied: ['title-becomes-name', 'scope-is-added'],
  })
  expect(old).toEqual({ version: 1, title: 'Ik koop een e-bike' })
})

test('a current document is left as it is', () => {
  const document = { version: 2, name: 'x' }
  expect(migrate(document, [titleBecomesName], 2)).toEqual({ ok: true, document, applied: [] })
})

test('a document from a newer Wegwijs is refused with what to do', () => {
  const result = migrate({ version: 99 })
  expect(result.ok).toBe(false)
  expect(!result.ok && result.problem.where).toBe('version')
  expect(!result.ok && result.problem.what.nl).toContain('Werk Wegwijs bij')
  expect(!result.ok && result.problem.what.en).toContain('Update Wegwijs')
})

test('a document without a version says that it is missing', () => {
  const result = migrate({ title: 'x' })
  expect(!result.ok && result.problem.what.en).toContain('“version” is missing')
})

test.each([[null], [[]], ['x'], [3]])('%j is no journey', (document) => {
  expect(migrate(document).ok).toBe(false)
})
