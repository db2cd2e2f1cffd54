import { modelOf, stageIndex, stagesOf } from '@wegwijs/journey'
import type { Change } from '@wegwijs/live-map'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { type Selection, textOfSelection } from '../../actions/selection.ts'
import type { DrawnMap } from '../../data/drawn-map.ts'
import { useEdited } from '../../data/journey.ts'
import { Panel } from '../../ui/panel.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const RecordForm = lazy(async () => ({ default: (await import('../../forms/record-form.tsx')).RecordForm }))

/** Changing one record, or making a new one, without leaving the map. */
export function FormPanel({
  selection,
  onClose,
}: {
  selection: Extract<Selection, { show: 'edit' | 'new' }>
  onClose: () => void
}) {
  const t = useTranslations()
  const { map, open } = useMapView()
  const { edit, pen, saved } = useEdited()
  const id = selection.show === 'edit' ? selection.id : null
  const kind = t(`forms.kind.${selection.kind}`)
  const shown = useRef<string | null>(null)
  const name = textOfSelection(selection)
  useEffect(() => {
    shown.current = name
    return () => {
      shown.current = null
    }
  }, [name])
  const showRecord = (): void => {
    const known = selection.kind !== 'evidence' && selection.kind !== 'lane' && selection.kind !== 'step'
    if (id && known) open({ show: 'record', kind: selection.kind as 'card', id })
    else onClose()
  }
  const onSave = async (change: Change): Promise<void> => {
    edit(change)
    await saved()
    // Somebody quick has opened something else meanwhile; that stays open.
    if (shown.current !== name) return
    if (id && pen.journey().records[id]) showRecord()
    else onClose()
  }
  return (
    <Panel title={t(selection.show === 'new' ? 'panel.new' : 'panel.editing', { kind })} onClose={onClose}>
      <div className="mt-3">
        <Suspense fallback={<Skeleton rows={4} />}>
          <RecordForm
            journey={map.journey}
            kind={selection.kind}
            id={id}
            {...(selection.show === 'new' ? { preset: presetFor(map, selection) } : {})}
            onSave={onSave}
            onCancel={showRecord}
          />
        </Suspense>
      </div>
    </Panel>
  )
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
