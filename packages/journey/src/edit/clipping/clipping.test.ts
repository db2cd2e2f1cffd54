import { expect, test } from 'vitest'
import {
  checkJourney,
  type Journey,
  newJourney,
  type Persona,
  recordsOf,
  withoutRecord,
  withRecord,
} from '../../index.ts'
import { withNewAction, withNewCard, withNewLane, withNewStep, withNewTouchpoint } from '../adding.ts'
import { columnOf, columnsOf } from '../columns.ts'
import { covering } from '../moving.ts'
import { newRecord } from '../new-record.ts'
import { type Clipping, clipped, isClippingOf, readClipping, sizeOf } from './clipping.ts'
import { pasted } from './pasted.ts'
import { textOf } from './text-of.ts'

const start = newJourney({ id: 'brood', title: 'B', language: 'nl', model: 'stdc', audience: '', today: '2026-11-22' })
const column = (stage: string, step: string | null = null) => ({ stage, step })
const noor = { ...newRecord(start, 'persona'), name: 'Noor' } as Persona

/** Do in two steps; in the first a touchpoint with a pain on it, of Noor, with evidence; in the second a need. */
function bakery(id = 'brood'): Journey {
  let journey: Journey = withRecord({ ...start, id }, 'noor', noor)
  journey = withNewStep(journey, 'kiezen', { stage: 'do', name: 'Kiezen' })
  journey = withNewStep(journey, 'betalen', { stage: 'do', name: 'Betalen' })
  journey = withNewTouchpoint(journey, 'vitrine', { column: column('do', 'kiezen'), name: 'Vitrine' })
  journey = withNewCard(journey, 'rij', { lane: 'lane-pains', column: column('do', 'kiezen'), text: 'Lange rij' })
  journey = withNewCard(journey, 'pin', { lane: 'lane-needs', column: column('do', 'betalen'), text: 'Pinnen' })
  journey = withRecord(journey, 'rij', { ...journey.records.rij!, touchpoint: 'vitrine', personas: ['noor'] } as never)
  return withRecord(journey, 'bewijs', newRecord(journey, 'evidence', { from: 'rij' }))
}
/** On the clipboard a clipping is text. */
const copied = (journey: Journey, ...ids: string[]): Clipping => readClipping(JSON.stringify(clipped(journey, ids)))!
const whereIs = (journey: Journey, id: string): string[] => {
  const range = columnOf(journey, journey.records[id] as never)!
  return columnsOf(journey)
    .slice(range.from, range.to + 1)
    .map(({ stage, step }) => step ?? stage)
}
const cards = (journey: Journey, ids: readonly string[]) =>
  recordsOf(journey, 'card').filter(({ id }) => ids.includes(id))

test('two cards keep their places to one another, from the target on', () => {
  const result = pasted(bakery(), copied(bakery(), 'rij', 'pin'), { lane: 'lane-actions', column: column('see') })
  const [need, pain] = cards(result.journey, result.ids).toSorted((a, b) => (a.text < b.text ? 1 : -1))
  expect(need).toMatchObject({ text: 'Pinnen', lane: 'lane-actions', stage: 'think', moment: 'explore' })
  expect(pain).toMatchObject({ text: 'Lange rij', lane: 'lane-thoughts', stage: 'see', personas: ['noor'] })
  expect(checkJourney(result.journey)).toMatchObject({ ok: true })
})

test('evidence is not copied, and a card that comes to stand elsewhere lets go of its touchpoint, which is said', () => {
  const result = pasted(bakery(), copied(bakery(), 'rij'), { lane: 'lane-pains', column: column('see') })
  expect(cards(result.journey, result.ids)[0]).not.toHaveProperty('touchpoint')
  expect(recordsOf(result.journey, 'evidence')).toHaveLength(1)
  expect(result.notes.map(({ en }) => en)).toEqual([
    'One link to a touchpoint was dropped, because that touchpoint does not stand here.',
  ])
})

test('a touchpoint and the card on it stay together', () => {
  const result = pasted(bakery(), copied(bakery(), 'vitrine', 'rij'), { lane: 'lane-pains', column: column('care') })
  const touchpoint = result.ids.find((id) => result.journey.records[id]?.kind === 'touchpoint')
  expect(cards(result.journey, result.ids)[0]).toMatchObject({ touchpoint, stage: 'care' })
  expect(result.notes).toEqual([])
})

test('in another journey a persona is the same only when it is also called the same', () => {
  const at = { lane: 'lane-pains', column: column('do', 'kiezen') }
  const same = pasted(bakery('ander'), copied(bakery(), 'rij'), at)
  expect(cards(same.journey, same.ids)[0]).toMatchObject({ personas: ['noor'] })
  const other = withRecord(bakery('ander'), 'noor', { ...noor, name: 'Bram' })
  const cut = pasted(other, copied(bakery(), 'rij'), at)
  expect(cards(cut.journey, cut.ids)[0]).toMatchObject({ personas: [] })
  expect(cut.notes.map(({ en }) => en)).toContain(
    'One link to a persona was dropped, because that persona is not here.',
  )
})

test('a whole lane becomes a new lane with its cards in their columns', () => {
  const own = withNewLane(bakery(), 'vragen', { content: 'own', name: 'Vragen' })
  const journey = withNewCard(own, 'waarom', { lane: 'vragen', column: column('do', 'betalen'), text: 'Waarom?' })
  const result = pasted(start, copied(journey, 'vragen'), { lane: 'lane-actions', column: column('see') })
  const lane = recordsOf(result.journey, 'lane')[1]!
  expect(lane).toMatchObject({ content: 'own', name: 'Vragen' })
  expect(result.notes).toEqual([])
  // The step is not here, its stage is.
  expect(cards(result.journey, result.ids)[0]).toMatchObject({ lane: lane.id, stage: 'do' })
})

test('a lane finds its columns in another journey by name, then by moment, then by number, which is counted', () => {
  const stage = (moments: string[], name: string, order: string) =>
    ({ kind: 'stage', order, name, question: '', moments }) as never
  const elsewhere = withNewStep(bakery('ander'), 'afrekenen', { stage: 'do', name: ' betálen' })
  const named = pasted(elsewhere, copied(bakery(), 'lane-needs'), { lane: null, column: column('see') })
  expect(named.notes).toEqual([])
  // Of two steps of one name the one with the same number.
  expect(cards(named.journey, named.ids).find(({ text }) => text === 'Pinnen')).toMatchObject({ step: 'betalen' })

  const other = (moments: string[]): Journey => ({
    ...start,
    id: 'ander',
    model: 'custom',
    records: { vroeg: stage(['notice'], 'Vroeg', 'a0'), laat: stage(moments, 'Laat', 'a1') },
  })
  const lane = copied(withoutRecord(bakery(), 'rij'), 'lane-pains')
  const pain = { ...lane, items: lane.items.slice(0, 1) }
  const { moment } = pain.items[0]!.record
  const known = pasted(other([moment]), pain, { lane: null, column: column('vroeg') })
  expect(known.notes).toEqual([])
  expect(cards(known.journey, known.ids)[0]).toMatchObject({ stage: 'laat', moment })
  const guessed = pasted(other(['recommend']), pain, { lane: null, column: column('vroeg') })
  expect(cards(guessed.journey, guessed.ids)[0]).toMatchObject({ stage: 'vroeg' })
  expect(guessed.notes.map(({ en }) => en)).toEqual([
    'Placed by the number of the column, for want of such a stage or step here: 1.',
  ])
})

test('whole steps become new steps, with their content in the same lanes', () => {
  const result = pasted(bakery(), copied(bakery(), 'kiezen', 'betalen'), { lane: null, column: column('see') })
  const steps = columnsOf(result.journey).filter(({ stage }) => stage === 'see')
  const names = steps.map(({ step }) => (result.journey.records[step!] as { name: string }).name)
  expect(names).toEqual(['See', 'Kiezen', 'Betalen'])
  const pain = cards(result.journey, result.ids).find(({ text }) => text === 'Lange rij')!
  expect(pain).toMatchObject({ lane: 'lane-pains', step: steps[1]!.step, touchpoint: expect.any(String) })
  expect(whereIs(result.journey, 'see-touchpoint-1')).toEqual([steps[0]!.step])
  expect(checkJourney(result.journey)).toMatchObject({ ok: true })
})

test('what has no column or lane at the target is counted', () => {
  const wide = copied(bakery(), 'rij', 'pin')
  const right = pasted(bakery(), wide, { lane: 'lane-actions', column: column('care') })
  expect(right.notes.map(({ en }) => en)).toContain('Not pasted, for want of columns on the right: 1.')
  const low = pasted(bakery(), wide, { lane: 'lane-opportunities', column: column('see') })
  expect(low.notes.map(({ en }) => en)).toContain('Not pasted, for want of a lane: 1.')
})

test('a card over several columns covers as many as there are', () => {
  const wide = covering(bakery(), 'rij', column('care'))
  const at = (stage: string) => ({ lane: 'lane-pains', column: column(stage) })
  const result = pasted(wide, copied(wide, 'rij'), at('see'))
  expect(whereIs(result.journey, cards(result.journey, result.ids)[0]!.id)).toEqual(['see', 'think', 'kiezen'])
  const last = pasted(wide, copied(wide, 'rij'), at('care'))
  expect(whereIs(last.journey, cards(last.journey, last.ids)[0]!.id)).toEqual(['care'])
})

test('as many are said to be copied as are pasted: a lane counts with its cards, a column with what stands in it', () => {
  for (const whole of ['lane-pains', 'kiezen', 'care']) {
    const clipping = copied(bakery(), whole)
    const result = pasted(bakery(), clipping, { lane: 'lane-pains', column: column('see') })
    expect(sizeOf(clipping), whole).toBe(result.ids.length)
  }
})

test('as text it is a block for a spreadsheet: touchpoints first, lanes down, columns across', () => {
  expect(textOf(copied(bakery(), 'vitrine', 'rij', 'pin'))).toBe('Vitrine\t\n\tPinnen\n\t\nLange rij\t')
  const quoted = withNewCard(bakery(), 'q', {
    lane: 'lane-needs',
    column: column('do', 'betalen'),
    text: '“Ja” of "nee"',
  })
  expect(textOf(copied(quoted, 'pin', 'q'))).toBe('"Pinnen\n“Ja” of ""nee"""')
})

test('a text that is no clipping is refused', () => {
  expect(readClipping('Acties\tGedachten')).toBeNull()
  expect(readClipping('{"format":"wegwijs.clipping","version":1}')).toBeNull()
})

test('only what was cut is moved: another clipping, another journey or a removed card is a copy', () => {
  const journey = bakery()
  expect(isClippingOf(journey, copied(journey, 'rij', 'pin'), ['pin', 'rij'])).toBe(true)
  expect(isClippingOf(journey, copied(journey, 'pin'), ['rij'])).toBe(false)
  expect(isClippingOf(journey, copied(journey, 'rij', 'pin'), ['rij'])).toBe(false)
  expect(isClippingOf(journey, copied(journey, 'lane-needs'), ['pin'])).toBe(false)
  expect(isClippingOf(bakery('ander'), copied(journey, 'rij'), ['rij'])).toBe(false)
  expect(isClippingOf(withoutRecord(journey, 'rij'), copied(journey, 'rij'), ['rij'])).toBe(false)
})

/** Two action points: one with the long queue, one in the stage that cares. */
const work = (id = 'brood'): Journey => {
  const queue = withRecord(bakery(id), 'kassa', {
    ...newRecord(start, 'action', { from: 'rij' }),
    text: 'Tweede kassa',
  })
  return withNewAction(queue, 'bellen', { stage: 'care', text: 'Nabellen' })
}
const actions = (journey: Journey, ids: readonly string[]): unknown[] =>
  ids.map((id) => journey.records[id]).filter((record) => record?.kind === 'action')

test('action points are copied to another stage, and still answer their card', () => {
  const clipping = copied(work(), 'kassa', 'bellen')
  expect(sizeOf(clipping)).toBe(2)
  expect(textOf(clipping)).toBe('Tweede kassa\t\tNabellen')
  const result = pasted(work(), clipping, { lane: null, column: column('think') })
  expect(actions(result.journey, result.ids)).toMatchObject([
    { text: 'Tweede kassa', from: ['rij'], stage: 'think' },
    { text: 'Nabellen', from: [], stage: 'do' },
  ])
  expect(result.notes).toEqual([])
  expect(checkJourney(result.journey)).toMatchObject({ ok: true })
})

test('in another journey an action point lets go of the card it answered, which is counted; so is one without a stage', () => {
  const other = pasted(withoutRecord(bakery('ander'), 'rij'), copied(work(), 'kassa', 'bellen'), {
    lane: null,
    column: column('care'),
  })
  expect(actions(other.journey, other.ids)).toMatchObject([{ text: 'Tweede kassa', from: [], stage: 'care' }])
  expect(other.notes.map(({ en }) => en)).toEqual([
    'Not pasted, for want of columns on the right: 1.',
    'One link to a card was dropped, because that card is not here.',
  ])
  const along = pasted(bakery('ander'), copied(work(), 'kassa', 'rij'), {
    lane: 'lane-pains',
    column: column('see'),
  })
  const [card] = along.ids.filter((id) => along.journey.records[id]?.kind === 'card')
  expect(actions(along.journey, along.ids)).toMatchObject([{ from: [card] }])
})
