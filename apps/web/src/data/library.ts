import { useQueryClient } from '@tanstack/react-query'
import { ApiRequestError } from '@wegwijs/api'
import {
  differingFields,
  type Journey,
  type LibraryEntry,
  libraryIdOf,
  libraryOf,
  membersIn,
  type Touchpoint,
  touchpointsChanged,
  type WithId,
  withChangeFollowed,
  withTouchpointsBack,
} from '@wegwijs/journey'
import { useCallback, useMemo } from 'react'
import { client } from './client.ts'
import { useDocuments } from './documents.ts'
import { useOpenJourneys } from './journey.ts'
import type { OpenJourney } from './open-journey.ts'
import { keys } from './queries.ts'
import { type MapOutcome, tellShared } from './shared-note.ts'

/** The team's touchpoints; `around` is the journey on the screen, as it stands there now. */
export function useLibrary(around?: Journey) {
  const { data, error, refetch } = useDocuments()
  const own = around?.example ? undefined : around
  const journeys = useMemo(() => (own && data ? [own, ...data.filter(({ id }) => id !== own.id)] : data), [data, own])
  const entries = useMemo<LibraryEntry[] | undefined>(() => journeys && libraryOf(journeys), [journeys])
  return { journeys, entries, error, refetch }
}

/** Changes the touchpoints of these library ids on several maps, each saved on its own; tells how it went on each. */
export function useChangeMaps() {
  const openJourney = useOpenJourneys()
  const queries = useQueryClient()
  return useCallback(
    async (
      maps: readonly Journey[],
      libraries: readonly string[],
      change: (journey: Journey) => Journey,
    ): Promise<MapOutcome[]> => {
      const outcomes = await Promise.all(
        maps.map(async ({ id, title }): Promise<MapOutcome> => {
          try {
            const open = await openJourney(id)
            const before = membersIn(open.now.journey, libraries)
            open.edit(change)
            const failure = await failureOf(open)
            if (isRefusal(failure)) open.edit((now) => withTouchpointsBack(now, before))
            return { id, title, before, failure, back: false }
          } catch (failure) {
            return { id, title, before: [], failure, back: false }
          }
        }),
      )
      await queries.invalidateQueries({ queryKey: keys.documents })
      return outcomes
    },
    [openJourney, queries],
  )
}

/** After an edit of one map: once it is saved, what it changed in shared touchpoints is changed on other maps too, and told. */
export function useSharing() {
  const changeMaps = useChangeMaps()
  const openJourney = useOpenJourneys()
  return useCallback(
    async (before: Journey, after: Journey): Promise<void> => {
      if (after === before || after.example) return
      for (const touchpoint of touchpointsChanged(before, after)) {
        const { id, name } = touchpoint
        const library = libraryIdOf(after.id, touchpoint)
        const was = before.records[id]
        const change = (journey: Journey): Journey =>
          withChangeFollowed(journey, library, was?.kind === 'touchpoint' ? was : undefined, touchpoint)
        try {
          await (await openJourney(after.id)).saved()
          const journeys = await client.documents()
          if (was === undefined && isCopy(touchpoint, after.id, journeys)) continue
          const maps = journeys.filter((journey) => change(journey) !== journey)
          if (maps.length > 0) tellShared({ name, also: true, maps: await changeMaps(maps, [library], change) })
        } catch (failure) {
          tellShared({ name, also: true, maps: [], failure })
        }
      }
    },
    [changeMaps, openJourney],
  )
}

/** A new touchpoint that says what another one says, such as a pasted one, changes nothing for the team. */
const isCopy = (touchpoint: WithId<Touchpoint>, on: string, journeys: readonly Journey[]): boolean =>
  journeys.some((journey) =>
    membersIn(journey, [libraryIdOf(on, touchpoint)]).some(
      (each) => !(journey.id === on && each.id === touchpoint.id) && differingFields(each, touchpoint).length === 0,
    ),
  )

/** Puts back on one map what a change of a shared touchpoint changed there. */
export function useTakeBack() {
  const openJourney = useOpenJourneys()
  const queries = useQueryClient()
  return async ({ id, before }: MapOutcome): Promise<unknown> => {
    const open = await openJourney(id)
    open.edit((now) => withTouchpointsBack(now, before))
    const failure = await failureOf(open)
    await queries.invalidateQueries({ queryKey: keys.documents })
    return failure
  }
}

/** Why a journey could not be saved; null when it is on the server's disk. */
const failureOf = (open: OpenJourney): Promise<unknown> =>
  open.saved().then(
    () => null,
    (failure: unknown) => failure,
  )

/** A refusal stays one; after a lost connection the change follows by itself. */
export const isRefusal = (failure: unknown): failure is ApiRequestError =>
  failure instanceof ApiRequestError && failure.status < 500
