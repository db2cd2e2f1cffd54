import { expect, test } from 'vitest'
import { type Journey, type JourneyRecord, newJourney, newRecord, withRecord } from '../index.ts'
import { gapOf, messagesByChannel, needsByStage } from './promises.ts'

const start = newJourney({
  id: 'bakkerij',
  title: 'Brood kopen',
  language: 'nl',
  model: 'stdc',
  audience: '',
  today: '2026-11-22',
})
const need = (stage: string, fields: object) => ({
  ...newRecord(start, 'card', { stage, lane: 'lane-needs' }),
  ...fields,
})
const touchpoint = (stage: string, channel: string, fields: object = {}) => ({
  ...newRecord(start, 'touchpoint', { stage }),
  channel,
  ...fields,
})
const onMap = (records: Record<string, object>): Journey =>
  Object.entries(records).reduce((journey, [id, record]) => withRecord(journey, id, record as JourneyRecord), {
    ...start,
    records: Object.fromEntries(
      Object.entries(start.records).filter(([, { kind }]) => kind === 'stage' || kind === 'lane'),
    ),
  })

test('a need without a proposition lacks that, whatever its proof; with one it may lack proof', () => {
  expect(gapOf({})).toBe('proposition')
  expect(gapOf({ proposition: ' ', proof: 'Keurmerk' })).toBe('proposition')
  expect(gapOf({ proposition: 'Altijd vers' })).toBe('proof')
  expect(gapOf({ proposition: 'Altijd vers', proof: 'Keurmerk' })).toBeNull()
})

test('needs stand in their stage, with how many of them lack what', () => {
  const journey = onMap({
    fresh: need('do', { text: 'Vers', proposition: 'Elk uur gebakken', proof: 'Baktijden op de deur' }),
    quick: need('do', { text: 'Snel klaar', proposition: 'Binnen 2 minuten' }),
    sure: need('see', { text: 'Zekerheid' }),
  })
  const [see, think, doing] = needsByStage(journey)
  expect(see).toMatchObject({ gaps: { proposition: 1, proof: 0 } })
  expect(think!.needs).toEqual([])
  expect(doing!.needs.map(({ id }) => id).sort()).toEqual(['fresh', 'quick'])
  expect(doing!.gaps).toEqual({ proposition: 0, proof: 1 })
})

test('suggestions are nobody’s needs yet, and a need on a touchpoint stands where that does', () => {
  expect(needsByStage(start).flatMap(({ needs }) => needs)).toEqual([])
  const journey = onMap({ till: touchpoint('do', ''), pin: need('see', { text: 'Pinnen', touchpoint: 'till' }) })
  expect(needsByStage(journey).map(({ needs }) => needs.length)).toEqual([0, 0, 1, 0])
})

test('a channel is one however it is written, in the order of the map; touchpoints of none come last', () => {
  const journey = onMap({
    sign: touchpoint('see', '', { name: 'Stoepbord' }),
    letter: touchpoint('think', 'E-mail'),
    thanks: touchpoint('care', 'e-mail '),
    till: touchpoint('do', 'Winkel'),
  })
  expect(
    messagesByChannel(journey).map(({ channel, stages }) => [channel, stages.map((each) => each.map(({ id }) => id))]),
  ).toEqual([
    ['E-mail', [[], ['letter'], [], ['thanks']]],
    ['Winkel', [[], [], ['till'], []]],
    ['', [['sign'], [], [], []]],
  ])
})

test('a touchpoint of several channels speaks in each', () => {
  const journey = onMap({ blog: touchpoint('see', 'website, zoeken'), cart: touchpoint('do', 'Website') })
  expect(messagesByChannel(journey).map(({ channel, stages }) => [channel, stages.flat().map(({ id }) => id)])).toEqual(
    [
      ['website', ['blog', 'cart']],
      ['zoeken', ['blog']],
    ],
  )
})
