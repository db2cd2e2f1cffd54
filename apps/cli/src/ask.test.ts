import { cpSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { emptyFolder, wegwijs } from './run-wegwijs.ts'

const { data, file } = emptyFolder()

const example = (name: string) => fileURLToPath(new URL(`../../../examples/start/${name}`, import.meta.url))
/** Sums of fractions may differ in the last bits between engines. */
const close = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)

test('the referee answers from what is stored what the embedded engine answers', async () => {
  const merges = file('merges.ndjson', '{"merge":{"from":"K8","into":"K1"}}\n')
  const files = [example('events.csv'), example('search-terms.csv'), merges]
  expect(await wegwijs('import', ...files, '--data', data(), '--json')).toMatchObject({ code: 0 })
  mkdirSync(`${data()}/journeys/own`, { recursive: true })
  cpSync(example('tea-shop.journey.json'), `${data()}/journeys/own/tea-shop.journey.json`)
  for (const asked of [
    { kind: 'attribution', model: 'markov', by: 'touchpoint', journey: 'tea-shop' },
    { kind: 'conformance', journey: 'tea-shop', model: { journey: 'tea-shop', by: 'stage' }, openDays: 14 },
    { kind: 'searches', journey: 'tea-shop' },
  ]) {
    const question = file('question.json', JSON.stringify(asked))
    const answerOf = async (engine: string) =>
      JSON.parse((await wegwijs('ask', question, '--data', data(), '--engine', engine, '--json')).out, close)
    const fast = await answerOf('embedded')
    const slow = await answerOf('referee')
    expect(slow, asked.kind).toEqual(fast)
  }
}, 300_000)

test('an engine that does not exist is refused with those that do', async () => {
  const question = file('question.json', '{"kind":"counts","by":"event"}')
  const { code, err } = await wegwijs('ask', question, '--data', data(), '--engine', 'duckdb')
  expect(code).toBe(1)
  expect(err).toContain('Choose embedded, referee')
})
