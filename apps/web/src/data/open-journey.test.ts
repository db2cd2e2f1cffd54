import { SEQUENCE_HEADER } from '@wegwijs/api'
import { type Journey, newJourney } from '@wegwijs/journey'
import { LiveJourney } from '@wegwijs/live-map'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { storedIn } from './fake-storage.ts'
import { OpenJourney } from './open-journey.ts'
import { keepUnsent } from './unsent.ts'
import { putBack } from './versions.ts'

const thee = newJourney({
  id: 'thee',
  title: 'Thee',
  language: 'nl',
  model: 'stdc',
  audience: 'Wie dorst heeft',
  today: '2026-11-22',
})
const titled = (title: string) => (journey: Journey) => ({ ...journey, title })
/** Long enough for the frame after which an edit is sent. */
const FRAME_MS = 17
const full = (): never => {
  throw new DOMException('full', 'QuotaExceededError')
}

let stored: Map<string, string>
let server: LiveJourney
/** What the server does with a request, and how many it was asked. */
let answers: 'well' | 'offline' | 'refuses'
let asked: number
const refusal = { code: 'invalid', message: { nl: 'Past niet.', en: 'Does not fit.' } }

async function fakeFetch(url: string, init?: RequestInit): Promise<Response> {
  asked += 1
  if (answers === 'offline') throw new TypeError('fetch failed')
  if (answers === 'refuses') return Response.json(refusal, { status: 400 })
  if (url.endsWith('/versions')) return Response.json({})
  if (init?.body instanceof Blob && init.body.size > 0) server.apply(new Uint8Array(await init.body.arrayBuffer()))
  return new Response(server.state() as Uint8Array<ArrayBuffer>, { headers: { [SEQUENCE_HEADER]: '1' } })
}

beforeEach(() => {
  vi.useFakeTimers()
  stored = storedIn()
  server = LiveJourney.of(thee)
  answers = 'well'
  asked = 0
  vi.stubGlobal('fetch', fakeFetch)
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => setTimeout(paint, FRAME_MS - 1))
  vi.stubGlobal('location', { reload: vi.fn() })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Puts an update where a page that was closed left it. */
function leftByAnotherPage(update: Uint8Array): string {
  keepUnsent('thee', update)
  const [own] = [...stored.keys()]
  const key = 'wegwijs.unsent.thee.dicht'
  stored.set(key, stored.get(own!)!)
  stored.delete(own!)
  return key
}

function updateOf(change: (journey: Journey) => Journey): Uint8Array {
  const elsewhere = LiveJourney.from(server.state())
  const updates: Uint8Array[] = []
  elsewhere.onOwnUpdate((update) => updates.push(update))
  elsewhere.edit(change)
  return updates[0]!
}

test('an edit is on the screen at once and said to be saved when the server has it', async () => {
  const open = await OpenJourney.open('thee')
  open.edit(titled('Koffie'))
  expect(open.now).toMatchObject({ saving: 'saving', journey: { title: 'Koffie' } })
  await open.saved()
  expect(open.now.saving).toBe('saved')
  expect(server.journey.title).toBe('Koffie')
  expect(stored.size).toBe(0)
})

test('edits made while a request is under way go with the next', async () => {
  const open = await OpenJourney.open('thee')
  asked = 0
  open.edit(titled('Koffie'))
  const first = open.saved()
  for (let n = 0; n < 30; n++) open.edit(titled(`Thee ${n}`))
  await first
  expect(server.journey.title).toBe('Thee 29')
  expect(asked).toBe(2)
})

test('without a connection there is one retry at a time, however much is typed', async () => {
  const open = await OpenJourney.open('thee')
  answers = 'offline'
  asked = 0
  for (let n = 0; n < 30; n++) {
    open.edit(titled(`Thee ${n}`))
    await vi.advanceTimersByTimeAsync(50)
  }
  await vi.advanceTimersByTimeAsync(6_500)
  expect(asked).toBeLessThanOrEqual(5)
  expect(open.now.saving).toBe('retrying')
  answers = 'well'
  await vi.advanceTimersByTimeAsync(2_000)
  expect(open.now.saving).toBe('saved')
  expect(server.journey.title).toBe('Thee 29')
})

test('back online, what waits goes at once and no retry follows', async () => {
  const open = await OpenJourney.open('thee')
  answers = 'offline'
  open.edit(titled('Koffie'))
  await vi.advanceTimersByTimeAsync(FRAME_MS)
  answers = 'well'
  asked = 0
  await open.catchUp()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(open.now).toMatchObject({ saving: 'saved', failure: null })
  expect(asked).toBe(1)
})

test('asking what is new says nothing of saving when it fails and nothing waits', async () => {
  const open = await OpenJourney.open('thee')
  for (const state of ['refuses', 'offline'] as const) {
    answers = state
    await open.catchUp()
    expect(open.now).toMatchObject({ saving: 'idle', failure: null })
  }
})

test('what the server refuses is told, with the reason', async () => {
  const open = await OpenJourney.open('thee')
  answers = 'refuses'
  open.edit(titled('Koffie'))
  await expect(open.saved()).rejects.toThrow('Does not fit.')
  expect(open.now.saving).toBe('refused')
})

test('saved waits for the retry under way, not for what failed before it', async () => {
  const open = await OpenJourney.open('thee')
  answers = 'offline'
  open.edit(titled('Koffie'))
  await vi.advanceTimersByTimeAsync(FRAME_MS)
  expect(open.now.saving).toBe('retrying')
  answers = 'well'
  const retry = open.catchUp()
  await expect(open.saved()).resolves.toBeUndefined()
  await retry
})

test('what another page left is sent, and then kept nowhere', async () => {
  leftByAnotherPage(updateOf(titled('Koffie')))
  const open = await OpenJourney.open('thee')
  expect(open.now.journey.title).toBe('Koffie')
  await open.saved()
  expect(server.journey.title).toBe('Koffie')
  expect(stored.size).toBe(0)
})

test('what another page left stays there as long as this one cannot keep it', async () => {
  const key = leftByAnotherPage(updateOf(titled('Koffie')))
  vi.spyOn(localStorage, 'setItem').mockImplementation(full)
  const open = await OpenJourney.open('thee')
  expect([...stored.keys()]).toEqual([key])
  await open.saved()
  expect(stored.size).toBe(0)
})

test('that the browser cannot keep it either is known until the server has it', async () => {
  const open = await OpenJourney.open('thee')
  vi.spyOn(localStorage, 'setItem').mockImplementation(full)
  answers = 'offline'
  open.edit(titled('Koffie'))
  await vi.advanceTimersByTimeAsync(FRAME_MS)
  expect(open.now).toMatchObject({ saving: 'retrying', unkept: true })
  answers = 'well'
  await open.saved()
  expect(open.now).toMatchObject({ saving: 'saved', unkept: false })
})

test('giving up a refused edit leaves what other pages keep', async () => {
  const open = await OpenJourney.open('thee')
  answers = 'refuses'
  open.edit(titled('Koffie'))
  await expect(open.saved()).rejects.toThrow()
  stored.set('wegwijs.unsent.thee.ander', 'van een ander')
  open.discard()
  expect([...stored.keys()]).toEqual(['wegwijs.unsent.thee.ander'])
  expect(location.reload).toHaveBeenCalled()
})

test('an earlier version put back is exact, also when a colleague changed something not seen here', async () => {
  const open = await OpenJourney.open('thee')
  server.edit(titled('Koffie'))
  await putBack(thee, open)
  expect(open.now.journey).toEqual(thee)
  expect(server.journey).toEqual(thee)
})

test('nothing is put back when what a colleague changed cannot be fetched', async () => {
  const open = await OpenJourney.open('thee')
  server.edit(titled('Koffie'))
  answers = 'offline'
  await expect(putBack(thee, open)).rejects.toThrow('fetch failed')
  answers = 'well'
  await open.catchUp()
  expect(open.now.journey.title).toBe('Koffie')
})
