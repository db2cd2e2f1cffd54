import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach } from 'vitest'

/** The command line as scripts use it: one process a command. */
export const main = fileURLToPath(new URL('./main.ts', import.meta.url))

interface Ran {
  code: number
  out: string
  err: string
}

export const wegwijs = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err })
    })
  })

/** An empty folder for each test, with a data folder that is not there yet. */
export function emptyFolder() {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wegwijs-cli-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string): string => join(folder, name)
  const data = (): string => path('data')
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path(name), content)
    return path(name)
  }
  return { path, data, file }
}
