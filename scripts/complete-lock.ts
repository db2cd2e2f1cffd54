import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * A registry that does not serve a package's build for another system leaves it out of the lock file, and then
 * `npm ci` refuses the lock on every system. This chore adds the missing optional builds by name, version, system
 * and processor; npm installs only the one that fits. Run it after `npm install` changed the lock.
 */
interface Locked {
  version?: string
  optionalDependencies?: Record<string, string>
  [field: string]: unknown
}
type Packages = Record<string, Locked>

/** Optional builds that the lock names as a dependency but holds no entry for. */
export function missingBuilds(packages: Packages): { name: string; version: string; dev: boolean }[] {
  const known = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  )
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ name, version, dev: Boolean(dev) })),
  )
  return wanted.filter(
    ({ name }, index) => !known.has(name) && wanted.findIndex((other) => other.name === name) === index,
  )
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

/** System, processor and C library as packages of builds write them in their names, such as `-linux-x64-musl`. */
export function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const parts = name.split(/[-/]/)
  const os = systems.find((system) => parts.includes(system))
  const cpu = processors.find((processor) => parts.includes(processor))
  const musl = parts.some((part) => part.startsWith('musl'))
  const gnu = parts.some((part) => part.startsWith('gnu'))
  return {
    ...(os ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(musl ? { libc: ['musl'] } : gnu ? { libc: ['glibc'] } : {}),
  }
}

export function completed(packages: Packages): Packages {
  const added = missingBuilds(packages).map(({ name, version, dev }): [string, Locked] => [
    `node_modules/${name}`,
    { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true },
  ])
  return Object.fromEntries([...Object.entries(packages), ...added].sort(([a], [b]) => (a < b ? -1 : 1)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL('../package-lock.json', import.meta.url))
  const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Packages }
  const missing = missingBuilds(lock.packages)
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: completed(lock.packages) }, null, 2)}\n`)
  console.log(`${missing.length} optional builds added`)
}
