import { spawnSync } from 'node:child_process'
import { ensureChromium } from './chromium.ts'
import { vitestTotals } from './vitest-totals.ts'

/** The whole proof: format and lint, types, unused code, every test. Ends with how many tests passed. */
const steps: readonly [string, string[]][] = [
  ['biome', ['ci', '--error-on-warnings', '.']],
  ['tsc', ['-p', '.']],
  ['knip', []],
]

ensureChromium()
const failed: string[] = []
for (const [command, args] of steps) {
  console.log(`▸ ${command} ${args.join(' ')}`)
  if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) failed.push(command)
}
const { passed, failures, skipped } = vitestTotals(process.argv.slice(2))
if (failed.length > 0) console.error(`\nNiet in orde · not right: ${failed.join(', ')}`)
console.log(`\n${passed} passed, ${failures + failed.length} failed, ${skipped} skipped`)
process.exitCode = failures + failed.length > 0 || passed === 0 ? 1 : 0
