// Makes a fresh clone ready to run, in plain JavaScript because it may itself run on an older Node:
// dependencies (with the Node 24 among them) when they are missing or changed, then the screens when they are.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)

const hashOf = (paths) =>
  paths.reduce((hash, path) => hash.update(path).update(readFileSync(path)), createHash('sha256')).digest('hex')

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })

/** Runs the work unless it was done before on exactly these files. */
function once(mark, paths, label, work) {
  const now = hashOf(paths)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  console.log(label)
  work()
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, now)
}

const run = (command, args, env = {}) =>
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })

// npm is the one that started this script; Windows has no plain `npm` to execute.
const npm = (args) =>
  process.env.npm_execpath ? run(process.execPath, [process.env.npm_execpath, ...args]) : run('npm', args)

once(
  'node_modules/.wegwijs-installed',
  ['package-lock.json'],
  'Afhankelijkheden installeren… · installing dependencies…',
  () => npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']),
)

const node = existsSync('node_modules/.bin/node') ? join(root, 'node_modules/.bin/node') : process.execPath
const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
if (Number(version.slice(1).split('.')[0]) < 24) {
  console.error(
    `Wegwijs draait op Node 24; dit is ${version} en npm heeft er geen voor dit systeem. Installeer Node 24 en probeer opnieuw.`,
  )
  console.error(
    `Wegwijs runs on Node 24; this is ${version} and npm has none for this system. Install Node 24 and try again.`,
  )
  process.exit(1)
}

const sources = ['apps/web', 'packages/journey', 'packages/live-map', 'packages/api']
  .flatMap(filesUnder)
  .filter((path) => !path.includes('.test.'))
once(
  // Among the screens themselves, so that it goes when they go.
  'apps/web/dist/.built-from',
  [...sources.sort(), 'package-lock.json'],
  'Schermen bouwen… · building the screens…',
  () => run(node, ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'error']),
)
