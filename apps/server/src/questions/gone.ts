import type { FastifyReply } from 'fastify'
import { RefusedError } from '../errors.ts'

/** Aborted when whoever asked hangs up before the answer is there. */
export function goneWith(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort(hungUp)
  })
  return gone.signal
}

/** Nobody reads it: the connection is closed. */
const hungUp = new RefusedError(499, 'invalid', 'De vrager is weggegaan.', 'Whoever asked has gone.')
