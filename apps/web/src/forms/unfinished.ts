import type { JourneyRecord } from '@wegwijs/journey'

/** What was typed in a form that was left without saving: opening the form again in this tab goes on with it. */
interface Unfinished {
  id: string
  /** The record as it was when the form opened; null for a new one. */
  opened: JourneyRecord | null
  record: JourneyRecord
}

const keyOf = (form: string): string => `wegwijs.unfinished ${form}`

export function unfinishedIn(form: string): Unfinished | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(form)) ?? 'null')
  } catch {
    return null
  }
}

export function keepUnfinished(form: string, unfinished: Unfinished): void {
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify(unfinished))
  } catch {}
}

export function forgetUnfinished(form: string): void {
  try {
    sessionStorage.removeItem(keyOf(form))
  } catch {}
}
