import { newJourney } from '@wegwijs/journey'
import { LiveJourney } from '@wegwijs/live-map'
import { beforeEach, expect, test, vi } from 'vitest'
import { storedIn } from './fake-storage.ts'
import { forgetUnsent, keepUnsent, leftUnsent } from './unsent.ts'

const update = LiveJourney.of(
  newJourney({
    id: 'thee',
    title: 'Thee',
    language: 'nl',
    model: 'stdc',
    audience: 'Wie dorst heeft',
    today: '2026-11-22',
  }),
).state()

let stored: Map<string, string>
beforeEach(() => {
  stored = storedIn()
})

/** What another page left, as this page would have. */
function leave(page: string, content?: string): string {
  keepUnsent('thee', update)
  const own = [...stored.keys()].at(-1)
  const key = `wegwijs.unsent.thee.${page}`
  stored.set(key, content ?? stored.get(own!)!)
  stored.delete(own!)
  return key
}

test('what another page left is found, with where it is kept', () => {
  const key = leave('dicht')
  expect(leftUnsent('thee')).toEqual({ keys: [key], updates: [update] })
  expect(leftUnsent('koffie').updates).toEqual([])
})

test.each([
  ['no base64', '%%%'],
  ['no update', btoa('zomaar iets')],
])('an entry that cannot be read (%s) hides no other and stays', (_why, content) => {
  const broken = leave('kapot', content)
  const key = leave('dicht')
  expect(leftUnsent('thee')).toEqual({ keys: [key], updates: [update] })
  expect(stored.has(broken)).toBe(true)
})

test('what this page kept itself is read again, but not told as something to forget', () => {
  keepUnsent('thee', update)
  expect(leftUnsent('thee')).toEqual({ keys: [], updates: [update] })
})

test('only what is named is forgotten', () => {
  const one = leave('een')
  const other = leave('twee')
  forgetUnsent([one])
  expect([...stored.keys()]).toEqual([other])
})

test('a full browser is told', () => {
  expect(keepUnsent('thee', update)).toBe(true)
  vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(keepUnsent('thee', update)).toBe(false)
  expect(keepUnsent('thee', null)).toBe(true)
})
