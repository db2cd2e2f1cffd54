import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openRows } from '@wegwijs/formats'
import { crowdBench } from './crowd.ts'
import { editingBench } from './editing.ts'
import { mapBench } from './map.ts'
import { questionsBench } from './questions.ts'

/**
 * Figures for docs/benchmarks.md, all from one run on one machine, so that only their ratios matter.
 * `npm run bench -- import`, `-- map`, `-- questions`, `-- crowd` or `-- editing` runs one part; editing needs the screens built: `node scripts/prepare.mjs`.
 */
const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'wegwijs-bench-'))
const parts = process.argv.slice(2)
const wanted = (part: string): boolean => parts.length === 0 || parts.includes(part)

/** Loaded before the command: says at its end how much memory it took at most. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => console.error("PEAK", process.resourceUsage().maxRSS))',
)}`

try {
  if (wanted('import')) await importBench()
  if (wanted('map')) await mapBench(folder)
  if (wanted('questions')) await questionsBench(folder)
  if (wanted('crowd')) await crowdBench(folder)
  if (wanted('editing')) await editingBench()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function importBench(): Promise<void> {
  const small = await imported(1_000_000)
  const large = await imported(4_000_000)
  console.table({
    '1,000,000 rows': small,
    '4,000,000 rows': large,
  })
  console.log(`peak memory, 4 M : 1 M = ${(large.peakMB / small.peakMB).toFixed(2)} (at most 1.1)`)
  console.log(`rows per second, 4 M : 1 M = ${(large.rowsPerSecond / small.rowsPerSecond).toFixed(2)}`)
  console.log(`import : reading the same file only = ${(small.seconds / small.readSeconds).toFixed(1)}`)
}

interface Imported {
  seconds: number
  rowsPerSecond: number
  peakMB: number
  /** Reading and mapping the same file, storing nothing. */
  readSeconds: number
}

async function imported(rows: number): Promise<Imported> {
  const file = join(folder, `${rows}.csv`)
  await writeCsv(file, rows)
  const readStart = performance.now()
  for await (const _batch of openRows(createReadStream(file), { format: 'csv' }));
  const readSeconds = (performance.now() - readStart) / 1000
  const data = join(folder, `data-${rows}`)
  const start = performance.now()
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', PEAK, main, 'import', file, '--data', data, '--json'],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  )
  const seconds = (performance.now() - start) / 1000
  const { stored } = JSON.parse(stdout) as { stored: number }
  if (stored !== rows) throw new Error(`Stored ${stored} of ${rows} rows: ${stderr}`)
  const peakMB = Number(/PEAK (\d+)/.exec(stderr)![1]) / 1024
  rmSync(data, { recursive: true })
  rmSync(file)
  return { seconds, rowsPerSecond: rows / seconds, peakMB, readSeconds }
}

async function writeCsv(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path)
  out.write('person,time,event,source,channel,value,page\n')
  const names = ['Page Viewed', 'Page Viewed', 'Product Viewed', 'Cart Viewed', 'Order Completed']
  let chunk = ''
  // A fixed multiplicative generator: the same file every run.
  let random = 12_345
  for (let row = 0; row < rows; row++) {
    random = (random * 48_271) % 2_147_483_647
    const time = new Date(1_767_225_600_000 + row * 7_000).toISOString()
    chunk += `p${random % (rows / 20)},${time},${names[random % 5]},web,${random % 3 ? 'search' : 'social'},${(random % 1000) / 10},/p/${random % 500}\n`
    if (chunk.length > 1_000_000) {
      if (!out.write(chunk)) await once(out, 'drain')
      chunk = ''
    }
  }
  out.end(chunk)
  await once(out, 'finish')
}
