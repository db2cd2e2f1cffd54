import { queryOptions, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Version, VersionSummary } from '@wegwijs/api'
import { type Difference, type Journey, type Mark, marksOf, versionDifferences } from '@wegwijs/journey'
import { useDeferredValue, useMemo } from 'react'
import { client } from './client.ts'
import { type EditedJourney, useEdited } from './journey.ts'
import { memberName } from './member.ts'

const listKey = (id: string) => ['versions', id] as const
/** A version never changes, so that it is fetched once. */
const versionQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ['version', id, version],
    queryFn: () => client.version(id, version),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The versions of a journey, the newest first. */
export const useVersions = (id: string): UseQueryResult<VersionSummary[]> =>
  useQuery({ queryKey: listKey(id), queryFn: () => client.versions(id), staleTime: 0 })

/** An earlier version beside the journey as it is now. */
export interface SeenVersion {
  version: Version
  /** What was changed since. */
  differences: Difference[]
  marks: ReadonlyMap<string, Mark>
}

/** An earlier version of the open journey and what was changed since; null while there is none to see. */
export const useSeenVersion = (version: string | undefined): Seen => useSeenBeside(useEdited().journey, version)

interface Seen {
  seen: SeenVersion | null
  error: unknown
}

/** The same beside a journey that is given. */
export function useSeenBeside(journey: Journey, version: string | undefined): Seen {
  // A letter typed on the map need not wait for the sum of all changes.
  const now = useDeferredValue(journey)
  const { data, error } = useQuery({ ...versionQuery(journey.id, version ?? ''), enabled: version !== undefined })
  const seen = useMemo(() => {
    if (!data) return null
    const found = versionDifferences(data.journey, now)
    return { version: data, differences: found, marks: marksOf(found) }
  }, [data, now])
  return { seen, error }
}

/** Keeps the journey as it is now under a name. */
export function useKeepVersion() {
  const queries = useQueryClient()
  const { journey, saved } = useEdited()
  return useMutation({
    mutationFn: async (name: string) => {
      await saved()
      return client.keepVersion(journey.id, { name, by: memberName(), reason: 'named' })
    },
    onSuccess: () => void queries.invalidateQueries({ queryKey: listKey(journey.id) }),
  })
}

/**
 * Puts an earlier version back, after the journey as it is now has been kept. What is kept and what is replaced is the
 * journey as everyone has it: also what a colleague changed that was not seen here yet.
 */
export async function putBack(earlier: Journey, { levelled, restore, saved }: Restored): Promise<void> {
  await levelled()
  await client.keepVersion(earlier.id, { name: null, by: memberName(), reason: 'before-restore' })
  await levelled()
  restore(earlier)
  await saved()
}

type Restored = Pick<EditedJourney, 'levelled' | 'restore' | 'saved'>

export function useRestoreVersion() {
  const queries = useQueryClient()
  const edited = useEdited()
  return useMutation({
    mutationFn: (version: Version) => putBack(version.journey, edited),
    onSettled: () => void queries.invalidateQueries({ queryKey: listKey(edited.journey.id) }),
  })
}
