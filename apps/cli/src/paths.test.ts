import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PathsAnswer, TransitionsAnswer } from '@wegwijs/analytics/question'
import { describe, expect, test } from 'vitest'
import { emptyFolder, wegwijs } from './run-wegwijs.ts'

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const isThere = existsSync(shared)
const needsData = isThere ? test : test.skip
const where = isThere ? '' : ' (skipped: ../shared/data is absent)'
const { data, file } = emptyFolder()

async function imported(path: string): Promise<void> {
  const { code, err } = await wegwijs('import', path, '--data', data(), '--json')
  if (code !== 0) throw new Error(err)
}

async function asked<A>(question: object): Promise<A> {
  const { out, err } = await wegwijs('ask', file('question.json', JSON.stringify(question)), '--data', data(), '--json')
  if (!out) throw new Error(err)
  return JSON.parse(out) as A
}
const transitions = (): Promise<TransitionsAnswer> => asked({ kind: 'transitions', by: 'event' })
const wholePaths = (more: object = {}): Promise<PathsAnswer> =>
  asked({ kind: 'paths', length: 'all', limit: 1000, nodes: 0, ...more })

const counter =
  ({ edges }: TransitionsAnswer) =>
  (from: string, to: string): number | undefined =>
    edges.find((edge) => edge.from === from && edge.to === to)?.count

/** Rows of a table as lines of events. */
const eventsOf = (rows: readonly string[], read: (cells: string[]) => { person: string; name: string; time: string }) =>
  rows.map((row) => `${JSON.stringify(read(row.split(/[;,]/).map((cell) => cell.replaceAll('"', ''))))}\n`).join('')
const rowsOf = (path: string): string[] => readFileSync(join(shared, path), 'utf8').trim().split(/\r?\n/).slice(1)

describe('logs of others, through the product', () => {
  needsData(
    `M-02: what was done again in the running example${where}`,
    async () => {
      await imported(join(shared, 'process/running-example.xes'))
      const { paths, found } = await wholePaths()
      const cases = paths.flatMap(({ path, count }) => Array.from({ length: count }, () => path))
      expect(found).toBe(6)
      const numbers = (of: (path: string[]) => number) => cases.map(of).sort((a, b) => a - b)
      expect(numbers((path) => path.length)).toEqual([5, 5, 5, 5, 9, 13])
      expect(numbers((path) => path.length - new Set(path).size)).toEqual([0, 0, 0, 0, 2, 7])
    },
    120_000,
  )

  needsData(
    `M-03: receipt has 116 variants${where}`,
    async () => {
      await imported(join(shared, 'process/receipt.xes.gz'))
      const { variants, found, coverage } = await wholePaths()
      expect([variants, found, coverage.at(-1)]).toEqual([116, 1434, { variants: 116, paths: 1434, share: 1 }])
    },
    120_000,
  )

  needsData(
    `M-12: 500 patients took 7 ways, most of them two${where}`,
    async () => {
      const completed = rowsOf('process/bupar_patients_500.csv').filter((row) => row.includes('"complete"'))
      expect(completed).toHaveLength(2721)
      const lines = eventsOf(completed, ([name, person, , , , time]) => ({ person: person!, name: name!, time: time! }))
      await imported(file('patients.ndjson', lines))
      const { variants, paths, found } = await wholePaths()
      expect([variants, found, paths[0]!.count, paths[1]!.count]).toEqual([7, 500, 258, 234])
    },
    120_000,
  )

  needsData(
    `M-13: closed problems have 183 variants${where}`,
    async () => {
      await imported(join(shared, 'process/06_bpic2013_closed.xes.gz'))
      const { variants, found } = await wholePaths()
      expect([variants, found]).toEqual([183, 1487])
      const count = counter(await transitions())
      expect([count('Accepted', 'Accepted'), count('Accepted', 'Completed')]).toEqual([1882, 1562])
    },
    120_000,
  )

  needsData(
    `P-13: item views of 2,986 sessions${where}`,
    async () => {
      const rows = rowsOf('clicks/diginetica_sample_item_views.csv')
      const lines = eventsOf(rows, ([person, , name, passed, day]) => ({
        person: person!,
        name: name!,
        time: new Date(Date.parse(`${day}T00:00Z`) + Number(passed)).toISOString(),
      }))
      await imported(file('views.ndjson', lines))
      const { edges } = await transitions()
      const steps = edges.filter(({ from, to }) => from !== 'START' && to !== 'END')
      expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(9405)
      expect(steps).toHaveLength(8873)
      expect(steps[0]).toMatchObject({ from: '1838', to: '1838', count: 10 })
      expect((await wholePaths({ limit: 1 })).found).toBe(2986)
    },
    120_000,
  )
})
