import { afterEach, expect, test, vi } from 'vitest'
import { laterPart, UnreachableError } from './later-part.ts'

afterEach(() => vi.unstubAllGlobals())

const missing = new TypeError('Failed to fetch dynamically imported module: /assets/improve.js')
const load = laterPart(() => Promise.reject(missing))

test('a part of the screens that cannot be fetched without a server says that the server is gone', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
  await expect(load()).rejects.toBeInstanceOf(UnreachableError)
})

test('one that a newer server no longer has stays missing, so that the page is fetched anew', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response()))
  await expect(load()).rejects.toBe(missing)
})
