/** A file of the repository: its path from the root, and what it says. */
export interface SourceFile {
  path: string
  text: string
}

/** What a part may import of ours: when it runs, and as types only. */
interface Allowed {
  runs: readonly string[]
  types: readonly string[]
}

/** The dependency law of docs/architecture.md: `journey` knows nothing, the middle knows `journey`, nobody imports an app. */
export const law: Record<string, Allowed> = {
  'packages/journey': { runs: [], types: [] },
  'packages/formats': { runs: ['journey'], types: [] },
  'packages/analytics': { runs: ['journey'], types: [] },
  'packages/live-map': { runs: ['journey', 'journey/random-edit', 'journey/tea'], types: [] },
  'packages/api': { runs: [], types: ['journey', 'analytics/question', 'analytics/landed', 'formats'] },
  examples: { runs: ['journey', 'formats'], types: [] },
  'apps/server': {
    runs: ['journey', 'journey/tea', 'formats', 'analytics', 'live-map', 'api', 'examples'],
    types: ['analytics/question'],
  },
  'apps/cli': { runs: ['journey', 'formats', 'analytics', 'api', 'server'], types: ['analytics/question'] },
  'apps/web': { runs: ['journey', 'journey/tea', 'live-map', 'api'], types: ['analytics/question', 'formats'] },
}

export interface Import {
  from: string
  /** Erased before the code runs. `import { type A }` is not: its module is still loaded. */
  typeOnly: boolean
}

/** Every module a source text imports, exports from or loads while running. */
export function importsOf(text: string): Import[] {
  const named = [...text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"();]*?\bfrom\s*['"]([^'"]+)['"]/gm)]
  const bare = [...text.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/g)]
  return [
    ...named.map(([, type, from]) => ({ from: from!, typeOnly: type !== undefined })),
    ...bare.map(([, from]) => ({ from: from!, typeOnly: false })),
  ]
}

/** The part of the product a path belongs to, such as `packages/journey`; null for tests, scripts and papers. */
export function partOf(path: string): string | null {
  const [first, second] = path.split('/')
  if (first === 'examples') return 'examples'
  return (first === 'packages' || first === 'apps') && second ? `${first}/${second}` : null
}

/** Sentences about imports that the law forbids. */
export function brokenImports(file: SourceFile): string[] {
  const part = partOf(file.path)
  if (part === null) return []
  const allowed = law[part]
  if (!allowed) return [`${file.path}: ${part} has no place in the dependency law`]
  return importsOf(file.text).flatMap(({ from, typeOnly }) => {
    if (from.startsWith('.') && partOf(resolved(file.path, from)) !== part) {
      return [`${file.path}: reaches into another part by ${from}`]
    }
    const ours = /^@wegwijs\/(.+)$/.exec(from)?.[1]
    if (ours === undefined || allowed.runs.includes(ours)) return []
    if (!allowed.types.includes(ours)) return [`${file.path}: ${part} may not import ${from}`]
    return typeOnly ? [] : [`${file.path}: ${part} may import ${from} as types only`]
  })
}

function resolved(path: string, relative: string): string {
  return new URL(relative, `file:///${path}`).pathname.slice(1)
}

/** Sentences about what the domain may not know: Node and the browser. */
export function impurities({ path, text }: SourceFile): string[] {
  if (partOf(path) !== 'packages/journey' || path.endsWith('.test.ts')) return []
  const node = importsOf(text).filter(({ from }) => from.startsWith('node:'))
  const globals = [...text.matchAll(/\b(?:(?:document|window|navigator|localStorage|process|Buffer)\.\w+|fetch\()/g)]
  return [...node.map(({ from }) => from), ...globals.map(([use]) => use)].map((what) => `${path}: uses ${what}`)
}

const emptyWords = ['utils', 'util', 'helpers', 'helper', 'shared', 'common', 'types', 'misc', 'lib']

/** Folders whose name says nothing about what is in them. */
export const emptyNames = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .filter((folder) => emptyWords.includes(folder))
    .map((folder) => `${path}: the folder ${folder} says nothing about what is in it`)

/** Paths that exist on one machine only. */
export const machinePaths = ({ path, text }: SourceFile): string[] =>
  [...text.matchAll(/(?<![\w.$/-])\/(?:work|root|home|Users)\/[\w.-]+/g)].map(([found]) => `${path}: names ${found}`)

/** Parts that no row of the page's tables begins with. */
export const unlisted = (parts: readonly string[], page: string): string[] => {
  const firstCells = [...page.matchAll(/^\|([^|]*)\|/gm)].map(([, cell]) => cell!)
  return parts.filter((part) => {
    const word = new RegExp(`(?<![\\w-])${part.split('/').at(-1)}(?![\\w-])`)
    return !firstCells.some((cell) => word.test(cell))
  })
}

/** Platforms the embedded engine has a binary for; npm writes only its own into the lockfile when it adds a package. */
const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-x64-gnu']

/** Engine binaries the lockfile lacks, without which `npm ci` fails on that platform. */
export const missingEngines = (lock: { packages: Record<string, unknown> }): string[] =>
  platforms
    .map((platform) => `node_modules/@chdb/lib-${platform}`)
    .filter((entry) => !Object.hasOwn(lock.packages, entry))
