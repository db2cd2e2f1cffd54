import { type JourneyRecord, newJourney, newRecord, withoutRecord, withRecord } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { added, changedInForm } from './form-changes.ts'

const suggested = newJourney({
  id: 'thee',
  title: 'Thee',
  language: 'nl',
  model: 'stdc',
  audience: 'Wie dorst heeft',
  today: '2026-11-22',
})
const card = newRecord(suggested, 'card', { stage: 'see', lane: 'lane-pains', text: '' })
const opened: JourneyRecord = { ...card, text: 'Lange rij', owner: 'Sanne' }
const journey = withRecord(suggested, 'rij', opened)
const saved = changedInForm('rij', opened, { ...opened, text: 'Te lange rij' })

test('a form keeps only what was changed in it: a card dragged meanwhile stays where it went', () => {
  const dragged = withRecord(journey, 'rij', {
    ...opened,
    stage: 'do',
    moment: 'order',
    owner: 'Noor',
  } as JourneyRecord)
  expect(saved(dragged).records.rij).toEqual({ ...dragged.records.rij, text: 'Te lange rij' })
})

test('where a record stands is one thing: a stage chosen in the form brings its own moment and step', () => {
  const moved = changedInForm('rij', opened, { ...opened, stage: 'think' } as JourneyRecord)
  const dragged = withRecord(journey, 'rij', {
    ...opened,
    stage: 'do',
    step: 'kassa',
    moment: 'order',
  } as JourneyRecord)
  expect(moved(dragged).records.rij).toEqual({ ...opened, stage: 'think' })
})

test('what was emptied in the form goes', () => {
  const { owner: _none, ...without } = opened as typeof opened & { owner?: string }
  expect(changedInForm('rij', opened, without as JourneyRecord)(journey).records.rij).toEqual(without)
})

test('a suggestion that is saved is the team’s own', () => {
  const was: JourneyRecord = { ...opened, placeholder: true } as JourneyRecord
  const written = { ...was, text: 'Te lange rij' } as JourneyRecord
  const kept = changedInForm('rij', was, written)(withRecord(suggested, 'rij', was)).records.rij
  expect(kept).toEqual({ ...opened, text: 'Te lange rij' })
})

test('a record removed meanwhile stays removed', () => {
  const without = withoutRecord(journey, 'rij')
  expect(saved(without)).toBe(without)
})

test('a new record joins the journey as it is now and takes the place of what was only suggested', () => {
  const renamed = { ...suggested, title: 'Koffie' }
  const after = added('rij', opened)(renamed)
  expect(after).toMatchObject({ title: 'Koffie', records: { rij: { text: 'Lange rij' } } })
  expect(Object.keys(after.records)).not.toContain('see-pains-1')
})

test('values of a KPI pasted while its form was open stay beside the one typed in the form', () => {
  const kpi = newRecord(suggested, 'kpi', { stage: 'see' })
  const typed = (day: string, value: number) => ({ day, value, source: '' })
  const before = { ...kpi, values: [typed('2026-01-31', 1), typed('2026-02-28', 2)] } as JourneyRecord
  const written = { ...before, values: [typed('2026-02-28', 2), typed('2026-04-30', 4)] } as JourneyRecord
  const pasted = { ...before, values: [typed('2026-01-31', 1), typed('2026-02-28', 20), typed('2026-03-31', 3)] }
  const after = changedInForm('k', before, written)(withRecord(suggested, 'k', pasted as JourneyRecord)).records.k
  expect(after).toMatchObject({
    values: [typed('2026-02-28', 20), typed('2026-03-31', 3), typed('2026-04-30', 4)],
  })
})
