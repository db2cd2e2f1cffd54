import { ApiRequestError, type SentUpdate } from '@wegwijs/api'
import { type Journey, stamped } from '@wegwijs/journey'
import { type Change, History, LiveJourney, merged } from '@wegwijs/live-map'
import { afterPaint } from './after-paint.ts'
import { client } from './client.ts'
import { memberName } from './member.ts'
import { today } from './today.ts'
import { forgetUnsent, keepUnsent, leftUnsent } from './unsent.ts'

/** `idle`: nothing was changed here. `saved` is only said of what the server has on disk. */
export type Saving = 'idle' | 'saving' | 'saved' | 'retrying' | 'refused'

/** A journey as it stands on the screen. */
export interface Snapshot {
  journey: Journey
  /** Records kept but not shown, because a colleague removed what they stand on. */
  hidden: readonly string[]
  canUndo: boolean
  canRedo: boolean
  saving: Saving
  /** Why saving does not work; null when it does. */
  failure: unknown
  /** Whether what the server does not have could not be kept in this browser either, so that closing loses it. */
  unkept: boolean
}

const RETRY_MS = 2_000

/** A journey open for editing: on the screen at once, on the server's disk right behind it. */
export class OpenJourney {
  readonly id: string
  readonly #live: LiveJourney
  readonly #past: History
  /** Updates made here that nobody sends yet, and those under way. */
  #waiting: Uint8Array[] = []
  /** Where other pages left what waits here; forgotten once it is kept or sent by this one. */
  #adopted: readonly string[] = []
  #unkept = false
  #sequence: number
  #underWay: Promise<void> | null = null
  #retry: ReturnType<typeof setTimeout> | null = null
  #saving: Saving = 'idle'
  #failure: unknown = null
  #snapshot: Snapshot | null = null
  readonly #listeners = new Set<() => void>()

  private constructor(id: string, live: LiveJourney, sequence: number) {
    this.id = id
    this.#live = live
    this.#sequence = sequence
    this.#past = new History(live)
    live.onOwnUpdate((update) => this.#keep(update))
    live.subscribe(() => this.#changed())
  }

  static async open(id: string): Promise<OpenJourney> {
    const { state, sequence } = await client.openJourney(id)
    const left = leftUnsent(id)
    const open = new OpenJourney(id, LiveJourney.from(state, ...left.updates), sequence)
    if (left.updates.length > 0) {
      open.#adopted = left.keys
      open.#keep(merged(left.updates))
    }
    return open
  }

  get now(): Snapshot {
    this.#snapshot ??= {
      journey: this.#live.journey,
      hidden: this.#live.hidden,
      canUndo: this.#past.canUndo,
      canRedo: this.#past.canRedo,
      saving: this.#saving,
      failure: this.#failure,
      unkept: this.#unkept,
    }
    return this.#snapshot
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly edit = (change: Change): void => {
    this.#live.edit((journey) => {
      const after = change(journey)
      return after === journey ? journey : stamped(journey, after, today())
    })
  }
  readonly pen = { edit: this.edit, journey: (): Journey => this.#live.journey }
  /** The journey exactly as it once was: no day is stamped on what comes back. */
  readonly restore = (journey: Journey): void => this.#live.replace(journey)
  readonly undo = (): void => this.#past.undo()
  readonly redo = (): void => this.#past.redo()
  readonly history = {
    undo: this.undo,
    redo: this.redo,
    canUndo: (): boolean => this.#past.canUndo,
    canRedo: (): boolean => this.#past.canRedo,
  }

  /** Gives up what the server refused, and shows again what it has. */
  readonly discard = (): void => {
    keepUnsent(this.id, null)
    forgetUnsent(this.#adopted)
    location.reload()
  }

  /** Fetches what was changed elsewhere, and tries again what could not be sent; the snapshot tells how that went. */
  readonly catchUp = (): Promise<void> => this.#send().catch(() => {})

  /** Resolves when the server and this page have the same; rejects when that cannot be reached. */
  readonly levelled = async (): Promise<void> => {
    // A request under way may have been answered before a colleague's last change.
    await this.#underWay?.catch(() => {})
    await this.#send()
    await this.saved()
  }

  /** Resolves when the server has everything that was changed here; rejects with its reason when it refuses. */
  readonly saved = async (): Promise<void> => {
    while (this.#waiting.length > 0) await this.#send()
  }

  #keep(update: Uint8Array): void {
    this.#waiting.push(update)
    this.#keepInBrowser()
    if (this.#retry !== null) return
    this.#became('saving')
    // It waits in this browser already; making the request would hold up the frame that shows the edit.
    afterPaint(() => this.#saveBehind())
  }

  #saveBehind(): void {
    this.saved().catch(() => {})
  }

  #keepInBrowser(): void {
    const isKept = keepUnsent(this.id, this.#waiting.length > 0 ? merged(this.#waiting) : null)
    this.#unkept = !isKept
    if (!isKept) return
    forgetUnsent(this.#adopted)
    this.#adopted = []
  }

  /** One request at a time; what is changed meanwhile goes with the next. Rejects when the request fails. */
  #send(): Promise<void> {
    this.#underWay ??= this.#request().finally(() => {
      this.#underWay = null
    })
    return this.#underWay
  }

  async #request(): Promise<void> {
    if (this.#retry !== null) clearTimeout(this.#retry)
    this.#retry = null
    const going = this.#waiting.length
    try {
      const sent = await client.sendUpdate(this.id, going > 0 ? merged(this.#waiting) : null, {
        since: this.#sequence,
        member: memberName(),
      })
      this.#took(sent, going)
    } catch (error) {
      this.#failed(error, going)
      throw error
    }
  }

  #took({ sequence, missed }: SentUpdate, going: number): void {
    if (missed) this.#live.apply(missed)
    this.#sequence = sequence
    this.#waiting.splice(0, going)
    this.#keepInBrowser()
    this.#failure = null
    if (this.#waiting.length > 0) this.#became('saving')
    else if (this.#saving !== 'idle') this.#became('saved')
  }

  #failed(error: unknown, going: number): void {
    // Nothing of here is lost when only what is new could not be fetched.
    if (this.#waiting.length === 0) return
    this.#failure = error
    if (going > 0 && error instanceof ApiRequestError && error.status < 500) {
      this.#became('refused')
      return
    }
    this.#retry = setTimeout(() => this.#saveBehind(), RETRY_MS)
    this.#became('retrying')
  }

  #became(saving: Saving): void {
    this.#saving = saving
    this.#changed()
  }

  #changed(): void {
    this.#snapshot = null
    for (const listener of this.#listeners) listener()
  }
}
