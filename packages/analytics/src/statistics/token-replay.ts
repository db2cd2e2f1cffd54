/** What moving tokens along a list of steps took; of several traces together the sums. */
export interface Replay {
  produced: number
  consumed: number
  /** Tokens that were not there when a step needed them. */
  missing: number
  /** Tokens that nothing took. */
  remaining: number
}

/**
 * Token replay (Rozinat, van der Aalst 2008) of a trace along steps in a row, each with a place before and behind it. Steps
 * that the list does not name are passed over. Of a name that is there more than once, the first with a token before it
 * is taken, else the first. Of an `open` trace the furthest token may stay where it is.
 */
export function replayed(steps: readonly string[], trace: readonly string[], open: boolean): Replay {
  const tokens = [1, ...steps.map(() => 0)]
  const found: Replay = { produced: 1, consumed: 0, missing: 0, remaining: 0 }
  const take = (place: number): void => {
    found.consumed += 1
    if (tokens[place]! > 0) tokens[place]! -= 1
    else found.missing += 1
  }
  for (const name of trace) {
    const at = steps.findIndex((step, place) => step === name && tokens[place]! > 0)
    const place = at < 0 ? steps.indexOf(name) : at
    if (place < 0) continue
    take(place)
    tokens[place + 1]! += 1
    found.produced += 1
  }
  take(open ? tokens.findLastIndex((count) => count > 0) : steps.length)
  found.remaining = tokens.reduce((sum, count) => sum + count, 0)
  return found
}

/** ½(1 − missing / consumed) + ½(1 − remaining / produced), between 0 and 1. */
export const replayFitness = ({ produced, consumed, missing, remaining }: Replay): number =>
  (1 - missing / consumed + 1 - remaining / produced) / 2
