import { type Journey, recordsOf, type WithId } from '../journey/journey.ts'
import type { Touchpoint } from '../journey/record.ts'
import { isInLibrary } from './library.ts'
import { differingFields } from './shared-fields.ts'

/** The touchpoints that an edit made say something else, or that it added to the library: other maps may use them too. */
export const touchpointsChanged = (before: Journey, after: Journey): WithId<Touchpoint>[] =>
  recordsOf(after, 'touchpoint').filter((touchpoint) => {
    const was = before.records[touchpoint.id]
    if (!isInLibrary(touchpoint)) return false
    if (was?.kind !== 'touchpoint') return touchpoint.library !== undefined
    return was.library !== touchpoint.library || differingFields(was, touchpoint).length > 0
  })
