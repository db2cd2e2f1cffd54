import { ApiRequestError, type SentUpdate } from '@wegwijs/api'
import { type Journey, stamped } from '@wegwijs/journey'
import { type Change, History, LiveJourney, merged } from '@wegwijs/live-map'
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
}

const RETRY_MS = 2_000

/** A journey open for editing: on the screen at once, on the server's disk right behind it. */
export class OpenJourney {
  readonly id: string
  readonly #live: LiveJourney
  readonly #history: History
  /** Updates made here that nobody sends yet, and those under way. */
  #waiting: Uint8Array[] = []
  #sequence: number
  #sending = false
  #saving: Saving = 'idle'
  #failure: unknown = null
  #snapshot: Snapshot | null = null
  readonly #listeners = new Set<() => void>()

  private constructor(id: string, live: LiveJourney, sequence: number) {
    this.id = id
    this.#live = live
    this.#sequence = sequence
    this.#history = new History(live)
    live.onOwnUpdate((update) => this.#keep(update))
    live.subscribe(() => this.#changed())
  }

  static async open(id: string): Promise<OpenJourney> {
    const { state, sequence } = await client.openJourney(id)
    const left = leftUnsent(id)
    const open = new OpenJourney(id, LiveJourney.from(state, ...left), sequence)
    if (left.length > 0) {
      forgetUnsent(id)
      open.#keep(merged(left))
    }
    return open
  }

  get now(): Snapshot {
    this.#snapshot ??= {
      journey: this.#live.journey,
      hidden: this.#live.hidden,
      canUndo: this.#history.canUndo,
      canRedo: this.#history.canRedo,
      saving: this.#saving,
      failure: this.#failure,
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
  readonly undo = (): void => this.#history.undo()
  readonly redo = (): void => this.#history.redo()

  /** Gives up what the server refused, and shows again what it has. */
  readonly discard = (): void => {
    forgetUnsent(this.id)
    location.reload()
  }

  /** Fetches what was changed elsewhere, and tries again what could not be sent. */
  readonly catchUp = (): Promise<void> => this.#send(true)

  /** Resolves when the server has everything that was changed here; rejects with its reason when it refuses. */
  async saved(): Promise<void> {
    while (this.#waiting.length > 0 || this.#sending) {
      await this.#send()
      if (this.#saving === 'refused' || this.#saving === 'retrying') throw this.#failure
      if (this.#sending) await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  #keep(update: Uint8Array): void {
    this.#waiting.push(update)
    keepUnsent(this.id, merged(this.#waiting))
    this.#became('saving')
    void this.#send()
  }

  /** One request at a time; what is changed meanwhile goes with the next. */
  async #send(alsoWhenEmpty = false): Promise<void> {
    if (this.#sending || (this.#waiting.length === 0 && !alsoWhenEmpty)) return
    this.#sending = true
    const going = this.#waiting.length
    try {
      const sent = await client.sendUpdate(this.id, going > 0 ? merged(this.#waiting) : null, {
        since: this.#sequence,
        member: memberName(),
      })
      this.#waiting.splice(0, going)
      this.#took(sent)
    } catch (error) {
      this.#failed(error)
      return
    } finally {
      this.#sending = false
    }
    await this.#send()
  }

  #took({ sequence, missed }: SentUpdate): void {
    this.#sequence = sequence
    if (missed) this.#live.apply(missed)
    keepUnsent(this.id, this.#waiting.length > 0 ? merged(this.#waiting) : null)
    this.#failure = null
    if (this.#waiting.length > 0) this.#became('saving')
    else if (this.#saving !== 'idle') this.#became('saved')
  }

  #failed(error: unknown): void {
    this.#failure = error
    if (error instanceof ApiRequestError && error.status < 500) {
      this.#became('refused')
      return
    }
    if (this.#waiting.length > 0) this.#became('retrying')
    setTimeout(() => void this.#send(), RETRY_MS)
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
