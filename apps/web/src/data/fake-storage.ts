import { vi } from 'vitest'

/** A browser's storage for a test; the map is what is in it. */
export function storedIn(): Map<string, string> {
  const stored = new Map<string, string>()
  const methods: Record<string, unknown> = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  }
  vi.stubGlobal(
    'localStorage',
    new Proxy(methods, {
      ownKeys: () => [...stored.keys()],
      getOwnPropertyDescriptor: (target, key) =>
        stored.has(String(key))
          ? { enumerable: true, configurable: true, value: stored.get(String(key)) }
          : Object.getOwnPropertyDescriptor(target, key),
    }),
  )
  return stored
}
