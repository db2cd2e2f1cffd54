import { emptyJourney, newRecord } from '@wegwijs/journey'
import { expect, test } from 'vitest'
import { signedRecord } from './signed-record.ts'

const TODAY = '2026-11-22'
const journey = emptyJourney({ id: 'thee', title: 'Ik zoek thee', language: 'nl', model: 'stdc', today: TODAY })

test('new evidence tells who wrote it down and when', () => {
  const evidence = newRecord(journey, 'evidence')
  expect(signedRecord(evidence, 'Sanne', TODAY)).toMatchObject({ by: 'Sanne', day: TODAY })
  expect(signedRecord(evidence, '', TODAY)).not.toHaveProperty('by')
})

test('a check begins with today and with whoever makes it; other records are left alone', () => {
  expect(signedRecord(newRecord(journey, 'validation'), 'Sanne', TODAY)).toMatchObject({ by: 'Sanne', day: TODAY })
  const persona = newRecord(journey, 'persona')
  expect(signedRecord(persona, 'Sanne', TODAY)).toBe(persona)
})
