import { once } from 'node:events'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { Damage } from './damage.ts'

/** Whether the bytes begin as gzip does. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

/** Unpacks a gzip stream, handing on everything that could be unpacked before it reports damage. */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = createGunzip()
  const unpacked: Uint8Array[] = []
  let failure: Error | undefined
  stream.on('data', (chunk: Uint8Array) => unpacked.push(chunk))
  stream.on('error', (error) => (failure = error))
  const closed = once(stream, 'close').catch(() => undefined)
  try {
    for await (const chunk of bytes) {
      await Promise.race([new Promise((done) => stream.write(chunk, done)), closed])
      yield* unpacked.splice(0)
      if (failure) break
    }
    if (!failure) stream.end()
    await closed
    yield* unpacked.splice(0)
  } finally {
    stream.destroy()
  }
  if (failure) throw damagedGzip(failure)
}

/** As much as the beginning of a gzip file holds. */
export function gunzipHead(head: Uint8Array): Uint8Array {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return new Uint8Array()
  }
}

function damagedGzip(failure: Error): Damage {
  return new Damage(
    {
      nl: `Het ingepakte bestand is beschadigd of afgekapt (${failure.message})`,
      en: `The compressed file is damaged or cut short (${failure.message})`,
    },
    {
      nl: 'Haal het bestand opnieuw op of pak het opnieuw in',
      en: 'Download the file again or compress it again',
    },
  )
}
