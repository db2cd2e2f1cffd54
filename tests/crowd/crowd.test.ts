import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '@wegwijs/server'
import { expect, test } from 'vitest'
import { crowd } from '../bench/crowd.ts'

test('forty questions of all kinds while 20,000 rows come in: each answer is that of before or of after', async () => {
  const data = mkdtempSync(join(tmpdir(), 'wegwijs-crowd-'))
  const start = () => startServer({ data, port: 0, example: false })
  const told = await crowd(start, { before: 1000, rows: 20_000, atOnce: 30, atTheEnd: 10 })
  expect(told.failed).toEqual([])
  expect(told).toMatchObject({ questions: 40 })
  // Else it would show nothing: most questions have another answer after the file than before it.
  expect(told.before + told.after).toBeGreaterThan(told.same)
  rmSync(data, { recursive: true, force: true })
}, 600_000)
