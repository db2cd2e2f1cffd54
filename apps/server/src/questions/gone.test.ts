import { once } from 'node:events'
import { request } from 'node:http'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { goneWith } from './gone.ts'

test('who hangs up is noticed; who waits for the answer is not taken for gone', async () => {
  const server = Fastify({ forceCloseConnections: true })
  const asked = new EventTarget()
  let signal = new AbortController().signal
  server.get('/slow', async (_, reply) => {
    signal = goneWith(reply)
    asked.dispatchEvent(new Event('slow'))
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    return 'too late'
  })
  server.get('/quick', async (_, reply) => {
    signal = goneWith(reply)
    return 'told'
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  try {
    expect(await (await fetch(`${address}/quick`)).text()).toBe('told')
    expect(signal.aborted).toBe(false)
    const begun = once(asked, 'slow')
    const asking = request(`${address}/slow`).on('error', () => {})
    asking.end()
    await begun
    expect(signal.aborted).toBe(false)
    asking.destroy()
    await expect.poll(() => signal.aborted).toBe(true)
    expect(signal.reason).toMatchObject({ status: 499 })
  } finally {
    await server.close()
  }
})
