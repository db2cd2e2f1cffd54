import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Config, configOf } from './config.ts'
import { furnishExample } from './example.ts'
import { buildServer } from './server.ts'
import { Workspace } from './workspace.ts'

/** Where a running server says it can be reached; the data folder has room for one process at a time. */
export const addressFile = (data: string): string => join(data, 'server.json')

export interface Running {
  address: string
  data: string
  /** Answers what is under way, then closes. Calling it again waits for the same end. */
  stop: () => Promise<void>
}

const HOST = '127.0.0.1'

/** Starts the product on this computer. */
export async function startServer(options: Partial<Config> = {}): Promise<Running> {
  const config = configOf(options)
  const workspace = await Workspace.open(config)
  try {
    await findFree(config.port)
  } catch (error) {
    await workspace.close()
    throw error
  }
  if (config.example) await furnishExample(workspace, config.clock())
  const server = await buildServer(workspace, config.data)
  const address = await server.listen({ host: HOST, port: config.port })
  await writeFile(addressFile(config.data), JSON.stringify({ address, pid: process.pid }))
  if (config.example) workspace.countExampleAhead()
  let stopping: Promise<void> | null = null
  const close = async (): Promise<void> => {
    await server.close()
    await workspace.close()
    await rm(addressFile(config.data), { force: true })
  }
  return { address, data: config.data, stop: () => (stopping ??= close()) }
}

/** Fails at once when something listens there already: making the example takes longer than a person waits for that. */
async function findFree(port: number): Promise<void> {
  const probe = createServer().listen(port, HOST)
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
}
