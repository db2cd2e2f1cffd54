import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { previewTable } from './csv/preview-table.ts'
import { carrierOf, detectFormat } from './detect.ts'
import { type FormatId, formatIds, type Row } from './import.ts'
import { rowsOf } from './rows-of.ts'
import { tableFormats } from './table-formats.ts'
import { textDecoder } from './text-decoder.ts'

const SEED = Number(process.env.WEGWIJS_SEED ?? Math.floor(Math.random() * 1e9))
const folder = join(import.meta.dirname, '../fixtures')

/** Every file of the fixtures, and what it is: the name of its folder. */
const fixtures = readdirSync(folder)
  .filter((name) => statSync(join(folder, name)).isDirectory())
  .flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => ({
      path: `${name}/${file}`,
      format: name as FormatId,
      bytes: readFileSync(join(folder, name, file)),
    })),
  )

const lineOf = (row: Row): number => (row.kind === 'error' ? row.error.line : row.line)

describe('a file is recognised by its content alone', () => {
  test.each(fixtures)('$path', ({ format, bytes }) => {
    expect(formatIds).toContain(format)
    expect(detectFormat(bytes)).toBe(format)
    expect(detectFormat(gzipSync(bytes))).toBe(format)
  })

  test('also when its lines end as on Windows, a byte order mark stands before it, or it comes in UTF-16', () => {
    for (const { path, format, bytes } of fixtures.filter((each) => carrierOf(each.format, each.bytes) === 'table')) {
      const text = textDecoder().write(bytes).replace(/\r?\n/g, '\r\n')
      expect([path, detectFormat(Buffer.from(`\uFEFF${text}`))]).toEqual([path, format])
      expect([path, detectFormat(Buffer.from(`\uFEFF${text}`, 'utf16le'))]).toEqual([path, format])
    }
  })

  test('a preview says what a table was recognised as, with its columns', () => {
    for (const { path, format, bytes } of fixtures.filter((each) => carrierOf(each.format, each.bytes) === 'table')) {
      const preview = previewTable(bytes)
      expect([path, preview.format, preview.columns.length > 1]).toEqual([path, format, true])
      expect(preview.name.nl).not.toBe('')
    }
  })
})

describe('every format has a good file and a broken one', () => {
  test.each([...new Set(fixtures.map(({ path }) => path.split('/')[0]!))])('%s', async (name) => {
    const files = fixtures.filter(({ path }) => path.startsWith(`${name}/`))
    const errorsIn = async (start: string) => {
      const found = files.filter(({ path }) => path.startsWith(`${name}/${start}.`))
      return Promise.all(found.map(async ({ bytes }) => (await rowsOf(bytes)).errors.length))
    }
    expect(await errorsIn('good')).toEqual(expect.arrayContaining([0]))
    expect(Math.min(...(await errorsIn('broken')))).toBeGreaterThan(0)
  })
})

/** What must hold of whatever comes out of a file: something, on a line of the file, and in words. */
function expectAccountable(rows: readonly Row[]): void {
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) {
    expect(lineOf(row)).toBeGreaterThan(0)
    if (row.kind === 'error')
      for (const words of [row.error.reason, row.error.remedy]) expect(words.nl && words.en).toBeTruthy()
    if (row.kind === 'leftOut') expect(row.reason.nl && row.reason.en).toBeTruthy()
    if (row.kind === 'spend') expect(Number.isInteger(row.spend.costMicros)).toBe(true)
    if (row.kind === 'event') expect(Number.isSafeInteger(row.event.time)).toBe(true)
    if (row.kind === 'figure') expect(Number.isFinite(row.figure.value)).toBe(true)
  }
}

test(`garbage never crashes a reader, whatever it is taken for (seed ${SEED})`, async () => {
  const text = fc.string({ unit: fc.constantFrom(...'a,;\t|"\n\r0-1.:#{}[]<>%€é ='), maxLength: 200 })
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    text.map((each) => Buffer.from(each)),
    text.map((each) => Buffer.from(`PAR1${each}PAR1`)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, fc.option(fc.constantFrom(...formatIds), { nil: undefined }), async (content, format) => {
      const { rows } = await rowsOf(content, format ? { format } : {}, 50)
      expectAccountable(rows)
    }),
    { seed: SEED, numRuns: 500 },
  )
})

test(`a file that is cut or scribbled in never crashes its reader (seed ${SEED})`, async () => {
  const scribble = fc.record({ at: fc.nat(), cut: fc.nat(4), written: fc.string({ unit: 'grapheme', maxLength: 6 }) })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...fixtures),
      fc.array(scribble, { maxLength: 4 }),
      fc.option(fc.nat(), { nil: undefined }),
      async ({ bytes, format }, scribbles, end) => {
        let content = bytes.subarray(0, end === undefined ? bytes.length : end % bytes.length)
        for (const { at, cut, written } of scribbles) {
          const place = at % (content.length + 1)
          content = Buffer.concat([content.subarray(0, place), Buffer.from(written), content.subarray(place + cut)])
        }
        expectAccountable((await rowsOf(content, {}, 1000)).rows)
        expectAccountable((await rowsOf(content, { format }, 1000)).rows)
      },
    ),
    { seed: SEED, numRuns: 600 },
  )
})

/** Formats whose reader is handed every line decide for themselves which of them is a row. */
const uneven = new Set(tableFormats.filter((format) => format.uneven).map(({ id }) => id))

test(`every line of a table becomes a row or is said not to, also when its cells are garbage (seed ${SEED})`, async () => {
  const tables = fixtures.filter(({ format, bytes }) => carrierOf(format, bytes) === 'table' && !uneven.has(format))
  const word = fc.string({ unit: fc.constantFrom(...'abc019.-:/€%<> '), maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...tables),
      fc.array(fc.tuple(fc.nat(), fc.nat(), word)),
      async (table, changes) => {
        const grid = textDecoder().write(table.bytes).replace(/\r/g, '').split('\n')
        const first = Math.min(...(await rowsOf(table.bytes)).rows.map(lineOf).filter((line) => line > 1))
        const quoted = grid.findIndex((line) => line.includes('"'))
        const free = quoted < 0 ? grid.length : quoted
        for (const [row, column, written] of changes) {
          const at = first - 1 + (row % Math.max(1, free - first + 1))
          if (at >= free || grid[at] === '') continue
          const mark = ['\t', ';', ','].find((each) => grid[at]!.includes(each)) ?? ','
          const cells = grid[at]!.split(mark)
          cells[column % cells.length] = written
          grid[at] = cells.join(mark)
        }
        const { rows } = await rowsOf(grid.join('\n'), { format: table.format })
        const seen = new Set(rows.map(lineOf))
        // An error about the table as a whole, on its first line, speaks for all its rows.
        if (rows.length === 1 && seen.has(1)) return
        for (let line = first; line <= free; line++) {
          const blank = grid[line - 1] === undefined || /^[\s,;\t]*$/.test(grid[line - 1]!)
          if (!blank) expect([table.path, line, seen.has(line)]).toEqual([table.path, line, true])
        }
      },
    ),
    { seed: SEED, numRuns: 400 },
  )
})
