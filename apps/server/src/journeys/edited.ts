import type { SentUpdate } from '@wegwijs/api'
import { type Change, LiveJourney } from '@wegwijs/live-map'

/** A live journey, in this process or behind a server: how to open it and how to send what was changed. */
export interface LiveDoor {
  open: () => Promise<{ state: Uint8Array; sequence: number }> | { state: Uint8Array; sequence: number }
  send: (update: Uint8Array, since: number) => Promise<SentUpdate> | SentUpdate
}

/** Makes one edit on a live journey; done when it is on disk. Colleagues who have it open see it appear. */
export async function editOnce({ open, send }: LiveDoor, change: Change): Promise<void> {
  const { state, sequence } = await open()
  const live = LiveJourney.from(state)
  const updates: Uint8Array[] = []
  live.onOwnUpdate((update) => updates.push(update))
  live.edit(change)
  for (const update of updates) await send(update, sequence)
}
