import { type Period, periodSchema } from '@wegwijs/analytics'
import { type ModelId, modelIdSchema } from '@wegwijs/journey'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { invalid } from '../errors.ts'
import { goneWith } from '../questions/gone.ts'
import { readRequest } from '../read-request.ts'
import type { Workspace } from '../workspace.ts'
import { liveRoutes } from './live-routes.ts'

const createBody = z.object({ journey: z.unknown() })

export const journeyRoutes =
  (workspace: Workspace): FastifyPluginAsync =>
  async (server) => {
    await server.register(liveRoutes((id) => workspace.journeysWith(id)))
    server.get('/api/journeys', () => workspace.journeys())
    server.get('/api/documents', () => workspace.documents())
    server.get<{ Params: { id: string } }>('/api/journeys/:id', ({ params }) => workspace.journey(params.id))
    server.get<{ Params: { id: string }; Querystring: { model?: string } & RawPeriod }>(
      '/api/journeys/:id/map',
      ({ params, query }, reply) => workspace.map(params.id, modelIn(query.model), periodIn(query), goneWith(reply)),
    )
    server.get<{ Params: { id: string }; Querystring: { model?: string } & RawPeriod }>(
      '/api/journeys/:id/kpis',
      ({ params, query }, reply) =>
        workspace.kpiHistory(params.id, modelIn(query.model), periodIn(query), goneWith(reply)),
    )
    server.delete<{ Params: { id: string } }>('/api/journeys/:id', ({ params }) => workspace.removeJourney(params.id))
    server.get('/api/removed-journeys', () => workspace.removedJourneys())
    server.post<{ Params: { key: string } }>('/api/removed-journeys/:key', ({ params }) =>
      workspace.bringBackJourney(Number(params.key)),
    )
    server.post('/api/journeys', ({ body }, reply) => {
      reply.code(201)
      return workspace.createJourney(readRequest(createBody, body).journey)
    })
  }

function modelIn(raw: string | undefined): ModelId | undefined {
  if (raw === undefined) return undefined
  const parsed = modelIdSchema.safeParse(raw)
  if (parsed.success) return parsed.data
  const known = modelIdSchema.options.join(', ')
  throw invalid(
    `Model “${raw}” bestaat niet. Kies uit ${known}.`,
    `There is no model “${raw}”. Choose from ${known}.`,
    [],
  )
}

interface RawPeriod {
  days?: string
  from?: string
  to?: string
}

function periodIn({ days: raw, from, to }: RawPeriod): Period | undefined {
  if (from !== undefined || to !== undefined) return daysBetween(from, to)
  if (raw === undefined) return undefined
  const parsed = periodSchema.safeParse({ days: /^\d+$/.test(raw) ? Number(raw) : null })
  if (parsed.success) return parsed.data
  throw invalid(
    `De periode “${raw}” klopt niet. Noem een heel aantal dagen van 1 tot en met 36500.`,
    `The period “${raw}” is not right. Give a whole number of days from 1 to 36500.`,
    [],
  )
}

function daysBetween(from: string | undefined, to: string | undefined): Period {
  const parsed = periodSchema.safeParse({ from, to })
  if (parsed.success) return parsed.data
  throw invalid(
    `De periode van “${from ?? ''}” tot en met “${to ?? ''}” klopt niet. Noem twee dagen als 2026-01-01, de eerste niet na de laatste.`,
    `The period from “${from ?? ''}” to “${to ?? ''}” is not right. Give two days like 2026-01-01, the first not after the last.`,
    [],
  )
}
