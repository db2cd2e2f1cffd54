import { inState } from '../compare/states.ts'
import { type Journey, recordsOf, type WithId } from '../journey/journey.ts'
import type { Touchpoint } from '../journey/record.ts'
import { isInLibrary } from './library.ts'
import { differingFields } from './shared-fields.ts'

/**
 * The touchpoints that an edit made say something else, or that it added to the library: other maps may use them too.
 * A wish is no news to other maps.
 */
export const touchpointsChanged = (before: Journey, after: Journey): WithId<Touchpoint>[] => {
  if (!anyTouchpointDiffers(before, after)) return []
  const { records } = inState(before, 'as-is')
  return recordsOf(inState(after, 'as-is'), 'touchpoint').filter((touchpoint) => {
    const was = records[touchpoint.id]
    if (!isInLibrary(touchpoint)) return false
    if (was?.kind !== 'touchpoint') return touchpoint.library !== undefined
    return was.library !== touchpoint.library || differingFields(was, touchpoint).length > 0
  })
}

/** Told by identity: most edits touch no touchpoint, and every edit asks. */
const anyTouchpointDiffers = (before: Journey, after: Journey): boolean => {
  const was = recordsOf(before, 'touchpoint')
  const is = recordsOf(after, 'touchpoint')
  return was.length !== is.length || is.some((touchpoint, index) => touchpoint !== was[index])
}
