import { readFile } from 'node:fs/promises'
import { WegwijsClient } from '@wegwijs/api'
import { addressFile, configOf, Workspace } from '@wegwijs/server'

/**
 * Runs work on a data folder. The folder has room for one process: when a server holds it, the work goes through
 * that server; otherwise this process opens it itself, with its events in the ClickHouse at `clickhouseUrl` if there is one.
 */
export async function withData<T>(
  data: string | undefined,
  work: { served: (client: WegwijsClient) => Promise<T>; alone: (workspace: Workspace) => T | Promise<T> },
  clickhouseUrl?: string,
): Promise<T> {
  const config = configOf({ ...(data !== undefined && { data }), ...(clickhouseUrl && { clickhouseUrl }) })
  const client = await clientOf(config.data)
  if (client) return work.served(client)
  const workspace = await Workspace.open(config)
  try {
    return await work.alone(workspace)
  } finally {
    await workspace.close()
  }
}

/** The server that holds the folder, when there is one and it answers for this very folder. */
async function clientOf(data: string): Promise<WegwijsClient | null> {
  const address = addressIn(await readFile(addressFile(data), 'utf8').catch(() => ''))
  if (address === null) return null
  const client = new WegwijsClient(address)
  const health = await client.health().catch(() => null)
  return health?.data === data ? client : null
}

/** The address a server noted; null when the note is missing, damaged or cut short. */
function addressIn(noted: string): string | null {
  try {
    const { address } = JSON.parse(noted) as { address?: unknown }
    return typeof address === 'string' ? address : null
  } catch {
    return null
  }
}
