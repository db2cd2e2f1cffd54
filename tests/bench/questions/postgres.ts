import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'

/** Enough to work in, so that it is not slow for want of memory; nothing goes on but what is asked. */
const settings = [
  ...['listen_addresses=', 'shared_buffers=4GB', 'work_mem=256MB', 'maintenance_work_mem=1GB', 'autovacuum=off'],
  ...['effective_cache_size=12GB', 'random_page_cost=1.1', 'max_parallel_workers_per_gather=2', 'max_wal_size=8GB'],
]

/** What statements took: milliseconds by the client's clock, and of processor time where the system tells it. */
export interface StatementCost {
  ms: number
  cpuMs: number | null
}

/** A PostgreSQL server of the bench's own, reached over a socket in its folder. */
export class Postgres {
  readonly version: string
  readonly #psql: string
  readonly #connection: readonly string[]
  readonly #pid: number
  /** Processes of the server when nobody is connected. */
  readonly #idle: number

  private constructor(psql: string, connection: readonly string[], version: string, pid: number) {
    this.version = version
    this.#psql = psql
    this.#connection = connection
    this.#pid = pid
    this.#idle = childrenOf(pid)
  }

  /** Starts a server for some work and ends it; a sentence instead when there is none on this machine. */
  static async during<T>(work: (postgres: Postgres) => Promise<T>): Promise<T | string> {
    const [initdb, postgres, psql] = ['initdb', 'postgres', 'psql'].map(program)
    if (!initdb || !postgres || !psql)
      return 'PostgreSQL is not installed (apt-get install postgresql): its column is left out.'
    const account = unprivileged()
    if (account === null)
      return 'PostgreSQL does not run as root and there is no user postgres: its column is left out.'
    const folder = mkdtempSync(join(tmpdir(), 'wegwijs-postgres-'))
    if (account.uid !== undefined) chownSync(folder, account.uid, account.gid!)
    const data = join(folder, 'data')
    const as = { ...account, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
    const connection = ['-X', '-q', '-h', folder, '-U', 'postgres', '-d', 'postgres', '-v', 'ON_ERROR_STOP=1']
    try {
      execFileSync(initdb, ['-D', data, '-U', 'postgres', '--no-sync', '-A', 'trust'], as)
      const options = settings.flatMap((setting) => ['-c', setting])
      const server = spawn(postgres, ['-D', data, '-k', folder, ...options], { ...as, stdio: 'ignore' })
      const ended = once(server, 'exit')
      try {
        while (spawnSync(psql, [...connection, '-c', 'SELECT 1'], { stdio: 'ignore' }).status !== 0) {
          if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`)
          await setTimeout(100)
        }
        await setTimeout(1000)
        const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' }).trim()
        return await work(new Postgres(psql, connection, version, server.pid!))
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
    const psql = spawn(this.#psql, [...this.#connection, '-c', `COPY ${table} FROM STDIN`], {
      stdio: ['pipe', 'inherit', 'inherit'],
    })
    const ended = once(psql, 'exit')
    for (const row of rows) if (!psql.stdin.write(row)) await Promise.race([once(psql.stdin, 'drain'), ended])
    psql.stdin.end()
    const [code] = await ended
    if (code !== 0) throw new Error(`COPY ended with ${code}`)
  }

  /** Runs statements; the rows of all, and what they took together. */
  async run(statements: string): Promise<StatementCost & { rows: string[][] }> {
    const before = await this.#cpuMs()
    const psql = spawn(this.#psql, [...this.#connection, '-A', '-t', '-F', '\t'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const ended = once(psql, 'exit')
    psql.stdin.end(`\\timing on\n${statements};\n`)
    const lines = (await text(psql.stdout)).split('\n').filter((line) => line !== '')
    const [code] = await ended
    if (code !== 0) throw new Error(`psql ended with ${code} on ${statements}`)
    const after = await this.#cpuMs()
    const times = lines.flatMap((line) => /^Time: ([\d.]+) ms/.exec(line)?.[1] ?? [])
    const rows = lines.filter((line) => !line.startsWith('Time: ')).map((line) => line.split('\t'))
    const ms = times.reduce((sum, time) => sum + Number(time), 0)
    return { ms, cpuMs: before === null || after === null ? null : after - before, rows }
  }

  /** Processor time of all sessions so far: each is a process, whose time the server has when it has ended. */
  async #cpuMs(): Promise<number | null> {
    if (process.platform !== 'linux') return null
    while (childrenOf(this.#pid) > this.#idle) await setTimeout(10)
    // After the name, which may hold anything: cutime and cstime, in hundredths of a second.
    const fields = readFileSync(`/proc/${this.#pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return 10 * (Number(fields[13]) + Number(fields[14]))
  }
}

const childrenOf = (pid: number): number =>
  process.platform === 'linux' ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').length : 0

/** A program of PostgreSQL: on the path, or where Debian puts those of its newest version. */
function program(name: string): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...process.env.PATH!.split(delimiter), ...versions.map((version) => join(debian, version, 'bin'))]
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
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
