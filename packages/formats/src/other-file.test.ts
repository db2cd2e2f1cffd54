import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { previewTable } from './csv/preview-table.ts'
import { rowsOf } from './rows-of.ts'

const zip = (...names: string[]) =>
  Buffer.from(names.map((name) => `PK\x03\x04\x14\0\0\0\x08\0${name}\xff\0`).join(''), 'latin1')
const page = '<!DOCTYPE html>\n<html lang="en"><head><title>Sign in</title></head></html>'

test.each([
  ['an .xlsx', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'), 'a workbook of Excel', 'CSV (UTF-8)'],
  ['an old .xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'a workbook of Excel', 'CSV (UTF-8)'],
  [
    'an .ods',
    zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    'a workbook of LibreOffice',
    'CSV (UTF-8)',
  ],
  ['a zip', zip('export.csv'), 'a zip', 'Unpack it'],
  ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3'), 'a PDF', 'as CSV'],
  ['a photo', Buffer.from('ffd8ffe000104a464946', 'hex'), 'a picture', 'as CSV'],
  ['a photo of a telephone', Buffer.from('0000001866747970686569630000', 'hex'), 'a picture', 'as CSV'],
  ['a screenshot', Buffer.from('89504e470d0a1a0a', 'hex'), 'a picture', 'as CSV'],
  ['a web page', Buffer.from(page), 'a login page', 'export again'],
  ['a web page with a mark before it', Buffer.from(`\uFEFF\n${page}`), 'a login page', 'export again'],
  ['a web page in UTF-16', Buffer.from(`\uFEFF${page}`, 'utf16le'), 'a login page', 'export again'],
  ['an XHTML page', Buffer.from(`<?xml version="1.0"?>\n<!-- x -->\n${page}`), 'a login page', 'export again'],
])('%s says what it is and what to do', async (_, bytes, is, todo) => {
  for (const content of [bytes, gzipSync(bytes)]) {
    const { errors, rows } = await rowsOf(content)
    expect(errors).toMatchObject([
      { line: 1, reason: { en: expect.stringContaining(is) }, remedy: { en: expect.stringContaining(todo) } },
    ])
    expect(rows).toHaveLength(1)
    expect(previewTable(content).columns).toEqual([])
  }
})

test('a table about web pages is no web page', async () => {
  const { errors } = await rowsOf('time,name,page\n2026-01-31,a,<html>\n')
  expect(errors).toEqual([])
})
