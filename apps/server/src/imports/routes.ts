import type { Readable } from 'node:stream'
import { type FormatId, formatIds, parseMapping } from '@wegwijs/formats'
import type { FastifyPluginAsync } from 'fastify'
import { invalid } from '../errors.ts'
import type { Workspace } from '../workspace.ts'
import type { ImportOptions } from './import-file.ts'

type Query = Record<'file' | 'format' | 'mapping' | 'skipInvalid' | 'dryRun' | 'replaceDays', string | undefined>

/** The body is the bare file, streamed; what to do with it stands in the query. */
export const importRoutes =
  (workspace: Workspace): FastifyPluginAsync =>
  async (server) => {
    server.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
    server.get('/api/sources', () => workspace.sources())
    // Files of any size: they are never held in memory whole.
    const options = { bodyLimit: Number.MAX_SAFE_INTEGER }
    server.post<{ Querystring: Query; Body: Readable }>('/api/imports/preview', options, ({ body, query }) =>
      workspace.previewFile(fileIn(body), optionsIn(query)),
    )
    server.post<{ Querystring: Query; Body: Readable }>('/api/imports', options, ({ body, query }) =>
      workspace.importFile(fileIn(body), optionsIn(query)),
    )
  }

function fileIn(body: Readable | undefined): Readable {
  if (body) return body
  throw invalid('Er is geen bestand meegestuurd.', 'No file was sent.', [])
}

function optionsIn({ file, format, mapping, skipInvalid, dryRun, replaceDays }: Query): ImportOptions {
  return {
    file: file ?? '',
    skipInvalid: skipInvalid === 'true',
    dryRun: dryRun === 'true',
    // Unsaid, a preview looks as the screen will propose it.
    ...(replaceDays !== undefined ? { replaceDays: replaceDays === 'true' } : {}),
    ...(format ? { format: formatIn(format) } : {}),
    ...(mapping ? { mapping: mappingIn(mapping) } : {}),
  }
}

export function formatIn(raw: string): FormatId {
  const format = formatIds.find((id) => id === raw)
  if (format) return format
  const known = formatIds.join(', ')
  throw invalid(
    `Formaat “${raw}” is onbekend. Kies uit ${known}.`,
    `Format “${raw}” is unknown. Choose from ${known}.`,
    [],
  )
}

/** A mapping as JSON text. */
export function mappingIn(raw: string): NonNullable<ImportOptions['mapping']> {
  let json: unknown
  try {
    json = JSON.parse(raw)
  } catch (error) {
    const { message } = error as Error
    throw invalid(`De koppeling is geen JSON: ${message}`, `The mapping is not JSON: ${message}`, [])
  }
  const parsed = parseMapping(json)
  if (parsed.ok) return parsed.mapping
  throw invalid('Deze koppeling klopt niet.', 'This mapping is not right.', parsed.problems)
}
