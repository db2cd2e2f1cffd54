/**
 * Updates the server has not confirmed yet, kept in the browser too, so that a reload or a lost connection loses nothing.
 * Sending one twice is harmless: a live document takes in an update once.
 */
const keyOf = (id: string): string => `wegwijs.unsent.${id}`

export function keepUnsent(id: string, update: Uint8Array | null): void {
  try {
    if (update === null) localStorage.removeItem(keyOf(id))
    else localStorage.setItem(keyOf(id), base64Of(update))
  } catch {}
}

export function unsent(id: string): Uint8Array | null {
  try {
    const kept = localStorage.getItem(keyOf(id))
    return kept === null ? null : bytesOf(kept)
  } catch {
    return null
  }
}

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
