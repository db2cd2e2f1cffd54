import { type Journey, referencesHold, wholeRecord, withoutOrphans, withRecords } from '@wegwijs/journey'
import * as Y from 'yjs'
import { type Fields, readProperties, recordOfKey, writeDifference } from './fields.ts'

/** An edit: a pure function from the journey as it is to the journey as it should be. */
export type Change = (journey: Journey) => Journey

/** Who wrote a change: `here` is this editor, `elsewhere` the server or a colleague. */
export const HERE = 'here'
const ELSEWHERE = 'elsewhere'

/**
 * A journey that can be edited in several places at once and comes out the same everywhere. Underneath is a Yjs
 * document; what callers see is plain: the journey as a value, edits as functions, updates as bytes to keep or send.
 */
export class LiveJourney {
  readonly doc = new Y.Doc()
  readonly properties: Fields = this.doc.getMap('journey')
  readonly records: Fields = this.doc.getMap('records')
  /** Fields by record, so that a change of one record reads only that one. */
  readonly #fields = new Map<string, Map<string, unknown>>()
  #whole: Journey = { ...readProperties(this.properties), records: {} }
  #shown: ReturnType<typeof withoutOrphans> | null = null
  readonly #listeners = new Set<() => void>()

  private constructor() {
    this.properties.observe(() => this.#refresh({ ...readProperties(this.properties), records: this.#whole.records }))
    this.records.observe(({ keysChanged }) => this.#readChanged(keysChanged as Set<string>))
  }

  /** A new live document from a journey. Only for a journey that has none yet: two made from one file do not merge. */
  static of(journey: Journey): LiveJourney {
    const live = new LiveJourney()
    live.edit(() => journey)
    return live
  }

  /** The live document that these updates, in any order, lead to. Throws on bytes that are no update. */
  static from(...updates: Uint8Array[]): LiveJourney {
    const live = new LiveJourney()
    live.apply(...updates)
    return live
  }

  /** The journey now: the same value until something changes, sharing every record that did not. */
  get journey(): Journey {
    return this.#reading().journey
  }

  /** Ids of records that are kept but not shown, because a colleague removed what they stand on. */
  get hidden(): readonly string[] {
    return this.#reading().hidden
  }

  /** Makes a change as one step: one update to send, one step of undo. A change that changes nothing makes neither. */
  edit(change: Change): void {
    const before = this.journey
    const after = change(before)
    if (after === before) return
    this.doc.transact(() => writeDifference(this.properties, this.records, before, after), HERE)
  }

  /**
   * Makes the journey exactly this one, as one step. An edit changes what is shown; this also clears what is kept but
   * hidden, so that nothing of it comes back with what it stood on.
   */
  replace(journey: Journey): void {
    const records = Object.fromEntries([...this.#fields].map(([id, fields]) => [id, Object.fromEntries(fields)]))
    const whole = { ...readProperties(this.properties), records } as unknown as Journey
    this.doc.transact(() => writeDifference(this.properties, this.records, whole, journey), HERE)
  }

  /** Takes in updates from elsewhere and says whether they brought anything; one that was taken in before does not. */
  apply(...updates: Uint8Array[]): boolean {
    let isNew = false
    const noteNew = (): void => {
      isNew = true
    }
    this.doc.on('update', noteNew)
    try {
      this.doc.transact(() => {
        for (const update of updates) Y.applyUpdate(this.doc, update, ELSEWHERE)
      }, ELSEWHERE)
    } finally {
      this.doc.off('update', noteNew)
    }
    return isNew
  }

  /** Whether it took in an update that builds on one it never saw; that one is kept, but not in the journey yet. */
  get isIncomplete(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null
  }

  /** Everything as one update. */
  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc)
  }

  /** Calls back with every update made here, undo and redo included. Returns how to stop. */
  onOwnUpdate(listener: (update: Uint8Array) => void): () => void {
    const onUpdate = (update: Uint8Array, origin: unknown): void => {
      if (origin !== ELSEWHERE) listener(update)
    }
    this.doc.on('update', onUpdate)
    return () => this.doc.off('update', onUpdate)
  }

  /** Calls back when the journey became another value. Returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #reading(): ReturnType<typeof withoutOrphans> {
    this.#shown ??= withoutOrphans(this.#whole)
    return this.#shown
  }

  #readChanged(keys: ReadonlySet<string>): void {
    const changed = new Set<string>()
    for (const key of keys) {
      const id = recordOfKey(key)
      const field = key.slice(id.length + 1)
      const fields = this.#fields.get(id) ?? new Map<string, unknown>()
      if (this.records.has(key)) fields.set(field, this.records.get(key))
      else fields.delete(field)
      this.#fields.set(id, fields)
      changed.add(id)
    }
    const fresh = [...changed].map((id) => [id, wholeRecord(Object.fromEntries(this.#fields.get(id)!))] as const)
    const before = this.#shown
    const whole = withRecords(this.#whole, fresh)
    // Where all references held, they still do when those of what changed do, and nothing is gone that others may name.
    const holds =
      before?.journey === this.#whole &&
      fresh.every(([id, record]) => {
        const was = this.#whole.records[id]
        return record && (was === undefined || was.kind === record.kind) && referencesHold(record, whole.records)
      })
    this.#refresh(whole, holds ? { journey: whole, hidden: [] } : null)
  }

  #refresh(whole: Journey, shown: ReturnType<typeof withoutOrphans> | null = null): void {
    this.#whole = whole
    this.#shown = shown
    for (const listener of this.#listeners) listener()
  }
}

/** Several updates as one. */
export const merged = (updates: readonly Uint8Array[]): Uint8Array => Y.mergeUpdates([...updates])
