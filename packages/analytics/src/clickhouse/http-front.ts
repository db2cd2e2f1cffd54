import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Session } from 'chdb'

/**
 * The embedded engine behind ClickHouse's own HTTP interface, for tests: what speaks to a server by URL can be tried
 * against the real engine without one. One request at a time, in one session; what stops one has a session of its own.
 */
export async function serveEmbedded(directory: string): Promise<{ url: string; close(): Promise<void> }> {
  const session = new Session(directory)
  const stopper = new Session(directory)
  let turn: Promise<unknown> = Promise.resolve()
  const server = createServer({ maxHeaderSize: 1_000_000 }, async (request, response) => {
    const body = await text(request)
    const parameters = new URL(request.url!, 'http://localhost').searchParams
    const stops = body.startsWith('KILL')
    const answered = (stops ? Promise.resolve() : turn).then(async () => {
      try {
        const found = await run(stops ? stopper : session, parameters, body)
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(found)
      } catch (error) {
        const { message } = error as Error
        const code = /Code: (\d+)/.exec(message)?.[1] ?? '0'
        response.writeHead(500, { 'X-ClickHouse-Exception-Code': code }).end(message)
      }
    })
    if (!stops) turn = answered
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await new Promise((resolve) => server.close(resolve))
      session.close()
      stopper.close()
    },
  }
}

/** All of a request's settings and parameters are set on the session; those of an earlier request are set over. */
async function run(session: Session, parameters: URLSearchParams, body: string): Promise<string> {
  for (const [name, value] of parameters) {
    if (name === 'database') await session.queryAsync(`USE ${value}`)
    else if (name !== 'query' && name !== 'query_id') await session.queryAsync(`SET ${name} = ${quoted(value)}`)
  }
  const query = parameters.get('query')
  return (await session.queryAsync(query === null ? body : `${query}\n${body}`)).text()
}

const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
