import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newRecord, withRecord } from '@wegwijs/journey'
import { LiveJourney } from '@wegwijs/live-map'
import { afterAll } from 'vitest'
import type { JourneyStore } from './journey-store.ts'

export { tea } from '@wegwijs/journey/tea'

/** A folder of this test file, gone when it ends. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijs-journeys-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Someone who edits the tea journey, and sends what was changed when told to. */
export class Editor {
  readonly #store: () => JourneyStore
  readonly member: string
  readonly live: LiveJourney
  #since: number
  #unsent: Uint8Array[] = []

  constructor(store: () => JourneyStore, member: string) {
    const { state, sequence } = store().open('thee')
    this.#store = store
    this.member = member
    this.live = LiveJourney.from(state)
    this.#since = sequence
    this.live.onOwnUpdate((update) => this.#unsent.push(update))
  }

  get since(): number {
    return this.#since
  }

  adds(id: string, name = id): this {
    this.live.edit((journey) => withRecord(journey, id, { ...newRecord(journey, 'persona'), name }))
    return this
  }

  retitles(title: string): this {
    this.live.edit((journey) => ({ ...journey, title }))
    return this
  }

  /** Takes the updates made here that nobody has yet. */
  unsent(): Uint8Array[] {
    const updates = this.#unsent
    this.#unsent = []
    return updates
  }

  /** Sends what was changed, or only asks. Gives back whether others had changed anything. */
  sends(): boolean {
    const updates = this.unsent()
    let heard = false
    for (const update of updates.length > 0 ? updates : [null]) {
      const { sequence, missed } = this.#store().receive('thee', update, { since: this.#since, member: this.member })
      this.#since = sequence
      if (missed) this.live.apply(missed)
      heard ||= missed !== null
    }
    return heard
  }
}
