import type { Journey } from '@wegwijs/journey'
import { startServer } from '@wegwijs/server'
import { expect, test } from 'vitest'
import { emptyFolder, wegwijs } from './run-wegwijs.ts'

const { data, file } = emptyFolder()
const table = 'datum;KPI;waarde\n1-3-2026;Omzet;€ 1.250,50\n1-4-2026;Omzet;1.300\n1-4-2026;Omzett;3\n'

const kept = async () => {
  const shown = await wegwijs('journey', 'show', 'thee', '--data', data(), '--json')
  const { records } = JSON.parse(shown.out) as Journey
  return Object.values(records).flatMap((record) =>
    record.kind === 'kpi' && record.kpi === 'revenue' ? record.values : [],
  )
}
const paste = (...more: string[]) =>
  wegwijs('kpi', 'paste', file('tabel.csv', table), '--journey', 'thee', '--data', data(), '--source', 'kassa', ...more)

test('I-10: values of a spreadsheet are added by hand, unreadable lines are told with exit 1, twice is once', async () => {
  const named = ['--model', 'stdc', '--title', 'Thee', '--id', 'thee']
  await wegwijs('journey', 'new', ...named, '--data', data())
  const tried = await paste('--dry-run', '--json')
  expect(JSON.parse(tried.out)).toMatchObject({ changes: [{ value: 1250.5 }, { value: 1300 }], same: 0 })
  expect(await kept()).toEqual([])
  const pasted = await paste()
  expect(pasted).toMatchObject({ code: 1, out: expect.stringContaining('bedoel je “Omzet”?') })
  const values = [
    { day: '2026-03-01', value: 1250.5, source: 'kassa' },
    { day: '2026-04-01', value: 1300, source: 'kassa' },
  ]
  expect(await kept()).toEqual(values)
  expect(JSON.parse((await paste('--json')).out)).toMatchObject({ changes: [], same: 2 })
  const server = await startServer({ data: data(), port: 0, example: false })
  try {
    expect(JSON.parse((await paste('--json', '--source', 'boekhouding')).out)).toMatchObject({ same: 0 })
  } finally {
    await server.stop()
  }
  expect(await kept()).toHaveLength(4)
}, 120_000)
