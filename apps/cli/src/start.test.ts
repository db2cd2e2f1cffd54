import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { emptyFolder, main, wegwijs } from './run-wegwijs.ts'

const { path, data, file } = emptyFolder()
const events = '{"person":"p1","time":1,"name":"A"}\n'

test('start --json prints one line; the commands then go through the server, until SIGTERM ends it', async () => {
  const child = spawn(process.execPath, [main, 'start', '--port', '0', '--no-example', '--data', data(), '--json'])
  onTestFinished(() => void child.kill('SIGKILL'))
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))))
  expect(JSON.parse(line)).toEqual({ address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), data: data() })

  const imported = await wegwijs('import', file('log.ndjson', events), '--data', data(), '--json')
  expect(JSON.parse(imported.out)).toMatchObject({ stored: 1 })
  const made = await wegwijs('journey', 'new', '--model', 'aida', '--title', 'Mijn reis', '--data', data())
  expect(made.out).toBe('mijn-reis\n')
  expect((await wegwijs('journey', 'show', 'mijn-reis', '--data', data())).out).toContain('Mijn reis (mijn-reis)\nAIDA')

  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('a port that is taken is named, with the way out, before the example is made', async () => {
  const { port } = await listening(createServer())
  const { code, err } = await wegwijs('start', '--port', String(port), '--data', data())
  expect(code).toBe(1)
  expect(err).toContain(`Poort ${port} is al in gebruik. Kies een andere met --port`)
  expect(err).not.toContain('    at ')
  expect((await wegwijs('journey', 'show', 'ebike-nl', '--data', data())).err).toContain('Er is geen klantreis')
})

test.each([
  ['cut short', '{"addr'],
  ['empty', ''],
  ['of another shape', 'null'],
  ['of a server that is gone', '{"address":"http://127.0.0.1:1","pid":1}'],
])('a note of where the server is that is %s counts as none', async (_, note) => {
  mkdirSync(data())
  writeFileSync(join(data(), 'server.json'), note)
  const imported = await wegwijs('import', file('log.ndjson', events), '--data', data(), '--json')
  expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('"stored":1') })
})

test('a refusal without our words still becomes a sentence', async () => {
  const { port } = await listening(
    createServer(({ url }, reply) => {
      if (url === '/api/health') reply.end(JSON.stringify({ ok: true, data: data() }))
      else reply.writeHead(502).end('<html>Bad gateway</html>')
    }),
  )
  mkdirSync(data())
  writeFileSync(join(data(), 'server.json'), JSON.stringify({ address: `http://127.0.0.1:${port}` }))
  const { code, err } = await wegwijs('journey', 'show', 'x', '--data', data())
  expect(code).toBe(1)
  expect(err).toBe(
    'De server weigerde zonder uitleg (status 502).\n  The server refused without a reason (status 502).\n',
  )
})

test('a data folder that is a file is refused in words', async () => {
  const { code, err } = await wegwijs('journey', 'show', 'x', '--data', file('data', ''))
  expect(code).toBe(1)
  expect(err).toContain('Dit staat het systeem niet toe')
  expect(readFileSync(path('data'), 'utf8')).toBe('')
})

async function listening(server: Server): Promise<AddressInfo> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return server.address() as AddressInfo
}
