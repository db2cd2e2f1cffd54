import { checkJourney, type Journey, withoutRecordAndLinks, withRecord } from '@wegwijs/journey'
import { edited, randomEdit } from '@wegwijs/journey/random-edit'
import { tea } from '@wegwijs/journey/tea'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { History } from './history.ts'
import { LiveJourney } from './live-journey.ts'

const SEED = Number(process.env.WEGWIJS_SEED ?? Math.floor(Math.random() * 1e9))

const renamed =
  (id: string, text: string) =>
  (journey: Journey): Journey =>
    withRecord(journey, id, { ...journey.records[id]!, text } as Journey['records'][string])

test('a journey made live is the same journey, also on the other side of its updates', () => {
  const live = LiveJourney.of(tea)
  expect(live.journey).toEqual(tea)
  expect(LiveJourney.from(live.state()).journey).toEqual(tea)
})

test('an edit is one update, shares what it did not touch, and reaches a colleague', () => {
  const live = LiveJourney.of(tea)
  const colleague = LiveJourney.from(live.state())
  const before = live.journey
  const updates: Uint8Array[] = []
  live.onOwnUpdate((update) => updates.push(update))
  live.edit(renamed('see-pains-1', 'Te veel keus'))
  expect(updates).toHaveLength(1)
  expect(live.journey.records['see-pains-1']).toMatchObject({ text: 'Te veel keus' })
  expect(live.journey.records['do-pains-1']).toBe(before.records['do-pains-1'])
  colleague.apply(...updates)
  expect(colleague.journey).toEqual(live.journey)
})

test('an update that comes again brings nothing; one that comes before its time is waited for', () => {
  const live = LiveJourney.of(tea)
  const colleague = LiveJourney.from(live.state())
  const updates: Uint8Array[] = []
  live.onOwnUpdate((update) => updates.push(update))
  live.edit(renamed('see-pains-1', 'Eerst'))
  live.edit(renamed('see-pains-1', 'Dan'))
  colleague.apply(updates[1]!)
  expect(colleague.isIncomplete).toBe(true)
  expect(colleague.journey).toEqual(tea)
  expect(colleague.apply(updates[0]!)).toBe(true)
  expect(colleague.isIncomplete).toBe(false)
  expect(colleague.journey).toEqual(live.journey)
  expect(colleague.apply(...updates)).toBe(false)
})

test('two people change two fields of one card, and both stay', () => {
  const live = LiveJourney.of(tea)
  const colleague = LiveJourney.from(live.state())
  const start = live.state()
  live.edit(renamed('see-pains-1', 'Te veel keus'))
  colleague.edit((journey) =>
    withRecord(journey, 'see-pains-1', { ...journey.records['see-pains-1']!, ringed: true } as never),
  )
  expect(start).toBeInstanceOf(Uint8Array)
  live.apply(colleague.state())
  colleague.apply(live.state())
  expect(live.journey).toEqual(colleague.journey)
  expect(live.journey.records['see-pains-1']).toMatchObject({ text: 'Te veel keus', ringed: true })
})

test('a card that a colleague adds to a lane removed meanwhile is hidden, counted, and comes back with the lane', () => {
  const live = LiveJourney.of(tea)
  const history = new History(live)
  const colleague = LiveJourney.from(live.state())
  live.edit((journey) => withoutRecordAndLinks(journey, 'lane-pains'))
  colleague.edit((journey) =>
    withRecord(journey, 'nieuw', { ...journey.records['see-pains-1']!, text: 'Nieuw' } as never),
  )
  live.apply(colleague.state())
  expect(live.hidden).toEqual(['nieuw'])
  expect(checkJourney(live.journey)).toMatchObject({ ok: true })
  history.undo()
  expect(live.hidden).toEqual([])
  expect(live.journey.records.nieuw).toMatchObject({ text: 'Nieuw' })
})

test('what is left of a card that one removed and brought back while another wrote in it and removed it is no card', () => {
  // Whose field stands last depends on chance, so that it is tried often.
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const live = LiveJourney.of(tea)
    const history = new History(live)
    const colleague = LiveJourney.from(live.state())
    live.edit((journey) => withoutRecordAndLinks(journey, 'see-pains-1'))
    history.undo()
    colleague.edit(renamed('see-pains-1', 'Te veel keus'))
    colleague.edit((journey) => withoutRecordAndLinks(journey, 'see-pains-1'))
    live.apply(colleague.state())
    colleague.apply(live.state())
    expect(live.journey).toEqual(colleague.journey)
    expect(checkJourney(live.journey)).toMatchObject({ ok: true })
  }
})

test('my undo leaves a colleague’s work alone', () => {
  const live = LiveJourney.of(tea)
  const history = new History(live)
  live.edit(renamed('see-pains-1', 'Van mij'))
  const colleague = LiveJourney.from(live.state())
  colleague.edit(renamed('do-pains-1', 'Van Bram'))
  live.apply(colleague.state())
  history.undo()
  expect(live.journey.records['see-pains-1']).toEqual(tea.records['see-pains-1'])
  expect(live.journey.records['do-pains-1']).toMatchObject({ text: 'Van Bram' })
})

test('going back to an older journey leaves nothing behind of what was hidden or half removed meanwhile', () => {
  const live = LiveJourney.of(tea)
  const colleague = LiveJourney.from(live.state())
  live.edit((journey) => withoutRecordAndLinks(journey, 'lane-pains', 'see-needs-1'))
  colleague.edit((journey) =>
    withRecord(journey, 'nieuw', { ...journey.records['see-pains-1']!, text: 'Nieuw' } as never),
  )
  colleague.edit((journey) =>
    withRecord(journey, 'see-needs-1', { ...journey.records['see-needs-1']!, ringed: true } as never),
  )
  live.apply(colleague.state())
  const now = live.journey
  expect(live.hidden).toEqual(['nieuw'])
  const history = new History(live)
  live.replace(tea)
  expect(live.journey).toEqual(tea)
  expect(live.hidden).toEqual([])
  history.undo()
  expect(live.journey).toEqual(now)
})

test(`going back gives exactly the older journey, is one step, and can be undone (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(randomEdit(), { minLength: 1, maxLength: 60 }), fc.nat(), (steps, at) => {
      const live = LiveJourney.of(tea)
      const states: Journey[] = [live.journey]
      for (const step of steps) {
        live.edit((journey) => edited(journey, step))
        states.push(live.journey)
      }
      const older = JSON.parse(JSON.stringify(states[at % states.length])) as Journey
      const now = live.journey
      const history = new History(live)
      live.replace(older)
      expect(live.journey).toEqual(older)
      expect(sortedJson(live.journey)).toBe(sortedJson(older))
      expect(sortedJson(LiveJourney.from(live.state()).journey)).toBe(sortedJson(older))
      history.undo()
      expect(live.journey).toEqual(now)
      expect(history.canUndo).toBe(false)
    }),
    { numRuns: 50, seed: SEED },
  )
})

test(`500 random edits are undone and redone to equal documents (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(randomEdit(), { minLength: 500, maxLength: 500 }), (steps) => {
      const live = LiveJourney.of(tea)
      const history = new History(live)
      const states: Journey[] = [live.journey]
      for (const step of steps) {
        const before = live.journey
        live.edit((journey) => edited(journey, step))
        if (live.journey !== before) states.push(live.journey)
      }
      for (let at = states.length - 2; at >= 0; at -= 1) {
        history.undo()
        expect(live.journey).toEqual(states[at])
      }
      for (let at = 1; at < states.length; at += 1) {
        history.redo()
        expect(live.journey).toEqual(states[at])
      }
      expect(LiveJourney.from(live.state()).journey).toEqual(live.journey)
    }),
    { numRuns: 3, seed: SEED },
  )
})

/** The document as text in which the order of keys does not count. */
const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
