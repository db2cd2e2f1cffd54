/**
 * Updates the server has not confirmed yet, kept in the browser too, so that a reload or a lost connection loses nothing.
 * Sending one twice is harmless: a live document takes in an update once. Every open page keeps its own, so that two
 * pages on one journey do not take away each other's.
 */
const PAGE = crypto.randomUUID()
const prefixOf = (journey: string): string => `wegwijs.unsent.${journey}.`

export function keepUnsent(journey: string, update: Uint8Array | null): void {
  try {
    if (update === null) localStorage.removeItem(prefixOf(journey) + PAGE)
    else localStorage.setItem(prefixOf(journey) + PAGE, base64Of(update))
  } catch {}
}

/** What pages left unsent when they closed or reloaded; forgotten here once it is kept for this page. */
export function leftUnsent(journey: string): Uint8Array[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefixOf(journey)))
      .map((key) => bytesOf(localStorage.getItem(key) ?? ''))
  } catch {
    return []
  }
}

/** Forgets everything unsent of a journey: when it arrived, or when someone gives it up. */
export function forgetUnsent(journey: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefixOf(journey))) localStorage.removeItem(key)
  } catch {}
}

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
