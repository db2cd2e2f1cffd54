import { readFileSync } from 'node:fs'
import type { KpisAnswer } from '@wegwijs/analytics/question'
import { WegwijsClient } from '@wegwijs/api'
import { type MetricId, newJourney } from '@wegwijs/journey'
import { startServer } from '@wegwijs/server'
import { expect, test } from 'vitest'
import { emptyFolder, wegwijs } from './run-wegwijs.ts'

const { data, file } = emptyFolder()
const fixture = (path: string): string =>
  readFileSync(new URL(`../../../packages/formats/fixtures/${path}`, import.meta.url), 'utf8')
const orders = [
  { person: 'p1', time: '2026-01-01T10:00:00Z', name: 'Order Completed', value: 100, currency: 'EUR' },
  { person: 'p2', time: '2026-01-03T10:00:00Z', name: 'Order Completed', value: 50, currency: 'EUR' },
]

test('a new file of events, costs or answers changes the number on the map, in its panel and on the command line to the same value', async () => {
  const server = await startServer({ data: data(), port: 0, example: false })
  const client = new WegwijsClient(server.address)
  const about = { title: 'Winkel', language: 'nl', model: 'stdc', audience: '', today: '2026-11-22' } as const
  await client.createJourney(newJourney({ id: 'winkel', ...about }))

  const imported = async (name: string, content: string): Promise<void> => {
    const { code, err } = await wegwijs('import', file(name, content), '--data', data(), '--json')
    if (code !== 0) throw new Error(err)
  }
  /** The KPI wherever it is told, once, when all agree. */
  const told = async (kpi: MetricId): Promise<number | string | null> => {
    const question = { kind: 'kpis' as const, journey: 'winkel', kpis: [kpi] }
    const onMap = (await client.map('winkel', 'stdc')).answer.kpis.rows.find((row) => row.kpi === kpi)!
    const inPanel = ((await client.ask(question)) as KpisAnswer).rows[0]!
    const { out } = await wegwijs('ask', file('q.json', JSON.stringify(question)), '--data', data(), '--json')
    const onCommandLine = (JSON.parse(out) as KpisAnswer).rows[0]!
    expect([inPanel.value, onCommandLine.value]).toEqual([onMap.value, onMap.value])
    return onMap.missing ?? onMap.value
  }

  try {
    expect([await told('orders'), await told('cpa'), await told('nps')]).toEqual(['orders', 'adSpend', 'nps'])
    await imported('orders.ndjson', orders.map((order) => `${JSON.stringify(order)}\n`).join(''))
    expect([await told('orders'), await told('aov'), await told('cpa')]).toEqual([2, 75, 'adSpend'])
    await imported('costs.csv', fixture('google-ads/good.csv'))
    expect(await told('cpa')).toBeGreaterThan(0)
    await imported('answers.csv', fixture('typeform/good.csv'))
    expect(await told('nps')).toBe(0)
  } finally {
    await server.stop()
  }
}, 180_000)
