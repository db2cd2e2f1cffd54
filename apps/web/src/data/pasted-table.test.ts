import { expect, test } from 'vitest'
import { parsePastedTable } from './pasted-table.ts'

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
