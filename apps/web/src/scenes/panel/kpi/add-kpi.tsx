import { type MetricId, newRecord, newRecordId, type Preset, stageIndex, withRecord } from '@wegwijs/journey'
import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useLooking, useMapView } from '../../../actions/map-view.ts'
import { useEdited } from '../../../data/journey.ts'
import { takeOver } from '../../../data/suggested-kpis.ts'
import { Button } from '../../../ui/button.tsx'

/** Puts a KPI that was looked at somewhere on the map, in the stage of that place. */
export function AddKpi({ kpi, at }: { kpi: MetricId; at: string }) {
  const t = useTranslations('kpi')
  const { map, open } = useMapView()
  const { edit, pen } = useEdited()
  const looking = useLooking()
  if (looking || !map.own) return null
  function add(): void {
    const id = newRecordId(pen.journey(), 'kpi')
    const preset = placeOf(pen.journey().records[at], at)
    const { change } = takeOver(
      map,
      pen.journey(),
      stageIndex(newRecord(pen.journey(), 'kpi', preset), map.stages) ?? -1,
    )
    edit((journey) => {
      const kept = change(journey)
      return withRecord(kept, id, { ...newRecord(kept, 'kpi', preset), kpi, at })
    })
    open({ show: 'record', kind: 'kpi', id })
  }
  return (
    <Button size="small" className="mt-3" onClick={add}>
      <Plus size={14} aria-hidden="true" /> {t('addToMap')}
    </Button>
  )
}

type PlacedRecord = ReturnType<typeof useMapView>['map']['journey']['records'][string]

function placeOf(record: PlacedRecord | undefined, at: string): Preset {
  if (record?.kind === 'step') return { stage: record.stage, step: at }
  if (record?.kind !== 'touchpoint') return { stage: at }
  return {
    moment: record.moment,
    ...(record.stage && { stage: record.stage }),
    ...(record.step && { step: record.step }),
  }
}
