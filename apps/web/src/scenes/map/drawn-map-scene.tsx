import { getRouteApi } from '@tanstack/react-router'
import { type Journey, type Mark, modelOf } from '@wegwijs/journey'
import { useCallback, useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { ShownState, Workbench } from '../../actions/command.ts'
import { type Editor, useEditing } from '../../actions/editor.ts'
import { showRecord } from '../../actions/grid-focus.ts'
import { type MapView, OpenContext } from '../../actions/map-view.ts'
import { type Selection, selectionFrom, textOfSelection } from '../../actions/selection.ts'
import { takeAway } from '../../actions/take-away.ts'
import { drawMap } from '../../data/drawn-map.ts'
import type { EditedJourney } from '../../data/journey.ts'
import { numbersOf } from '../../data/numbers.ts'
import { useMap } from '../../data/queries.ts'
import { useFormAhead } from '../../forms/later-record-form.ts'
import { RemovalDialog } from '../../forms/removal-dialog.tsx'
import { useText } from '../../language/provider.tsx'
import { type MapSearch, periodOf } from '../../search.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Around, AroundLater } from './around.tsx'
import { useClipboard } from './clipboard.ts'
import { CommandMenu } from './command-menu.tsx'
import { FindBar } from './find-bar.tsx'
import { Grid } from './grid.tsx'
import { HereMenu } from './here-menu.tsx'
import { Said } from './said.tsx'
import { ShortcutHelp } from './shortcut-help.tsx'
import { SidePanel } from './side-panel.tsx'
import { Toolbar } from './toolbar.tsx'

const route = getRouteApi('/journeys/$id')

/** Brings the record that was opened back into view when the panel has taken its room. */
function useOpenedInView(panel: string | undefined): void {
  useEffect(() => {
    const id = panel?.split(':')[1]
    if (!id) return
    const frame = requestAnimationFrame(() => showRecord(id))
    return () => cancelAnimationFrame(frame)
  }, [panel])
}

/** What differs is told beside the map as well as marked on it. */
function searchFor(state: ShownState): Partial<MapSearch> {
  if (state === 'difference') return { state, panel: textOfSelection({ show: 'journey', part: 'states' }) }
  return { state: state === 'as-is' ? undefined : state }
}

interface DrawnMapSceneProps {
  editor: Editor
  /** The journey with both its states, as it is now. */
  whole: EditedJourney
  /** The journey in the state that is shown. */
  edited: EditedJourney
  marks: ReadonlyMap<string, Mark>
  asIs: Journey | null
  /** Why the map is only to look at now; null when it can be changed. */
  looking: 'previewing' | 'comparing' | null
}

/**
 * The journey with everything counted in it. While another model or period is being read, the map stays as it was with the
 * numbers that belong to it, so that no number ever stands under a stage it was not counted for.
 */
export function DrawnMapScene({ editor, whole, edited, marks, asIs, looking }: DrawnMapSceneProps) {
  const t = useTranslations('map')
  const s = useTranslations('shell')
  const text = useText()
  const isReadOnly = looking !== null
  const { journey, pen, history, saving, hidden, state } = edited
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const wanted = search.model ?? journey.model
  const { data, error, isPlaceholderData, refetch } = useMap(whole.journey, wanted, periodOf(search), saving)
  const shown = data?.model ?? wanted
  const map = useMemo(() => drawMap(journey, modelOf(shown)), [journey, shown])
  const numbers = useMemo(() => (data ? numbersOf(data.answer, data.counted) : null), [data])
  const change = useCallback(
    (next: Partial<MapSearch>): void => void navigate({ search: (now) => ({ ...now, ...next }), replace: true }),
    [navigate],
  )
  const asked = selectionFrom(search.panel)
  /** Forms are not for what is only to look at. */
  const selection = isReadOnly && (asked?.show === 'edit' || asked?.show === 'new') ? null : asked
  const show = useMemo(
    () =>
      (panel: string | undefined): void => {
        // Known at once, while the address follows: a form that has just been kept must not close what was opened since.
        editor.set({ opened: panel ?? '' })
        void navigate({ search: (now) => ({ ...now, panel }), replace: true })
      },
    [editor, navigate],
  )
  const open = useMemo(() => (next: Selection) => show(textOfSelection(next)), [show])
  useEffect(() => editor.set({ opened: search.panel ?? '' }), [editor, search.panel])
  useEffect(() => editor.setReadOnly(isReadOnly), [editor, isReadOnly])
  useOpenedInView(search.panel)
  useFormAhead()
  const takesOver = !isReadOnly && (search.state ?? 'as-is') === 'as-is'
  const filter = useMemo(
    () => ({ persona: search.persona, evidence: search.evidence, source: search.source, truths: search.truths }),
    [search.persona, search.evidence, search.source, search.truths],
  )
  const view = useMemo<MapView>(
    () => ({
      map,
      numbers,
      marks,
      asIs,
      takesOver,
      open,
      filter,
    }),
    [map, numbers, marks, asIs, takesOver, open, filter],
  )
  const own = map.own && !isReadOnly
  const elsewhere =
    map.own || isReadOnly
      ? null
      : t('elsewhere', { model: text(map.model.name), own: text(modelOf(journey.model).name) })
  const clip = useClipboard({ pen, editor, own, elsewhere })
  const bench = useMemo<Workbench>(
    () => ({
      pen,
      editor,
      history: isReadOnly ? { ...history, canUndo: () => false, canRedo: () => false } : history,
      open,
      whole: whole.pen.journey,
      isWished: state === 'to-be',
      shown: search.state ?? 'as-is',
      look: (next) => change(searchFor(next)),
      clip,
      own,
      elsewhere,
      isReadOnly,
    }),
    [pen, editor, history, open, whole.pen, state, search.state, change, clip, own, elsewhere, isReadOnly],
  )
  const removing = useEditing((state) => state.removing)
  return (
    <OpenContext value={open}>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-1.5 pt-2 pl-5 roomy:h-[calc(100dvh-3rem)] roomy:flex-none">
        <title>{`${journey.title} · Wegwijs`}</title>
        <h1 className="sr-only">{journey.title}</h1>
        <AroundLater edited={edited} view={view}>
          <Toolbar search={search} change={change} model={wanted} reading={isPlaceholderData} bench={bench} />
          {error && (
            <div className="mr-5">
              <ErrorNote error={error} onRetry={() => void refetch()} />
            </div>
          )}
          {saving === 'retrying' && !edited.unkept && (
            <p role="status" className="mr-5 rounded-lg bg-notice-soft px-3 py-0.5 text-xs text-notice">
              {s('kept')}
            </p>
          )}
          {looking && (
            <p role="status" className="mr-5 rounded-lg bg-notice-soft px-3 py-0.5 text-xs text-notice">
              {t(looking)}
            </p>
          )}
          {hidden.length > 0 && <p className="text-xs text-notice">{t('hiddenRecords', { n: hidden.length })}</p>}
          {numbers && !numbers.any && (
            <div className="pr-5">
              <EmptyNote journey={journey.id} />
            </div>
          )}
        </AroundLater>
        <Around edited={edited} view={view}>
          <FindBar bench={bench} />
        </Around>
        <div className="relative flex min-h-0 min-w-0 flex-1 items-stretch gap-1 max-md:flex-col-reverse max-md:gap-4">
          <HereMenu bench={bench}>
            <Grid bench={bench} view={view} />
          </HereMenu>
          <Around edited={edited} view={view}>
            {selection && (
              <SidePanel
                selection={selection}
                whole={whole}
                view={search}
                onView={({ version, preview }) => change({ version, preview })}
                onClose={() => show(undefined)}
              />
            )}
            <RemovalDialog
              journey={journey}
              ids={removing}
              onKeep={() => editor.set({ removing: null })}
              onRemove={(ids) => takeAway(pen, editor, ids)}
            />
          </Around>
        </div>
      </div>
      <Said />
      <CommandMenu bench={bench} />
      <ShortcutHelp bench={bench} />
    </OpenContext>
  )
}
