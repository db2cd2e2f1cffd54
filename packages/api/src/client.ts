import type { Answers, MeasuredKpis, Period, Question } from '@wegwijs/analytics/question'
import type { Mapping } from '@wegwijs/formats'
import type { Journey, ModelId } from '@wegwijs/journey'
import type {
  ApiError,
  ImportPreview,
  ImportReport,
  JourneySummary,
  MapResponse,
  RemovedJourney,
  SentUpdate,
  SourcesSummary,
  StoredJourney,
  StoreSummary,
  Version,
  VersionSummary,
} from './contract.ts'

/** A request the server refused, with its reason in both languages. */
export class ApiRequestError extends Error {
  readonly status: number
  readonly body: ApiError
  constructor(status: number, body: ApiError) {
    super(body.message.en)
    this.name = 'ApiRequestError'
    this.status = status
    this.body = body
  }
}

export interface ImportOptions {
  file: string
  format?: string | undefined
  mapping?: Mapping | undefined
  skipInvalid?: boolean | undefined
  dryRun?: boolean | undefined
  /** The file says all there is about its days: what is stored of them and not in the file goes. */
  replaceDays?: boolean | undefined
}

/** A body fetch can send: a browser File, or a stream of bytes in Node. */
export type UploadBody = Blob | ReadableStream<Uint8Array>

const HEALTH_TIMEOUT_MS = 5_000

/** The typed client that the screens and the command line share. */
export class WegwijsClient {
  readonly #base: string
  constructor(base = '') {
    this.#base = base
  }

  /** Whether a server answers there, and for which folder; something else on its port may never answer. */
  health = (): Promise<{ ok: true; data: string }> =>
    this.#request('/api/health', { signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS) })
  store = (): Promise<StoreSummary> => this.#get('/api/store')
  sources = (): Promise<SourcesSummary> => this.#get('/api/sources')
  journeys = (): Promise<JourneySummary[]> => this.#get('/api/journeys')
  journey = (id: string): Promise<StoredJourney> => this.#get(journeyPath(id))
  createJourney = (journey: Journey): Promise<StoredJourney> => this.#send('POST', '/api/journeys', { journey })
  /** Takes a journey from the list; it can be brought back. */
  removeJourney = (id: string): Promise<RemovedJourney> => this.#send('DELETE', journeyPath(id))
  removedJourneys = (): Promise<RemovedJourney[]> => this.#get('/api/removed-journeys')
  bringBackJourney = (key: number): Promise<StoredJourney> => this.#send('POST', `/api/removed-journeys/${key}`)
  /** All journeys of the team in full, without the example. */
  documents = (): Promise<Journey[]> => this.#get('/api/documents')
  /** The live document of a journey, to edit it. */
  openJourney = async (id: string): Promise<{ state: Uint8Array; sequence: number }> => {
    const response = await this.#fetch(`${journeyPath(id)}/live`, {})
    return { state: await bytesOf(response), sequence: sequenceOf(response) }
  }
  /** Sends an update (null: only asks what was missed); answered when it is on the server's disk. */
  sendUpdate = async (
    id: string,
    update: Uint8Array | null,
    { since, member }: { since: number; member: string },
  ): Promise<SentUpdate> => {
    const query = new URLSearchParams({ since: String(since), member })
    const response = await this.#fetch(`${journeyPath(id)}/live?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Blob(update ? [update as Uint8Array<ArrayBuffer>] : []),
    })
    const missed = await bytesOf(response)
    return { sequence: sequenceOf(response), missed: missed.length > 0 ? missed : null }
  }
  versions = (id: string): Promise<VersionSummary[]> => this.#get(`${journeyPath(id)}/versions`)
  version = (id: string, version: string): Promise<Version> =>
    this.#get(`${journeyPath(id)}/versions/${encodeURIComponent(version)}`)
  keepVersion = (
    id: string,
    version: { name: string | null; by: string; reason: VersionSummary['reason'] },
  ): Promise<VersionSummary> => this.#send('POST', `${journeyPath(id)}/versions`, version)
  /** Without a period over everything. */
  map = (id: string, model: ModelId, period?: Period): Promise<MapResponse> =>
    this.#get(`${journeyPath(id)}/map?${readBy(model, period)}`)
  /** The KPIs of that map with their trend and what went before. */
  kpiHistory = (id: string, model: ModelId, period?: Period): Promise<MeasuredKpis> =>
    this.#get(`${journeyPath(id)}/kpis?${readBy(model, period)}`)
  ask = <Q extends Question>(question: Q): Promise<Answers[Q['kind']]> => this.#send('POST', '/api/questions', question)
  previewImport = (body: UploadBody, options: ImportOptions): Promise<ImportPreview> =>
    this.#upload('/api/imports/preview', body, options)
  runImport = (body: UploadBody, options: ImportOptions): Promise<ImportReport> =>
    this.#upload('/api/imports', body, options)

  #get<T>(path: string): Promise<T> {
    return this.#request(path, {})
  }

  #send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
    if (body === undefined) return this.#request(path, { method })
    return this.#request(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  }

  /** Options travel in the query, so that the body can be the bare file, streamed. */
  #upload<T>(
    path: string,
    body: UploadBody,
    { file, format, mapping, skipInvalid, dryRun, replaceDays }: ImportOptions,
  ): Promise<T> {
    const query = new URLSearchParams({ file })
    if (format) query.set('format', format)
    if (mapping) query.set('mapping', JSON.stringify(mapping))
    if (skipInvalid) query.set('skipInvalid', 'true')
    if (dryRun) query.set('dryRun', 'true')
    if (replaceDays) query.set('replaceDays', 'true')
    const init: RequestInit & { duplex?: 'half' } = {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
      duplex: 'half',
    }
    return this.#request(`${path}?${query}`, init)
  }

  async #request<T>(path: string, init: RequestInit): Promise<T> {
    return (await (await this.#fetch(path, init)).json()) as T
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(this.#base + path, init)
    if (response.ok) return response
    const body: unknown = await response.json().catch(() => null)
    throw new ApiRequestError(response.status, isApiError(body) ? body : unexplained(response.status))
  }
}

const journeyPath = (id: string): string => `/api/journeys/${encodeURIComponent(id)}`

/** The header that says up to which update a live document is. */
export const SEQUENCE_HEADER = 'wegwijs-sequence'
const sequenceOf = (response: Response): number => Number(response.headers.get(SEQUENCE_HEADER))
const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer())

const isApiError = (body: unknown): body is ApiError => {
  const { nl, en } = (body as ApiError | null)?.message ?? {}
  return typeof nl === 'string' && typeof en === 'string'
}

/** A refusal that did not come from Wegwijs itself, such as the page of a proxy in between. */
const unexplained = (status: number): ApiError => ({
  code: 'internal',
  message: {
    nl: `De server weigerde zonder uitleg (status ${status}).`,
    en: `The server refused without a reason (status ${status}).`,
  },
})

function readBy(model: ModelId, period: Period | undefined): URLSearchParams {
  const query = new URLSearchParams({ model })
  for (const [name, value] of Object.entries(period ?? {})) query.set(name, String(value))
  return query
}
