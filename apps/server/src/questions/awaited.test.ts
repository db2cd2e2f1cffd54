import { expect, test } from 'vitest'
import { Awaited } from './awaited.ts'

/** An answer that comes when it is told to, and how often it was stopped. */
function answering() {
  const { promise, resolve } = Promise.withResolvers<string>()
  let stopped = 0
  const awaited = new Awaited((gone) => {
    gone.addEventListener('abort', () => (stopped += 1))
    return promise
  })
  return { awaited, resolve, stopped: () => stopped }
}

test('an answer goes on while anybody waits for it, and stops once all of them have gone', async () => {
  const { awaited, stopped } = answering()
  const [first, second] = [new AbortController(), new AbortController()]
  const waiting = [awaited.for(first.signal), awaited.for(second.signal)]
  first.abort(new Error('first went'))
  await expect(waiting[0]).rejects.toThrow('first went')
  expect([stopped(), awaited.isStopped]).toEqual([0, false])
  second.abort(new Error('second went'))
  await expect(waiting[1]).rejects.toThrow('second went')
  expect([stopped(), awaited.isStopped]).toEqual([1, true])
})

test('who stays gets it, also when others go; once it is there nobody going stops anything', async () => {
  const { awaited, resolve, stopped } = answering()
  const gone = new AbortController()
  const [going, staying] = [awaited.for(gone.signal), awaited.for()]
  gone.abort(new Error('went'))
  await expect(going).rejects.toThrow('went')
  resolve('told')
  expect(await staying).toBe('told')
  const late = new AbortController()
  expect(await awaited.for(late.signal)).toBe('told')
  late.abort()
  expect(stopped()).toBe(0)
})
