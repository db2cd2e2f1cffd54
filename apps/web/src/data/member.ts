import { useSyncExternalStore } from 'react'

/** Who is editing here. Until there are accounts a member picks a name once, in this browser. */
const STORAGE_KEY = 'wegwijs.member'
const listeners = new Set<() => void>()
let name = remembered()

export const memberName = (): string => name

export function setMemberName(next: string): void {
  name = next.trim().slice(0, 100)
  try {
    localStorage.setItem(STORAGE_KEY, name)
  } catch {}
  for (const listener of listeners) listener()
}

/** What somebody signs with is their name from then on, when they had not said one. */
export function keepFirstName(signed: string): void {
  if (name === '' && signed.trim() !== '') setMemberName(signed)
}

export const useMemberName = (): string =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, memberName)

function remembered(): string {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? ''
  } catch {
    return ''
  }
}
