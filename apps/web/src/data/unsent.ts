import { LiveJourney } from '@wegwijs/live-map'

/**
 * Updates the server has not confirmed yet, kept in the browser too, so that a reload or a lost connection loses nothing.
 * Sending one twice is harmless: a live document takes in an update once. Every open page keeps its own, so that two
 * pages on one journey do not take away each other's.
 */
const PAGE = crypto.randomUUID()
const prefixOf = (journey: string): string => `wegwijs.unsent.${journey}.`

/** Keeps what this page still has to send (null: nothing) and says whether that went: a browser may be full. */
export function keepUnsent(journey: string, update: Uint8Array | null): boolean {
  const key = prefixOf(journey) + PAGE
  if (update === null) {
    forgetUnsent([key])
    return true
  }
  try {
    localStorage.setItem(key, base64Of(update))
    return true
  } catch {
    return false
  }
}

/** Updates that other pages left, and the keys to forget them by once they are kept or sent by this one. */
interface LeftUnsent {
  keys: readonly string[]
  updates: readonly Uint8Array[]
}

/** What pages left unsent when they closed or reloaded. What cannot be read stays where it is. */
export function leftUnsent(journey: string): LeftUnsent {
  const own = prefixOf(journey) + PAGE
  const left = keysOf(journey).flatMap((key) => {
    const update = updateAt(key)
    return update ? [{ key, update }] : []
  })
  return {
    keys: left.map(({ key }) => key).filter((key) => key !== own),
    updates: left.map(({ update }) => update),
  }
}

export function forgetUnsent(keys: readonly string[]): void {
  try {
    for (const key of keys) localStorage.removeItem(key)
  } catch {}
}

function keysOf(journey: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(journey)))
  } catch {
    return []
  }
}

/** The update kept there; null when it is none that a journey can take in. */
function updateAt(key: string): Uint8Array | null {
  try {
    const update = bytesOf(localStorage.getItem(key) ?? '')
    LiveJourney.from(update)
    return update
  } catch {
    return null
  }
}

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
