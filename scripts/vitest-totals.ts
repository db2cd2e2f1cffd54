import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs the tests and counts how they ended. A run that ends without a report counts as one failure. */
export function vitestTotals(args: readonly string[]): { passed: number; failures: number; skipped: number } {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijs-tests-'))
  const report = join(folder, 'report.json')
  try {
    const { status } = spawnSync(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
      {
        stdio: 'inherit',
      },
    )
    const totals = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
      numPendingTests: number
      numTodoTests: number
      numFailedTestSuites: number
    }
    const failures = totals.numFailedTests || (status === 0 ? 0 : 1)
    return { passed: totals.numPassedTests, failures, skipped: totals.numPendingTests + totals.numTodoTests }
  } catch (error) {
    console.error(error)
    return { passed: 0, failures: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
