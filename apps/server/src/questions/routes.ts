import type { FastifyPluginAsync } from 'fastify'
import type { Workspace } from '../workspace.ts'
import { goneWith } from './gone.ts'

export const questionRoutes =
  (workspace: Workspace): FastifyPluginAsync =>
  async (server) => {
    server.get('/api/store', () => workspace.store())
    server.post('/api/questions', ({ body }, reply) => workspace.ask(body, goneWith(reply)))
  }
