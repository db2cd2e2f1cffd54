import { resolve } from 'node:path'
import { type Limits, usualLimits } from '@wegwijs/analytics'
import { invalid } from './errors.ts'

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
  /** What one statement of a question may take. */
  limits: Limits
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
    limits: options.limits ?? {
      seconds: positive('WEGWIJS_QUESTION_SECONDS', env) ?? usualLimits.seconds,
      megabytes: positive('WEGWIJS_QUESTION_MB', env) ?? usualLimits.megabytes,
    },
    clock: options.clock ?? Date.now,
  }
}

function positive(name: string, env: NodeJS.ProcessEnv): number | null {
  const given = env[name]
  if (given === undefined) return null
  if (Number(given) > 0 && Number.isFinite(Number(given))) return Number(given)
  throw invalid(
    `${name} is “${given}”. Zet er een getal boven 0 in, of laat het weg.`,
    `${name} is “${given}”. Put a number above 0 in it, or leave it out.`,
    [],
  )
}
