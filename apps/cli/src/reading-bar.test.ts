import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { barOf, ReadingBar } from './reading-bar.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Reads four chunks of 25 bytes, with a pause before each; gives all that was drawn. */
async function drawn(pause: number, isTTY: boolean): Promise<string[]> {
  const written: string[] = []
  const bar = new ReadingBar(100, { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 })
  let read = 0
  for await (const chunk of bar.over(chunks(pause))) read += chunk.length
  expect(read).toBe(100)
  bar.clear()
  return written.map((text) => text.replace('\r\u001b[K', ''))
}

async function* chunks(pause: number): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < 4; sent++) {
    vi.advanceTimersByTime(pause)
    yield new Uint8Array(25)
  }
}

test('on a terminal long work shows how far it is, and leaves a clean line', async () => {
  expect(await drawn(600, true)).toEqual([barOf(50, 100), barOf(75, 100), barOf(100, 100), ''])
})

test('work that is over at once, and work for a script, show nothing', async () => {
  expect(await drawn(100, true)).toEqual([])
  expect(await drawn(600, false)).toEqual([])
})

test('a bar says its share; when all is read the events are being stored', () => {
  expect(barOf(50, 100)).toBe('███████████████░░░░░░░░░░░░░░░ 50 %')
  expect(barOf(100, 100)).toContain('opslaan… · storing…')
  expect(barOf(0, 0)).toContain('opslaan… · storing…')
})
