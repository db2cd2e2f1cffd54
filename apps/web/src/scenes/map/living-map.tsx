import { getRouteApi } from '@tanstack/react-router'
import { inState, type Journey, type Mark, marksOf, stateDifferences } from '@wegwijs/journey'
import { useMemo, useState } from 'react'
import { Editor, EditorContext } from '../../actions/editor.ts'
import { LookingContext } from '../../actions/map-view.ts'
import { useInState } from '../../data/in-state.ts'
import { type EditedJourney, PenContext } from '../../data/journey.ts'
import { useSeenBeside } from '../../data/versions.ts'
import { DrawnMapScene } from './drawn-map-scene.tsx'
import { useStructureNote } from './structure-note.ts'

const route = getRouteApi('/journeys/$id')

/** The map in the state that was chosen: what is drawn and edited is the journey as it is, or as it should become. */
export function LivingMap({ whole }: { whole: EditedJourney }) {
  const { state, version, preview } = route.useSearch()
  const { seen } = useSeenBeside(whole.journey, version)
  const [editor] = useState(() => new Editor())
  const drawn = useStructureNote(useInState(whole, state ?? 'as-is'), editor)
  const seenMarks = seen?.marks
  const marks = useMemo(
    () => seenMarks ?? (state !== undefined ? marksOf(stateDifferences(whole.journey)) : noMarks),
    [seenMarks, state, whole.journey],
  )
  const asIs = useMemo(
    () => (seen || state === undefined ? null : inState(whole.journey, 'as-is')),
    [seen, state, whole.journey],
  )
  const isPreview = preview === true && seen !== null
  const edited = isPreview ? previewed(whole, inState(seen.version.journey, state ?? 'as-is')) : drawn
  const looking = isPreview ? 'previewing' : state === 'difference' ? 'comparing' : null
  return (
    <EditorContext value={editor}>
      <PenContext value={edited.pen}>
        <LookingContext value={looking !== null}>
          <DrawnMapScene
            editor={editor}
            whole={whole}
            edited={edited}
            marks={isPreview ? noMarks : marks}
            asIs={asIs}
            looking={looking}
          />
        </LookingContext>
      </PenContext>
    </EditorContext>
  )
}

/** An earlier version on the map: to look at, not to change. */
const previewed = (whole: EditedJourney, journey: Journey): EditedJourney => ({
  ...whole,
  journey,
  edit: () => {},
  pen: { edit: () => {}, journey: () => journey },
})

const noMarks: ReadonlyMap<string, Mark> = new Map()
