import { type Journey, modelOf, stageIndex, stagesOf } from '@wegwijs/journey'
import type { Change } from '@wegwijs/live-map'
import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { useEditor } from '../../actions/editor.ts'
import { isOnGrid } from '../../actions/grid-focus.ts'
import { useMapView } from '../../actions/map-view.ts'
import { type Selection, selectionFrom, textOfSelection } from '../../actions/selection.ts'
import type { DrawnMap } from '../../data/drawn-map.ts'
import { useEdited } from '../../data/journey.ts'
import { LaterRecordForm } from '../../forms/later-record-form.ts'
import { Panel } from '../../ui/panel.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

type FormSelection = Extract<Selection, { show: 'edit' | 'new' }>

/** Changing one record, or making a new one, without leaving the map. */
export function FormPanel({ selection, onClose }: { selection: FormSelection; onClose: () => void }) {
  const t = useTranslations()
  const { map, open } = useMapView()
  const { edit, pen, saved } = useEdited()
  const id = selection.show === 'edit' ? selection.id : null
  const editor = useEditor()
  const goBack = (journey: Journey): void => {
    const back = backFrom(selection, journey)
    if (back) open(back)
    else onClose()
  }
  const onSave = async (change: Change): Promise<void> => {
    edit(change)
    await saved()
    // Somebody quick has opened something else meanwhile; that stays open.
    if (editor.now.opened !== textOfSelection(selection)) return
    // Who has gone on on the map is not called back to the record.
    if (isOnGrid()) onClose()
    else goBack(id && isAbout(selection) && !pen.journey().records[id] ? map.journey : pen.journey())
  }
  return (
    <Panel title={t(`panel.${selection.show === 'new' ? 'new' : 'editing'}.${selection.kind}`)} onClose={onClose}>
      <div className="mt-3">
        <Suspense fallback={<Skeleton rows={4} />}>
          <LaterRecordForm
            journey={map.journey}
            kind={selection.kind}
            id={id}
            {...(selection.show === 'new' ? { preset: presetFor(map, selection) } : {})}
            onSave={onSave}
            onCancel={() => goBack(map.journey)}
            onLeave={() => editor.set({ said: t('forms.left') })}
          />
        </Suspense>
      </div>
    </Panel>
  )
}

/** Evidence and checks have no panel of their own: they are read at what they are about. */
const isAbout = ({ kind }: FormSelection): boolean => kind === 'evidence' || kind === 'validation'

/** What is shown once the form is done with; null when nothing is. */
function backFrom(selection: FormSelection, { records }: Journey): Selection | null {
  const id = selection.show === 'edit' ? selection.id : selection.beside
  const record = id === undefined ? undefined : records[id]
  if (!isAbout(selection)) {
    return selection.show === 'edit' && record ? selectionFrom(`${record.kind}:${id}`) : null
  }
  const about = record?.kind === 'evidence' ? record.for : record?.kind === 'validation' ? record.of[0] : id
  const target = about === undefined ? undefined : records[about]
  if (target) return selectionFrom(`${target.kind}:${about}`)
  return selection.kind === 'validation' ? { show: 'journey', part: 'settings' } : null
}

/** Where the new record belongs. A stage of another model is told by its first moment, and that by the journey's own stage. */
function presetFor(map: DrawnMap, { kind, stage: id, beside }: Extract<Selection, { show: 'new' }>) {
  const step = map.journey.records[id]
  if (step?.kind === 'step') return { stage: step.stage, step: id, ...(beside ? { from: beside } : {}) }
  const stage = map.stages.find((each) => each.id === id)
  const moment = stage?.moments[0]
  const ownStages = stagesOf(map.journey, modelOf(map.journey.model))
  const ownIndex = map.own ? ownStages.findIndex((each) => each.id === id) : moment && stageIndex({ moment }, ownStages)
  const ownStage = typeof ownIndex === 'number' ? ownStages[ownIndex]?.id : undefined
  return {
    ...(ownStage ? { stage: ownStage } : {}),
    ...(moment ? { moment } : {}),
    ...(beside ? (kind === 'card' ? { lane: beside } : { from: beside }) : {}),
  }
}
