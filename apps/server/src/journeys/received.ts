import { checkJourney, type Journey } from '@wegwijs/journey'
import type { LiveJourney } from '@wegwijs/live-map'
import { invalid, RefusedError } from '../errors.ts'

/**
 * Applies an update to a live document and gives the journey that comes out; null when it brought nothing new. Throws a
 * refusal when the result is no good journey; the document is then of no use any more.
 */
export function receivedBy(live: LiveJourney, update: Uint8Array, id: string): Journey | null {
  const isNew = applied(live, update)
  if (live.isIncomplete) throw startsElsewhere()
  if (!isNew) return null
  const result = checkJourney(live.journey)
  if (!result.ok) {
    throw invalid(
      'Na deze wijziging zou de klantreis niet meer kloppen; er is niets opgeslagen.',
      'After this change the journey would not be right any more; nothing was saved.',
      result.problems,
    )
  }
  if (result.journey.id !== id) throw otherId(id, result.journey.id)
  return result.journey
}

function applied(live: LiveJourney, update: Uint8Array): boolean {
  try {
    return live.apply(update)
  } catch {
    throw invalid(
      'Deze wijziging is niet te lezen; er is niets opgeslagen. Laad de klantreis opnieuw.',
      'This change cannot be read; nothing was saved. Load the journey again.',
      [],
    )
  }
}

const startsElsewhere = (): RefusedError =>
  new RefusedError(
    409,
    'conflict',
    'Deze wijziging bouwt voort op een eerdere die hier ontbreekt; er is niets opgeslagen. Stuur alles wat nog niet bewaard is samen, of laad de klantreis opnieuw.',
    'This change builds on an earlier one that is missing here; nothing was saved. Send everything not yet saved together, or load the journey again.',
  )

const otherId = (id: string, other: string): RefusedError =>
  invalid(
    `De id van een klantreis blijft altijd gelijk: “${id}” kan geen “${other}” worden. Er is niets opgeslagen.`,
    `The id of a journey always stays the same: “${id}” cannot become “${other}”. Nothing was saved.`,
    [],
  )
