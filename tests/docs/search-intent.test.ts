import { readFileSync } from 'node:fs'
import { type Moment, models, searchIntent, stageIndex } from '@wegwijs/journey'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8')

interface Labelled {
  term: string
  intent: Moment | null
}
const stageOf = (moment: Moment | null): number | null => (moment ? stageIndex({ moment }, models.stdc.stages) : null)

test('search terms are read as well as docs/definitions.md says', () => {
  const labelled = text('examples/searches.ndjson')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled)
  const read = labelled.map(({ term, intent }) => ({
    label: stageOf(intent),
    found: stageOf(searchIntent(term, 'Rugwind')?.moment ?? null),
  }))
  const right = read.filter(({ label, found }) => label === found).length
  const missed = read.filter(({ label, found }) => label !== null && found === null).length
  const told =
    /of (\d+) invented terms[\s\S]*which makes (\d+) on the same terms: (\d+) in a wrong stage, (\d+)\s+missed/.exec(
      text('docs/definitions.md'),
    )
  expect([labelled.length, right, labelled.length - right - missed, missed]).toEqual(told!.slice(1).map(Number))
})
