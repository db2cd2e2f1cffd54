import { useSyncExternalStore } from 'react'

/** How one person looks at one map; it changes nothing for a colleague. */
export interface ViewSettings {
  /** Ids of stages drawn narrow. */
  collapsed: readonly string[]
  /** Lanes left out, drawn as one line, or kept under the stages while scrolling: ids of lanes or names of built-in rows. */
  hidden: readonly string[]
  folded: readonly string[]
  pinned: readonly string[]
}
type Part = keyof ViewSettings

const asDrawn: ViewSettings = { collapsed: [], hidden: [], folded: [], pinned: [] }
const keyOf = (journey: string): string => `wegwijs.view.${journey}`
const known = new Map<string, ViewSettings>()
const listeners = new Set<() => void>()

export function viewSettings(journey: string): ViewSettings {
  const kept = known.get(journey) ?? remembered(journey)
  known.set(journey, kept)
  return kept
}

/** Adds a name to a part of the settings, or takes it out when it is there. */
export function toggled(journey: string, part: Part, name: string): void {
  const now = viewSettings(journey)
  const list = now[part]
  changeView(journey, { ...now, [part]: list.includes(name) ? list.filter((each) => each !== name) : [...list, name] })
}

export const showAll = (journey: string): void => changeView(journey, { ...viewSettings(journey), hidden: [] })

/** Looks at the map like this. */
export function changeView(journey: string, next: ViewSettings): void {
  known.set(journey, next)
  try {
    localStorage.setItem(keyOf(journey), JSON.stringify(next))
  } catch {}
  for (const listener of listeners) listener()
}

export const useViewSettings = (journey: string): ViewSettings =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => viewSettings(journey),
  )

function remembered(journey: string): ViewSettings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(journey)) ?? '{}')
    const part = (name: Part): string[] => {
      const list = (kept as Record<Part, unknown>)[name]
      return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : []
    }
    return { collapsed: part('collapsed'), hidden: part('hidden'), folded: part('folded'), pinned: part('pinned') }
  } catch {
    return asDrawn
  }
}
