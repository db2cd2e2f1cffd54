import { expect, test } from 'vitest'
import { languages } from '../language.ts'
import { type Market, modelIds } from '../model/model.ts'
import { modelOf } from '../model/models.ts'
import { checkJourney } from './check.ts'
import { type Journey, recordsOf } from './journey.ts'
import { newJourney } from './new-journey.ts'
import { readThrough } from './reading.ts'

const made = (model: (typeof modelIds)[number], language: 'nl' | 'en' = 'nl', today = '2026-03-01'): Journey =>
  newJourney({ id: 'mijn-reis', title: 'Mijn klantreis', language, model, audience: 'Gezinnen', today })

test.each(modelIds.flatMap((model) => languages.map((language) => [model, language] as const)))(
  'a new journey from %s in %s is a good journey, the same as what is read back',
  (model, language) => {
    const journey = made(model, language)
    expect(checkJourney(journey)).toEqual({ ok: true, journey })
  },
)

test('it has the model’s stages, six lanes, and a placeholder wherever something belongs', () => {
  const journey = made('stdc')
  expect(recordsOf(journey, 'stage').map(({ id }) => id)).toEqual(['see', 'think', 'do', 'care'])
  expect(recordsOf(journey, 'lane').map(({ content }) => content)).toEqual([
    'actions',
    'thoughts',
    'needs',
    'feelings',
    'pains',
    'opportunities',
  ])
  expect(recordsOf(journey, 'card')).toHaveLength(4 * 5)
  expect(recordsOf(journey, 'feeling').map(({ assumed }) => assumed)).toEqual([0, 0, 0, 0])
  const kinds = ['card', 'touchpoint', 'feeling'] as const
  for (const kind of kinds) expect(recordsOf(journey, kind).every(({ placeholder }) => placeholder)).toBe(true)
  expect(journey.records['see-actions-1']).toMatchObject({
    text: 'vraagt een bekende om raad (Wat doet je klant hier?)',
  })
})

test.each(modelIds.flatMap((model) => languages.map((language) => [model, language] as const)))(
  'in %s in %s every stage has suggestions of its own, and never the same twice',
  (model, language) => {
    const suggested = [
      ...recordsOf(made(model, language), 'card').map(({ text }) => text),
      ...recordsOf(made(model, language), 'touchpoint').map(({ name }) => name),
    ]
    expect(suggested.filter((words, index) => suggested.indexOf(words) !== index)).toEqual([])
  },
)

test('in the B2B journey the suggestions are of a company that decides together', () => {
  const { records } = made('b2b')
  expect(records['decision-making-actions-1']).toMatchObject({
    text: 'legt het voorstel voor aan de directie (Wat doet je klant hier?)',
  })
})

test('its touchpoints come with a type and a rule, and stand in the stage they were made for', () => {
  const journey = made('b2b', 'en')
  const reading = readThrough(journey, modelOf('b2b'))
  for (const { id, type, rule, stage } of recordsOf(journey, 'touchpoint')) {
    expect(type && rule).toBeTruthy()
    const read = reading.touchpoints.find((touchpoint) => touchpoint.id === id)!
    expect(reading.stages[read.stage!]!.id).toBe(stage)
  }
})

test('it is a draft that asks to be looked at again in a year', () => {
  expect(made('aida').status).toBe('draft')
  expect(made('aida').review.next).toBe('2027-03-01')
  expect(made('aida', 'nl', '2028-02-29').review.next).toBe('2029-02-28')
})

test('the same choices make the same journey', () => {
  expect(made('lifecycle')).toEqual(made('lifecycle'))
})

test('a sales funnel for consumers speaks of no quotes and demos; for organisations, or when nobody said, it does', () => {
  const start = {
    id: 'winkel',
    title: 'Winkel',
    language: 'nl',
    model: 'funnel',
    audience: '',
    today: '2026-03-01',
  } as const
  const funnelFor = (market?: Market) => {
    const journey = newJourney({ ...start, market })
    return [recordsOf(journey, 'stage'), recordsOf(journey, 'touchpoint')].map((each) => each.map(({ name }) => name))
  }
  expect(funnelFor('b2c')).toEqual([
    ['Bezoeker', 'Geïnteresseerde', 'Serieuze interesse', 'Bijna besteld', 'Klant'],
    expect.arrayContaining(['Reviews', 'Proefrit of proefperiode', 'Winkelwagen']),
  ])
  expect(funnelFor('b2c')[1]).not.toEqual(expect.arrayContaining(['Demo']))
  expect(funnelFor('b2b')[0]).toEqual(['Bezoeker', 'Lead', 'Gekwalificeerde lead', 'Offerte', 'Klant'])
  expect(funnelFor()).toEqual(funnelFor('b2b'))
  const reading = newJourney({ ...start, market: 'b2c' })
  expect(recordsOf(reading, 'stage').map(({ id }) => id)).toEqual(modelOf('funnel').stages.map(({ id }) => id))
})
