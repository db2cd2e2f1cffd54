import { expect, test } from 'vitest'
import { checkJourney, newJourney, type RecordKind, withRecord } from '../index.ts'
import { movedTo, newRecord, newRecordId } from './new-record.ts'

const journey = newJourney({
  id: 'bakkerij',
  title: 'Brood kopen',
  language: 'nl',
  model: 'stdc',
  audience: 'Buurtbewoners',
  today: '2026-11-22',
})
const kinds: RecordKind[] = ['stage', 'step', 'persona', 'touchpoint', 'lane', 'card', 'feeling', 'action', 'kpi']

test.each(kinds)('a new %s fits into the journey as it is', (kind) => {
  expect(checkJourney(withRecord(journey, newRecordId(journey, kind), newRecord(journey, kind)))).toMatchObject({
    ok: true,
  })
})

test('a record asked for in a stage gets that stage’s first moment, unless another is asked for', () => {
  expect(newRecord(journey, 'touchpoint', { stage: 'do' })).toMatchObject({ stage: 'do', moment: 'decide' })
  expect(newRecord(journey, 'touchpoint', { stage: 'do', moment: 'order' })).toMatchObject({ moment: 'order' })
})

test('a touchpoint made from an event that is not on the map counts that event', () => {
  expect(newRecord(journey, 'touchpoint', { stage: 'see', from: 'Chat Started' })).toMatchObject({
    name: 'Chat Started',
    rule: { field: 'name', op: 'is', value: 'Chat Started' },
  })
})

test('moving keeps the moment where the new stage holds it', () => {
  const touchpoint = newRecord(journey, 'touchpoint', { stage: 'do', moment: 'order' })
  if (touchpoint.kind !== 'touchpoint') throw new Error('no touchpoint')
  expect(movedTo(journey, touchpoint, 'see')).toMatchObject({ stage: 'see', moment: 'need' })
  expect(movedTo(journey, touchpoint, 'do')).toMatchObject({ stage: 'do', moment: 'order' })
})

test('a new KPI is the first of its stage that is not on the map yet', () => {
  const reach = { ...newRecord(journey, 'kpi', { stage: 'see' }) }
  expect(reach).toMatchObject({ kpi: 'reach' })
  expect(newRecord(withRecord(journey, 'k', reach), 'kpi', { stage: 'see' })).toMatchObject({ kpi: 'impressions' })
})

test('a new touchpoint claims nothing of how it is met; one of before that does stays good', () => {
  const made = newRecord(journey, 'touchpoint')
  expect(made).not.toHaveProperty('presence')
  expect(made).not.toHaveProperty('media')
  const before = withRecord(journey, 'kassa', { ...made, name: 'Kassa', presence: 'offline', media: 'owned' })
  expect(checkJourney(before)).toMatchObject({ ok: true })
})
