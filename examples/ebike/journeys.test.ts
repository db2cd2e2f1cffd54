import { readFileSync } from 'node:fs'
import { checkJourney } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { ebikeJourneys } from './journeys.ts'
import { journeyFiles } from './write-journeys.ts'

test.each(journeyFiles())('$name is what the content says: run write-journeys.ts after a change', ({ name, text }) => {
  expect(readFileSync(new URL(name, import.meta.url), 'utf8')).toBe(text)
})

test.each(journeyFiles())('$name is a good journey, and reading it changes nothing', ({ text }) => {
  const document = JSON.parse(text)
  const checked = checkJourney(document)
  expect(checked).toEqual({ ok: true, journey: document })
})

test('the Dutch and the English journey have the same records, rules and places', () => {
  const [dutch, english] = ebikeJourneys('2026-03-02')
  const bones = (journey: typeof dutch) =>
    Object.entries(journey!.records).map(([id, record]) => [
      id,
      record.kind,
      record.order,
      'rule' in record ? record.rule : null,
      'stage' in record ? record.stage : null,
    ])
  expect(bones(english)).toEqual(bones(dutch))
  expect([dutch!.title, english!.title]).toEqual(['Ik koop een e-bike', 'I buy an e-bike'])
})

test('the map has four stages, twelve touchpoints and six of everything in each lane', () => {
  const [dutch] = ebikeJourneys('2026-03-02')
  const kinds = Object.groupBy(Object.values(dutch!.records), ({ kind }) => kind)
  expect(kinds.stage).toHaveLength(4)
  expect(kinds.touchpoint).toHaveLength(12)
  expect(kinds.lane).toHaveLength(6)
  expect(kinds.card).toHaveLength(30)
  expect(kinds.feeling).toHaveLength(6)
  expect(kinds.evidence).toHaveLength(36)
})

test('deadlines and the review count from the day the example is opened', () => {
  const [dutch] = ebikeJourneys('2026-02-27')
  const due = Object.values(dutch!.records).flatMap((record) => (record.kind === 'action' ? [record.due] : []))
  expect(due).toEqual(['2026-03-20', '2026-04-13', '2026-02-24'])
  expect(dutch!.review.next).toBe('2026-04-09')
})
