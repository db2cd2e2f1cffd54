import { SEQUENCE_HEADER, type SentUpdate, type VersionSummary } from '@wegwijs/api'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { z } from 'zod'
import { invalid } from '../errors.ts'
import { readRequest } from '../read-request.ts'
import type { JourneyStore } from './journey-store.ts'

/** What these routes ask of a room's journeys. */
type LiveJourneys = Pick<JourneyStore, 'open' | 'receive' | 'versions' | 'version' | 'keepVersion'>

const name = z.string().max(300)
const senderQuery = z.object({ since: z.coerce.number().int().min(0), member: name.default('') })
const versionBody = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('named'), name: name.trim().min(1), by: name }),
  z.object({ reason: z.enum(['before-restore', 'before-import']), name: name.nullable(), by: name }),
])

type OfJourney = { Params: { id: string } }
type OfVersion = { Params: { id: string; version: string } }

/** Editing a journey, and its versions. `journeysWith` finds the room that a journey is in, or throws. */
export const liveRoutes =
  (journeysWith: (id: string) => LiveJourneys): FastifyPluginAsync =>
  async (server) => {
    server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    server.get<OfJourney>('/api/journeys/:id/live', ({ params: { id } }, reply) => {
      const { state, sequence } = journeysWith(id).open(id)
      return answer(reply, { sequence, missed: state })
    })
    server.post<OfJourney & { Body: unknown }>('/api/journeys/:id/live', ({ params: { id }, query, body }, reply) => {
      const sender = readRequest(senderQuery, query)
      return answer(reply, journeysWith(id).receive(id, updateIn(body), sender))
    })
    server.get<OfJourney>('/api/journeys/:id/versions', ({ params: { id } }) => journeysWith(id).versions(id))
    server.get<OfVersion>('/api/journeys/:id/versions/:version', ({ params: { id, version } }) =>
      journeysWith(id).version(id, version),
    )
    server.post<OfJourney>('/api/journeys/:id/versions', ({ params: { id }, body }, reply): VersionSummary => {
      reply.code(201)
      return journeysWith(id).keepVersion(id, readRequest(versionBody, body))
    })
  }

/** The update that was sent; null for an empty body, which only asks. */
function updateIn(body: unknown): Uint8Array | null {
  if (body === undefined || body === null) return null
  if (Buffer.isBuffer(body)) return body.length > 0 ? body : null
  throw invalid(
    'Een wijziging bestaat uit bytes: stuur die met content-type application/octet-stream.',
    'A change is bytes: send them with content-type application/octet-stream.',
    [],
  )
}

/** Bytes, with up to which update they go in a header. */
const answer = (reply: FastifyReply, { sequence, missed }: SentUpdate): FastifyReply =>
  reply
    .header(SEQUENCE_HEADER, sequence)
    .type('application/octet-stream')
    .send(Buffer.from(missed ?? []))
