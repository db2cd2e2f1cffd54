import { type Mapping, mappingSchema, missingFields, timeFormatSchema, timeTargets } from '@wegwijs/formats'
import { expect, test } from 'vitest'
import {
  isNeeded,
  isTime,
  isTimePattern,
  namedTimeFormats,
  targetsOf,
  timePatterns,
} from '../../apps/web/src/scenes/import/targets.ts'

// The screen may import types only, so what it says of a mapping is a copy; here it is held to the original.
const records = mappingSchema.shape.record.options
const nothingMapped = (record: Mapping['record']): Mapping => ({ record, decimal: '.', zone: 'UTC', fields: {} })
const targets = records.flatMap((record) => Object.values(targetsOf(nothingMapped(record))).flat())

test('the fields that a screen calls needed are those without which a table cannot be read', () => {
  const needed = new Set(records.flatMap((record) => missingFields(nothingMapped(record))))
  expect(new Set(targets.filter(isNeeded))).toEqual(needed)
})

test('the fields that are needed are shown at once', () => {
  // Most answers come from a survey tool, whose export has a time of its own.
  for (const record of records.filter((each) => each !== 'answers')) {
    expect(targetsOf(nothingMapped(record)).first).toEqual(expect.arrayContaining(missingFields(nothingMapped(record))))
  }
})

test('the fields that have a notation are those that hold a time', () => {
  expect(new Set(targets.filter(isTime))).toEqual(new Set(timeTargets))
})

test('a notation may be typed when a mapping takes it', () => {
  const signs = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  for (const typed of [...signs, ...timePatterns, 'kwartaal', '']) {
    expect(isTimePattern(typed), typed).toBe(timeFormatSchema.safeParse(typed).success)
  }
  for (const named of namedTimeFormats) expect(timeFormatSchema.safeParse(named).success, named).toBe(true)
})
