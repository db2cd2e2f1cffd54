import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import { foreignRequest, RefusedError } from './errors.ts'
import { importRoutes } from './imports/routes.ts'
import { journeyRoutes } from './journeys/routes.ts'
import { questionRoutes } from './questions/routes.ts'
import type { Workspace } from './workspace.ts'

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))
/** A journey is text; files to import are streamed and do not count against this. */
const BODY_LIMIT = 16 * 1024 * 1024

/** The HTTP face of a workspace. Until there are accounts it answers this computer only. */
export async function buildServer(workspace: Workspace, data: string): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    // A mapping with many columns travels in the address.
    http: { maxHeaderSize: 1024 * 1024 },
    routerOptions: { maxParamLength: 200 },
  })
  server.addHook('onRequest', async ({ headers }) => {
    refuseForeign(headers.host, headers.origin)
  })
  server.setErrorHandler((error, _request, reply) => {
    if (error instanceof RefusedError) return reply.code(error.status).send(error.body)
    const status = (error as { statusCode?: number }).statusCode ?? 500
    if (status >= 500 && !workspace.isClosing) console.error(error)
    const message = (error as Error).message
    return reply.code(status).send({
      code: status === 413 ? 'too-large' : status >= 500 ? 'internal' : 'invalid',
      message:
        status >= 500
          ? { nl: `Er ging iets mis in Wegwijs: ${message}`, en: `Something went wrong in Wegwijs: ${message}` }
          : { nl: `Dit verzoek klopt niet: ${message}`, en: `This request is not right: ${message}` },
    })
  })
  server.get('/api/health', () => ({ ok: true, data }))
  await server.register(journeyRoutes(workspace))
  await server.register(questionRoutes(workspace))
  await server.register(importRoutes(workspace))
  if (existsSync(webFolder)) await serveScreens(server)
  return server
}

async function serveScreens(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, {
    root: webFolder,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      reply.header('x-content-type-options', 'nosniff')
      reply.header(
        'content-security-policy',
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'",
      )
    },
  })
  // Addresses of screens are made in the browser; all of them begin at the same page.
  server.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && !request.url.startsWith('/api/')) return reply.sendFile('index.html')
    throw new RefusedError(404, 'not-found', `Hier is niets: ${request.url}`, `There is nothing here: ${request.url}`)
  })
}

/** A page elsewhere must not reach this server through its visitor's browser, nor by a name that resolves to it. */
function refuseForeign(host: string | undefined, origin: string | undefined): void {
  if (!isLocal(`http://${host ?? ''}`)) throw foreignRequest(host ?? '')
  if (origin !== undefined && !(isLocal(origin) && new URL(origin).host === host)) throw foreignRequest(origin)
}

function isLocal(address: string): boolean {
  return URL.canParse(address) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname)
}
