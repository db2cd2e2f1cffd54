import { readFileSync } from 'node:fs'
import { attentionOf, checkJourney, inState, recordsOf } from '@wegwijs/journey'
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

test('the map has four stages, twelve touchpoints and six of everything in each lane, and a wish beside two of them', () => {
  const [dutch] = ebikeJourneys('2026-03-02')
  const kinds = Object.groupBy(Object.values(dutch!.records), ({ kind }) => kind)
  expect(kinds.stage).toHaveLength(4)
  expect(kinds.touchpoint).toHaveLength(12)
  expect(kinds.lane).toHaveLength(6)
  expect(kinds.card).toHaveLength(30 + 1)
  expect(kinds.feeling).toHaveLength(6 + 1)
  expect(kinds.step).toHaveLength(2)
  expect(kinds.validation).toHaveLength(2)
  expect(kinds.evidence).toHaveLength(36)
})

test('deadlines and the review count from the day the example is opened', () => {
  const [dutch] = ebikeJourneys('2026-02-27')
  const due = Object.values(dutch!.records).flatMap((record) => (record.kind === 'action' ? [record.due] : []))
  expect(due).toEqual(['2026-03-20', '2026-04-13', '2026-02-24'])
  expect(dutch!.review.next).toBe('2026-04-09')
})

test('as it is drawn, each lane has six cards; wished for, one of them says something else', () => {
  const [dutch] = ebikeJourneys('2026-03-02')
  const texts = (state: 'as-is' | 'to-be') => recordsOf(inState(dutch!, state), 'card').map(({ text }) => text)
  expect(texts('as-is')).toHaveLength(30)
  expect(texts('to-be')).toHaveLength(30)
  expect(texts('to-be').filter((text) => !texts('as-is').includes(text))).toEqual([
    '‘Woensdag over twee weken. Dan weet ik waar ik aan toe ben.’',
  ])
})

test('most of the map was looked at lately; what was forgotten is stale', () => {
  const [dutch] = ebikeJourneys('2026-03-02')
  const { old } = attentionOf(dutch!, '2026-03-02').staleClaims
  expect(old.map(({ id }) => id).sort()).toEqual(['A2', 'F2', 'tp-colleague'])
})
