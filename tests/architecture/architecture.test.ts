import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  brokenImports,
  emptyNames,
  importsOf,
  impurities,
  machinePaths,
  missingEngines,
  partOf,
  type SourceFile,
  unlisted,
} from './law.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** Files under version control, and new ones that will be. */
const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: fileURLToPath(root),
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(new URL(path, root)))

const file = (path: string): SourceFile => ({ path, text: read(path) })
const sources = tracked.filter((path) => /\.(ts|tsx|mjs)$/.test(path)).map(file)
const parts = [...new Set(sources.flatMap(({ path }) => partOf(path) ?? []))]

describe('who may import whom', () => {
  test('every import obeys the dependency law', () => {
    expect(parts).toContain('packages/journey')
    expect(sources.flatMap(brokenImports)).toEqual([])
  })

  test('a forbidden import is found: an app, a loaded module where types are enough, a way round, a part without a law', () => {
    const broken = (path: string, text: string) => brokenImports({ path, text }).length
    expect(broken('packages/formats/src/a.ts', "import { startServer } from '@wegwijs/server'\n")).toBe(1)
    expect(broken('packages/journey/src/a.ts', "import type { Row } from '@wegwijs/formats'\n")).toBe(1)
    expect(broken('apps/web/src/a.ts', "import type { Mapping } from '@wegwijs/formats'\n")).toBe(0)
    expect(broken('apps/web/src/a.ts', "import { type Mapping } from '@wegwijs/formats'\n")).toBe(1)
    expect(broken('apps/web/src/a.ts', "export { answer } from '@wegwijs/analytics'\n")).toBe(1)
    expect(broken('apps/web/src/a.ts', "const later = await import('@wegwijs/server')\n")).toBe(1)
    expect(broken('packages/api/src/a.ts', "import { a } from '../../formats/src/a.ts'\n")).toBe(1)
    expect(broken('packages/new/src/a.ts', '')).toBe(1)
  })

  test('imports are read from one line, several lines, exports and calls', () => {
    const text = "import {\n  a,\n  b,\n} from 'x'\nexport type * from 'y'\nimport './z.css'\nawait import('w')\n"
    expect(importsOf(text)).toEqual([
      { from: 'x', typeOnly: false },
      { from: 'y', typeOnly: true },
      { from: './z.css', typeOnly: false },
      { from: 'w', typeOnly: false },
    ])
  })

  test('the domain knows neither Node nor the browser', () => {
    expect(sources.flatMap(impurities)).toEqual([])
    const planted = "import { readFile } from 'node:fs'\nconst width = window.innerWidth\n"
    expect(impurities({ path: 'packages/journey/src/a.ts', text: planted })).toHaveLength(2)
  })

  test('every part declares what it loads', () => {
    expect(parts.flatMap((part) => undeclared(part, JSON.parse(read(`${part}/package.json`))))).toEqual([])
    expect(undeclared('apps/server', { dependencies: {} })).not.toEqual([])
  })
})

/** Our packages that a part loads without naming them in its package.json. */
function undeclared(part: string, { dependencies = {} }: { dependencies?: Record<string, string> }): string[] {
  const loaded = sources
    .filter(({ path }) => partOf(path) === part && !path.includes('.test.'))
    .flatMap(({ text }) => importsOf(text))
    .flatMap(({ from, typeOnly }) => (typeOnly ? [] : (/^@wegwijs\/[\w-]+/.exec(from)?.[0] ?? [])))
  return [...new Set(loaded)].filter((name) => !Object.hasOwn(dependencies, name)).map((name) => `${part}: ${name}`)
}

describe('what a newcomer sees', () => {
  test('every part has a row in docs/architecture.md', () => {
    expect(unlisted(parts, read('docs/architecture.md'))).toEqual([])
    expect(unlisted(['packages/journey', 'apps/web'], '| Part | Is |\n| `journey` | the domain |\n')).toEqual([
      'apps/web',
    ])
  })

  test('no folder is named after nothing', () => {
    expect(tracked.flatMap(emptyNames)).toEqual([])
    expect(emptyNames('packages/journey/src/utils/date.ts')).toHaveLength(1)
  })
})

describe('what a clean clone needs', () => {
  test('the lockfile holds the engine for every platform', () => {
    expect(missingEngines(JSON.parse(read('package-lock.json')))).toEqual([])
    expect(missingEngines({ packages: { 'node_modules/@chdb/lib-linux-x64-gnu': {} } })).toHaveLength(3)
  })

  test('no file is larger than 2 MB', () => {
    expect(tracked.filter((path) => tooLarge(statSync(new URL(path, root)).size))).toEqual([])
    expect(tooLarge(2_000_001)).toBe(true)
  })

  test('no text names a path of one machine', () => {
    const texts = tracked.map(file).filter(({ text }) => !text.includes('\0'))
    expect(texts.flatMap(machinePaths)).toEqual([])
    const planted = ['', 'home', 'someone', 'events.csv'].join('/')
    expect(machinePaths({ path: 'a.md', text: `see ${planted}` })).toHaveLength(1)
    expect(machinePaths({ path: 'a.ts', text: "from './scenes/home/home.tsx'" })).toEqual([])
  })
})

const tooLarge = (bytes: number): boolean => bytes > 2_000_000
