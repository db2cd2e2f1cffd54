import { resolve } from 'node:path'

/** How this server runs, complete: defaults are filled in here and nowhere else. */
export interface Config {
  /** Everything the product keeps lives under this folder. */
  data: string
  /** 0 takes any free port. */
  port: number
  /** A ClickHouse server instead of the embedded engine. */
  clickhouseUrl: string | null
  /** Whether an empty data folder is given the living example. */
  example: boolean
  /** Milliseconds since 1970; a test has its own, so that it need not wait. */
  clock: () => number
}

export const DEFAULT_PORT = 4400

export function configOf(options: Partial<Config>, env: NodeJS.ProcessEnv = process.env): Config {
  return {
    data: resolve(options.data ?? env.WEGWIJS_DATA ?? '.data'),
    port: options.port ?? DEFAULT_PORT,
    clickhouseUrl: options.clickhouseUrl ?? env.WEGWIJS_CLICKHOUSE_URL ?? null,
    example: options.example ?? true,
    clock: options.clock ?? Date.now,
  }
}
