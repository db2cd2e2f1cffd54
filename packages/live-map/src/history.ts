import * as Y from 'yjs'
import { HERE, type LiveJourney } from './live-journey.ts'

/** One person's unlimited undo and redo: only what was changed here is taken back, never a colleague's work. */
export class History {
  readonly #manager: Y.UndoManager

  constructor(live: LiveJourney) {
    this.#manager = new Y.UndoManager([live.properties, live.records], {
      captureTimeout: 0,
      trackedOrigins: new Set([HERE]),
    })
  }

  get canUndo(): boolean {
    return this.#manager.undoStack.length > 0
  }
  get canRedo(): boolean {
    return this.#manager.redoStack.length > 0
  }
  undo(): void {
    this.#manager.undo()
  }
  redo(): void {
    this.#manager.redo()
  }
  end(): void {
    this.#manager.destroy()
  }
}
