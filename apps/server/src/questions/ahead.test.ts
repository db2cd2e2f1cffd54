import { setTimeout as delay } from 'node:timers/promises'
import { Unanswerable } from '@wegwijs/analytics'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Ahead, type Likely } from './ahead.ts'
import { refuse } from './ask.ts'

let ahead: Ahead
/** What was begun, and what came to an end. */
let log: string[]

beforeEach(() => {
  ahead = new Ahead()
  log = []
})
afterEach(() => ahead.close())

/** Jobs that each take a while, and stop when somebody asks for something. */
const counting = (...names: string[]): Map<string, Likely> =>
  new Map(
    names.map((name) => [
      name,
      async (gone) => {
        log.push(`${name}…`)
        await delay(20, undefined, { signal: gone })
        log.push(name)
      },
    ]),
  )

/** Until the first job has begun. */
const begun = () => vi.waitFor(() => expect(log).not.toEqual([]))

test('what is likely is counted one thing after another, and of each name once', async () => {
  ahead.next(counting('year', 'month'))
  ahead.next(counting('week', 'month'))
  await ahead.done()
  expect(log).toEqual(['week…', 'week', 'month…', 'month', 'year…', 'year'])
})

test('whoever asks for something stops it; it goes on when they have their answer', async () => {
  ahead.next(counting('year', 'month'))
  await begun()
  expect(await ahead.during(async () => `answered after ${log}`)).toBe('answered after year…')
  await ahead.done()
  expect(log).toEqual(['year…', 'year…', 'year', 'month…', 'month'])
})

test('nothing begins while somebody waits, nor after a question that fails', async () => {
  const { promise, reject } = Promise.withResolvers<never>()
  const asked = ahead.during(() => promise)
  ahead.next(counting('year'))
  await delay(300)
  expect(log).toEqual([])
  reject(new Error('no such journey'))
  await expect(asked).rejects.toThrow('no such journey')
  await ahead.done()
  expect(log).toEqual(['year…', 'year'])
})

test('what is refused is left to whoever asks it, and the next is counted', async () => {
  const tooLong = async () => refuse(new Unanswerable({ nl: 'Te lang.', en: 'Too long.' }))
  ahead.next(new Map<string, Likely>([['year', tooLong], ...counting('month')]))
  await ahead.done()
  expect(log).toEqual(['month…', 'month'])
})

test('once closed nothing begins, and what was busy has ended', async () => {
  ahead.next(counting('year', 'month'))
  await begun()
  await ahead.close()
  ahead.next(counting('week'))
  await delay(300)
  expect(log).toEqual(['year…'])
})
