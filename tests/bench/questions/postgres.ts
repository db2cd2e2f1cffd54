import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'

/** Enough to work in, so that it is not slow for want of memory. */
const settings = [
  ...['listen_addresses=', 'shared_buffers=4GB', 'work_mem=256MB', 'maintenance_work_mem=1GB'],
  ...['effective_cache_size=12GB', 'random_page_cost=1.1', 'max_parallel_workers_per_gather=2', 'max_wal_size=8GB'],
]

/** A PostgreSQL server of the bench's own, reached over a socket in its folder. */
export class Postgres {
  readonly version: string
  readonly #connection: readonly string[]

  private constructor(folder: string, version: string) {
    this.version = version
    this.#connection = ['-X', '-q', '-h', folder, '-U', 'postgres', '-d', 'postgres', '-v', 'ON_ERROR_STOP=1']
  }

  /** Starts a server for some work and ends it; a sentence instead when there is none on this machine. */
  static async during<T>(work: (postgres: Postgres) => Promise<T>): Promise<T | string> {
    const programs = programFolder()
    if (programs === null) return 'PostgreSQL is not installed (apt-get install postgresql): its column is left out.'
    const account = unprivileged()
    if (account === null)
      return 'PostgreSQL does not run as root and there is no user postgres: its column is left out.'
    const folder = mkdtempSync(join(tmpdir(), 'wegwijs-postgres-'))
    if (account.uid !== undefined) chownSync(folder, account.uid, account.gid!)
    const data = join(folder, 'data')
    const as = { ...account, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
    try {
      execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '--no-sync', '-A', 'trust'], as)
      const options = settings.flatMap((setting) => ['-c', setting])
      const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, ...options], {
        ...as,
        stdio: 'ignore',
      })
      const ended = once(server, 'exit')
      try {
        while (!existsSync(join(folder, '.s.PGSQL.5432'))) {
          if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`)
          await setTimeout(50)
        }
        const version = execFileSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' }).trim()
        return await work(new Postgres(folder, version))
      } finally {
        // Asks it to end now, without waiting for who is connected.
        server.kill('SIGINT')
        await ended
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  /** Puts rows of COPY's text format, each ended by a line break, into a table. */
  async copy(table: string, rows: Iterable<string>): Promise<void> {
    const psql = spawn('psql', [...this.#connection, '-c', `COPY ${table} FROM STDIN`], {
      stdio: ['pipe', 'inherit', 'inherit'],
    })
    const ended = once(psql, 'exit')
    for (const row of rows) if (!psql.stdin.write(row)) await Promise.race([once(psql.stdin, 'drain'), ended])
    psql.stdin.end()
    const [code] = await ended
    if (code !== 0) throw new Error(`COPY ended with ${code}`)
  }

  /** Runs statements; the rows of all, and how long the server took by its client's clock. */
  async run(statements: string): Promise<{ ms: number; rows: string[][] }> {
    const psql = spawn('psql', [...this.#connection, '-A', '-t', '-F', '\t'], { stdio: ['pipe', 'pipe', 'inherit'] })
    const ended = once(psql, 'exit')
    psql.stdin.end(`\\timing on\n${statements};\n`)
    const lines = (await text(psql.stdout)).split('\n').filter((line) => line !== '')
    const [code] = await ended
    if (code !== 0) throw new Error(`psql ended with ${code} on ${statements}`)
    const times = lines.flatMap((line) => /^Time: ([\d.]+) ms/.exec(line)?.[1] ?? [])
    const rows = lines.filter((line) => !line.startsWith('Time: ')).map((line) => line.split('\t'))
    return { ms: times.reduce((sum, ms) => sum + Number(ms), 0), rows }
  }
}

/** Where the programs are: on the path, or where Debian puts those of its newest version. */
function programFolder(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...process.env.PATH!.split(delimiter), ...versions.map((version) => join(debian, version, 'bin'))]
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
}

/** Who runs the server: the user of this process, unless that is root. */
function unprivileged(): { uid?: number; gid?: number } | null {
  if (process.getuid?.() !== 0) return {}
  try {
    const id = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return null
  }
}
