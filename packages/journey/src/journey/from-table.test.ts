import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../language.ts'
import { modelIds } from '../model/model.ts'
import { modelOf } from '../model/models.ts'
import { checkJourney } from './check.ts'
import { journeyFromTable } from './from-table.ts'
import { type Journey, recordsOf } from './journey.ts'
import { readThrough } from './reading.ts'

const made = (cells: string[][]) =>
  journeyFromTable(cells, { id: 'mijn-reis', title: 'Mijn reis', language: 'nl', today: '2026-03-01' })

const stageNames = (journey: Journey): string[] => recordsOf(journey, 'stage').map(({ name }) => name)
const lanes = (journey: Journey): [string | undefined, string][] =>
  recordsOf(journey, 'lane').map(({ name, content }) => [name, content])
const cardTexts = (journey: Journey): string[] => recordsOf(journey, 'card').map(({ text }) => text)
const dutch = (notes: { nl: string }[]): string => notes.map(({ nl }) => nl).join('\n')

const teaShop = [
  ['', 'Oriënteren', 'Kiezen', 'Kopen'],
  ['Acties', 'zoekt op ‘losse thee’', '- leest reviews\n- vergelijkt twee soorten', 'bestelt'],
  ['Gedachten', '‘Wat is lekker?’', '', ''],
  ['Contactmomenten', 'Website', 'Proefpakket', 'Winkelmandje'],
  ['Gevoel', '1: nieuwsgierig', 'twijfel', '-1,5'],
  ['Pijnpunten / frustraties', '', 'te veel keus', ''],
  ['Systemen', '', '', 'webshop'],
]

test('a table of stages and lanes becomes a good journey with a card for every line', () => {
  const { journey } = made(teaShop)
  expect(checkJourney(journey)).toEqual({ ok: true, journey })
  expect(stageNames(journey)).toEqual(['Oriënteren', 'Kiezen', 'Kopen'])
  expect(lanes(journey)).toEqual([
    ['Acties', 'actions'],
    ['Gedachten', 'thoughts'],
    ['Gevoel', 'feelings'],
    ['Pijnpunten / frustraties', 'pains'],
    ['Systemen', 'backstage'],
  ])
  expect(cardTexts(journey)).toEqual([
    'zoekt op ‘losse thee’',
    'leest reviews',
    'vergelijkt twee soorten',
    'bestelt',
    '‘Wat is lekker?’',
    'te veel keus',
    'webshop',
  ])
  expect(recordsOf(journey, 'touchpoint').map(({ name, stage }) => [name, stage])).toEqual([
    ['Website', 'stage-1'],
    ['Proefpakket', 'stage-2'],
    ['Winkelmandje', 'stage-3'],
  ])
})

test('a feeling is a number, a word or both; a word alone waits at 0, and that is said', () => {
  const { journey, notes } = made(teaShop)
  expect(recordsOf(journey, 'feeling').map(({ assumed, emotion }) => [assumed, emotion])).toEqual([
    [1, 'nieuwsgierig'],
    [0, 'twijfel'],
    [-1.5, ''],
  ])
  expect(dutch(notes)).toContain('Gevoel zonder cijfer van −2 tot 2: ‘twijfel’')
})

test.each([
  ['−2', -2, ''],
  ['blij (2)', 2, 'blij'],
  ['+1 opgelucht', 1, 'opgelucht'],
  ['7', 0, '7'],
  ['2 dagen wachten, rapportcijfer 4', 2, 'dagen wachten, rapportcijfer 4'],
])('the feeling “%s” is %d', (cell, assumed, emotion) => {
  const { journey } = made([
    ['', 'Kopen'],
    ['Gevoel', cell],
  ])
  expect(recordsOf(journey, 'feeling')).toMatchObject([{ assumed, emotion }])
})

test('stages of a known model keep their moments; others take their share in order', () => {
  const moments = (...names: string[]) =>
    recordsOf(made([['', ...names]]).journey, 'stage').map((stage) => stage.moments)
  expect(moments('See', 'Think', 'Do', 'Care')).toEqual(modelOf('stdc').stages.map((stage) => stage.moments))
  expect(moments('Awareness', 'Proefrit', 'Purchase')).toEqual([
    ['need', 'notice'],
    ['explore', 'compare', 'try'],
    ['decide', 'order'],
  ])
  expect(moments('Een', 'Twee').flat()).toHaveLength(11)
})

test('a table with the stages down the side is turned', () => {
  const turned = teaShop[0]!.map((_, column) => teaShop.map((row) => row[column]!))
  const { journey, notes } = made(turned)
  expect(journey).toEqual(made(teaShop).journey)
  expect(dutch(notes)).toContain('de tabel is gedraaid')
})

test('merged cells: a row without a name belongs to the one above, a column without a stage to the one on its left', () => {
  const { journey, notes } = made([
    ['', 'Kiezen', '', 'Kopen'],
    ['Acties', 'zoekt', 'leest', 'bestelt'],
    ['', 'belt', '', ''],
  ])
  expect(stageNames(journey)).toEqual(['Kiezen', 'Kopen'])
  expect(recordsOf(journey, 'card').map(({ text, stage }) => [text, stage])).toEqual([
    ['zoekt', 'stage-1'],
    ['belt', 'stage-1'],
    ['leest', 'stage-1'],
    ['bestelt', 'stage-2'],
  ])
  expect(dutch(notes)).toContain('Kolommen zonder fase: 1')
  expect(dutch(notes)).toContain('Rijen zonder naam: 1')
})

test('a title above the table and a word in its corner are skipped, and that is said', () => {
  const { journey, notes } = made([['Klantreis 2026', '', ''], [], ['Fase', 'Kiezen', 'Kopen'], ['Kansen', 'a', '-']])
  expect(cardTexts(journey)).toEqual(['a'])
  expect(dutch(notes)).toContain('overgeslagen: ‘Klantreis 2026’, ‘Fase’')
  expect(dutch(notes)).toContain('alleen een streepje zijn leeg gelezen: 1')
})

test('a text without a table gives no stages and says so', () => {
  const { journey, notes } = made([['zomaar een zin']])
  expect(stageNames(journey)).toEqual([])
  expect(dutch(notes)).toMatch(/geen fasen gevonden[\s\S]*‘zomaar een zin’/)
})

const word = fc.oneof(
  fc.constantFrom('', '', 'Acties', 'Gevoel', 'kanalen', 'Needs', 'Think', 'Kopen', 'blij', '• een\n• twee'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ minLength: 290, maxLength: 9000 }),
)

test('whatever is pasted: a good journey, readable through every model, and no text is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 6 }),
      fc.constantFrom(...languages),
      (cells, language) => {
        const { journey, notes } = journeyFromTable(cells, { id: 'x', title: 'X', language, today: '2026-03-01' })
        expect(checkJourney(journey)).toEqual({ ok: true, journey })
        for (const model of modelIds) expect(() => readThrough(journey, modelOf(model))).not.toThrow()
        const kept = letters(everyText(journey) + notes.map((note) => note[language]).join(' '))
        for (const part of cells.flat().flatMap((cell) => cell.split(/[\r\n]/))) {
          for (const piece of part.match(/\p{L}+/gu) ?? []) expect(kept).toContain(piece)
        }
      },
    ),
  )
})

const everyText = (journey: Journey): string =>
  Object.values(journey.records)
    .flatMap((record) =>
      record.kind === 'card'
        ? [record.text]
        : record.kind === 'touchpoint'
          ? [record.name, record.message]
          : record.kind === 'feeling'
            ? [record.emotion]
            : record.kind === 'stage' || record.kind === 'lane'
              ? [record.name ?? '']
              : [],
    )
    .join('')

/** Long cards are cut between any two letters: only letters count, put together in map order. */
const letters = (all: string): string => all.replace(/[^\p{L}]/gu, '')
