import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where a Chromium is: by CHROME_PATH, else on the PATH. Null when there is none. */
export function findChromium(): string | null {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) return existsSync(CHROME_PATH) ? CHROME_PATH : null
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']) {
    const found = spawnSync('which', [name], { encoding: 'utf8' })
    if (found.status === 0) return found.stdout.trim()
  }
  return null
}

/** Finds a Chromium, or installs Debian's when this is root on Debian; otherwise says in a sentence what to do. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!debian || process.env.CHROME_PATH) {
    throw new Error(
      'De browsertests hebben Chromium nodig: installeer het, of zet CHROME_PATH op het pad ernaartoe. · ' +
        'The browser tests need Chromium: install it, or set CHROME_PATH to where it is.',
    )
  }
  console.log('Chromium installeren… · installing Chromium…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
  return findChromium() ?? fail()
}

function fail(): never {
  throw new Error('Chromium is geïnstalleerd maar niet gevonden. · Chromium was installed but cannot be found.')
}
