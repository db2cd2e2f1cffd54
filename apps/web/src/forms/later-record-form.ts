import { lazy, useEffect } from 'react'
import { laterPart } from '../data/later-part.ts'

const load = laterPart(() => import('./record-form.tsx'))

/** The form for one record, fetched when it is first opened. */
export const LaterRecordForm = lazy(async () => ({ default: (await load()).RecordForm }))

/** Long enough for what stands on the screen to come first. */
const AHEAD_MS = 2_000

/** Fetches the form ahead, so that it opens at once, also when the server has gone meanwhile. */
export function useFormAhead(): void {
  useEffect(() => {
    // Should it fail, the form itself says so when it is opened.
    const timer = setTimeout(() => void load().catch(() => {}), AHEAD_MS)
    return () => clearTimeout(timer)
  }, [])
}
