import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { ensureChromium } from '../../scripts/chromium.ts'

const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

export interface Product {
  address: string
  data: string
  stop: () => Promise<void>
  /** Ends it at once, as a power cut does; its data stay. */
  kill: () => Promise<void>
}

/**
 * Starts the product as a user does, as a process of its own: on a free port and an empty data folder, or where another
 * one was killed.
 */
export async function startProduct(options: { example?: boolean; after?: Product } = {}): Promise<Product> {
  const { example, after } = options
  const data = after?.data ?? mkdtempSync(join(tmpdir(), 'wegwijs-story-'))
  const port = after ? new URL(after.address).port : '0'
  const flags = example === false ? ['--no-example'] : []
  const child = spawn(process.execPath, [main, 'start', '--port', port, '--data', data, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)
      if (found) resolve(found[0])
    })
    void ended.then(() => reject(new Error(`The product ended before it was ready: ${printed}`)))
  })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  return { address, data, stop, kill }
}

/** A page, and what went wrong behind it. */
export interface Visit {
  page: Page
  /** Console errors and uncaught exceptions. */
  errors: string[]
  /** Requests to anywhere but the product. */
  outside: string[]
  close: () => Promise<void>
}

let browser: Promise<Browser> | null = null

/** Opens the product in a fresh browser profile. */
export async function openPage(
  address: string,
  options: { language?: 'nl' | 'en'; width?: number; height?: number } = {},
): Promise<Visit> {
  browser ??= chromium.launch({
    executablePath: ensureChromium(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const { language = 'nl', width = 1440, height = 900 } = options
  const context = await (await browser).newContext({
    viewport: { width, height },
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((value) => {
    if (!localStorage.getItem('wegwijs.language')) localStorage.setItem('wegwijs.language', value)
  }, language)
  const page = await context.newPage()
  const errors: string[] = []
  const outside: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    if (/^(https?|wss?):/.test(url) && !url.startsWith(address)) outside.push(url)
  })
  await page.goto(address)
  return { page, errors, outside, close: () => context.close() }
}

/** Ends the browser; call it once, after the last story of a file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = null
}
