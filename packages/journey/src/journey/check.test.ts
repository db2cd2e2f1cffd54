import { expect, test } from 'vitest'
import { checkJourney, type Problem } from './check.ts'
import { newJourney } from './new-journey.ts'

const journey = newJourney({
  id: 'e-bike',
  title: 'Ik koop een e-bike',
  language: 'nl',
  model: 'stdc',
  audience: 'Particulieren',
  today: '2026-03-01',
})

/** The problems after one thing is changed; `where` as in a problem. */
function problemsAfter(where: string, value: unknown): Problem[] {
  type Branch = { [key: string]: Branch } & Record<string, unknown>
  const document = structuredClone(journey) as unknown as Branch
  const path = where.split('.')
  const last = path.pop()!
  const parent = path.reduce((part, key) => part[key]!, document) as Record<string, unknown>
  if (value === undefined) delete parent[last]
  else parent[last] = value
  const checked = checkJourney(document)
  return checked.ok ? [] : checked.problems
}

test('a good journey comes through unchanged, and again from its own JSON', () => {
  const checked = checkJourney(JSON.parse(JSON.stringify(journey)))
  expect(checked).toEqual({ ok: true, journey })
})

test('fields with a default may be left out of a file', () => {
  expect(problemsAfter('owner', undefined)).toEqual([])
  expect(problemsAfter('records.see-touchpoint-1.message', undefined)).toEqual([])
})

test('an unknown field names the nearest known one', () => {
  expect(problemsAfter('titel', 'x')).toEqual([
    {
      where: 'titel',
      what: { nl: 'Onbekend veld “titel”. Bedoel je “title”?', en: 'Unknown field “titel”. Did you mean “title”?' },
    },
  ])
  expect(problemsAfter('records.see-touchpoint-1.chanel', 'x')[0]!.what.nl).toContain('Bedoel je “channel”?')
  expect(problemsAfter('scope.audiense', 'x')[0]!.what.en).toContain('Did you mean “audience”?')
  expect(problemsAfter('records.see.zzz', 'x')[0]!.what.en).toContain('moments')
})

test('a bad rule says which part is wrong, not every shape a rule might have', () => {
  const [problem, ...others] = problemsAfter('records.see-touchpoint-1.rule', {
    all: [{ field: 'name', op: 'beginsWith', value: 'x' }],
  })
  expect(others).toEqual([])
  expect(problem!.where).toBe('records.see-touchpoint-1.rule.all.0.op')
  expect(problem!.what.nl).toContain('Onbekende vergelijking “beginsWith”')
})

test('a bad order rule is found too', () => {
  expect(problemsAfter('orderRule', { field: 'value', op: '>', value: 'veel' })).toEqual([
    {
      where: 'orderRule.value',
      what: {
        nl: 'Bij “>” hoort een getal, zonder aanhalingstekens.',
        en: '“>” needs a number, without quotes.',
      },
    },
  ])
})

test.each([
  ['records.see-actions-1.kind', 'crad', 'Bedoel je “card”?'],
  ['records.see-touchpoint-1.media', 'payed', 'Bedoel je “paid”?'],
  ['records.see-touchpoint-1.name', undefined, 'Dit veld ontbreekt'],
  ['records.see-feeling-1.assumed', 3, 'Dit moet hoogstens 2 zijn'],
  ['records.see-feeling-1.order', '1', 'Geen volgordesleutel'],
  ['model', 'adia', 'Bedoel je “aida”?'],
])('%s = %j: one problem, in its place, in Dutch', (where, value, nl) => {
  const problems = problemsAfter(where, value)
  expect(problems.map((problem) => problem.where)).toEqual([where])
  expect(problems[0]!.what.nl).toContain(nl)
})

test('a reference to something that is not there, or is of another kind, is a problem', () => {
  expect(problemsAfter('records.see-actions-1.lane', 'lane-gone').map(({ where }) => where)).toEqual([
    'records.see-actions-1.lane',
  ])
  expect(problemsAfter('records.see-actions-1.lane', 'see')[0]!.what.nl).toContain('geen rij in deze klantreis')
  expect(problemsAfter('records.see-actions-1.personas', ['lotte'])).toHaveLength(1)
  expect(problemsAfter('records.see-touchpoint-1.stage', 'constructor')).toHaveLength(1)
})

test.each([[null], ['x'], [[]], [{}], [{ version: 1 }], [{ version: 1, records: { a: null } }]])(
  '%j never throws, always says what is wrong',
  (document) => {
    const checked = checkJourney(document)
    expect(checked.ok).toBe(false)
    if (!checked.ok) for (const { what } of checked.problems) expect(what.nl && what.en).toBeTruthy()
  },
)
