import { createContext, use, useSyncExternalStore } from 'react'

/** A place in the grid where words become what they say. */
export type Wording =
  /** The words of a record that is there. `typed` is the letter that began it and replaces them. */
  | { what: 'record'; id: string; typed?: string }
  | { what: 'card'; lane: string; column: number; after: string | null; typed: string }
  /** `insteadOf` is the suggested touchpoint whose place it takes. */
  | { what: 'touchpoint'; column: number; after: string | null; typed: string; insteadOf?: string }
  | { what: 'action'; column: number; after: string | null; typed: string }
  | { what: 'stage'; after: string | null; typed: string }
  | { what: 'step'; stage: string; after: string | null; typed: string }
  | { what: 'lane'; after: string | null; typed: string }

/** A place in the grid where something may be written; a KPI, of the stage its column stands in, is picked by its name. */
export type Writing = Wording | { what: 'kpi'; column: number; typed: string }

/** Where a dragged thing would land: in a cell, before a record or at its end. */
export interface Landing {
  cell: string
  before: string | null
}

export interface EditorState {
  writing: Writing | null
  /** Records chosen together with Ctrl or Shift. */
  picked: ReadonlySet<string>
  /** What the side panel shows, as it stands in the address. */
  opened: string
  landing: Landing | null
  /** Records that were cut: they stay until they are pasted, and then move with all that hangs on them. */
  cut: readonly string[]
  /** What is asked before it is done. */
  removing: readonly string[] | null
  menu: 'commands' | 'find' | 'shortcuts' | null
  /** Said to whoever sees or hears the map: what was just done. */
  said: string
}

const nothing: EditorState = {
  writing: null,
  picked: new Set(),
  opened: '',
  landing: null,
  cut: [],
  removing: null,
  menu: null,
  said: '',
}

/** What a person is doing on the map right now. Tiles listen to their own part of it, so that a map of 600 redraws one. */
export class Editor {
  #state = nothing
  /** While only looking, nothing can be written or removed. */
  #readOnly = false
  readonly #listeners = new Set<() => void>()

  get now(): EditorState {
    return this.#state
  }
  readonly set = (next: Partial<EditorState>): void => {
    this.#state = { ...this.#state, ...next, ...(this.#readOnly ? { writing: null, removing: null, cut: [] } : {}) }
    for (const listener of this.#listeners) listener()
  }
  readonly setReadOnly = (readOnly: boolean): void => {
    this.#readOnly = readOnly
    this.set({})
  }
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (!editor) throw new Error('useEditor needs a map around it')
  return editor
}

/** One part of the state; it must be the same value (a text, a number, a yes or no) while that part does not change. */
export function useEditing<T>(select: (state: EditorState) => T): T {
  const editor = useEditor()
  return useSyncExternalStore(editor.subscribe, () => select(editor.now))
}
