import { expect, test } from 'vitest'
import { parsePastedCells, parsePastedTable } from './pasted-table.ts'

test('cells from a spreadsheet: tabs between, quotes around a cell with lines, tabs or quotes of its own', () => {
  const pasted = '\tKiezen\tKopen\r\nActies\t"leest\nvergelijkt, twee"\t"zegt ""ja"""\r\n'
  expect(parsePastedTable(pasted)).toEqual({
    cells: [
      ['', 'Kiezen', 'Kopen'],
      ['Acties', 'leest\nvergelijkt, twee', 'zegt "ja"'],
    ],
    looseQuotes: false,
  })
})

test.each([';', ','])('a CSV file with “%s” between the cells', (delimiter) => {
  const pasted = [['', 'Kiezen', 'Kopen'].join(delimiter), ['Acties', 'leest', '"a;b,c"'].join(delimiter)].join('\n')
  expect(parsePastedTable(pasted).cells).toEqual([
    ['', 'Kiezen', 'Kopen'],
    ['Acties', 'leest', 'a;b,c'],
  ])
})

test('a quotation at the start of a cell does not swallow the cells after it', () => {
  expect(parsePastedTable('\tKiezen\tKopen\nGedachten\t"Past dit" denkt ze\tklaar')).toEqual({
    cells: [
      ['', 'Kiezen', 'Kopen'],
      ['Gedachten', '"Past dit" denkt ze', 'klaar'],
    ],
    looseQuotes: true,
  })
})

test('a table in plain notes, with pipes and a line under its header', () => {
  expect(parsePastedTable('| | Kiezen |\n|---|:--|\n| Acties | leest, kijkt |').cells).toEqual([
    ['', 'Kiezen'],
    ['Acties', 'leest, kijkt'],
  ])
})

test.each([
  ['a sentence', 'Ik zocht, ik keek, en ik ging weg.'],
  ['sentences with as many commas each', 'Eerst dit, toen dat.\nToen weer, en klaar.'],
  ['a list', '- leest\n- kijkt\n- belt'],
])('%s pasted into a cell stays in that cell', (_, text) => {
  expect(parsePastedCells(text, false)).toEqual([[text]])
})

test('what comes from a table spreads over the map, also when it is one column of sentences', () => {
  expect(parsePastedCells('leest, kijkt\nbelt', true)).toEqual([['leest, kijkt'], ['belt']])
  expect(parsePastedCells('leest\tkijkt', false)).toEqual([['leest', 'kijkt']])
  expect(parsePastedCells('leest;kijkt\nbelt;komt', false)).toEqual([
    ['leest', 'kijkt'],
    ['belt', 'komt'],
  ])
})
