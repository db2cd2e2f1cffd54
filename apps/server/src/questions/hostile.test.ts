import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Running, startServer } from '../start.ts'

let folder: string
let running: Running

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wegwijs-hostile-'))
  running = await startServer({ data: join(folder, 'data'), port: 0, example: false })
})
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true, force: true })
})

const asked = (body: string) =>
  fetch(`${running.address}/api/questions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
/** What a question is refused with, in English. */
const refusalOf = async (body: string): Promise<string> => {
  const answer = await asked(body)
  expect(answer.status).toBe(400)
  const { message, problems = [] } = await answer.json()
  return [message, ...problems.map(({ what }: { what: unknown }) => what)].map(({ en }) => en).join(' ')
}
const within = (open: string, close: string, times: number, innermost = '{"field":"name","op":"is","value":"A"}') =>
  open.repeat(times) + innermost + close.repeat(times)
const matching = (rule: unknown) => JSON.stringify({ kind: 'funnel', steps: [{ rule }] })
const long = 'x'.repeat(1_000_000)

test('what lies 10,000 deep is refused before anything goes as deep', async () => {
  for (const rule of [within('{"not":', '}', 10_000), within('{"all":[', ']}', 10_000)]) {
    expect(await refusalOf(`{"kind":"funnel","steps":[${rule}]}`)).toContain('more than 100 deep')
    expect(await refusalOf(`{"kind":"kpis","journey":"j","segment":${rule}}`)).toContain('more than 100 deep')
  }
  expect(await refusalOf(`{"kind":"conformance","model":${within('[', ']', 10_000, '"A"')}}`)).toContain('100 deep')
  expect(await refusalOf(within('[', ']', 100_000, ''))).toContain('100 deep')
  expect((await asked(`{"kind":"funnel","steps":[${within('{"not":', '}', 90)}]}`)).status).toBe(200)
})

test('steps, conditions and patterns without end are refused, and so is what the engine cannot read', async () => {
  expect(await refusalOf(JSON.stringify({ kind: 'funnel', steps: Array(10_000).fill('A') }))).toContain('at most 20')
  expect(await refusalOf(matching({ field: 'name', op: 'matches', value: long }))).toContain('at most 2000 characters')
  const many = Array.from({ length: 10_000 }, (_, index) => ({ field: 'name', op: 'is', value: `${index}` }))
  expect(await refusalOf(matching({ any: many }))).toContain('too wide for the database')
})

test('a megabyte of text is a text like any other', async () => {
  for (const question of [
    { kind: 'attribution', model: 'linear', conversion: { event: long } },
    { kind: 'conformance', model: [long] },
    { kind: 'timeline', person: long },
    { kind: 'funnel', steps: [{ rule: { field: `properties.${long}`, op: 'is', value: long } }] },
  ]) {
    expect((await asked(JSON.stringify(question))).status, question.kind).toBe(200)
  }
  expect(await refusalOf(JSON.stringify({ kind: 'counts', by: long }))).toContain('Choose from: event')
})

test('numbers that are none, keys of objects and what is no JSON are refused', async () => {
  expect(await refusalOf('{"kind":"funnel","steps":[{"field":"value","op":">","value":1e400}]}')).toContain('step')
  expect(await refusalOf('{"kind":"__proto__"}')).toContain('no known kind')
  expect(await refusalOf('{"kind":{"toString":null}}')).toContain('no known kind')
  expect(await refusalOf('{"kind":"counts","by":"event","__proto__":{"x":1}}')).toContain('not valid JSON')
  expect(await refusalOf('{"kind":')).toContain('not valid JSON')
})
