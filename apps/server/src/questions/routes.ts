import type { FastifyPluginAsync } from 'fastify'
import type { Workspace } from '../workspace.ts'

export const questionRoutes =
  (workspace: Workspace): FastifyPluginAsync =>
  async (server) => {
    server.get('/api/store', () => workspace.store())
    server.post('/api/questions', ({ body }) => workspace.ask(body))
  }
