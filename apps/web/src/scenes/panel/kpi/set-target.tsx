import type { MetricId } from '@wegwijs/journey'
import { Target } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useLooking, useMapView } from '../../../actions/map-view.ts'
import { useEdited } from '../../../data/journey.ts'
import { takeOver } from '../../../data/suggested-kpis.ts'
import { Button } from '../../../ui/button.tsx'

/** To the form of a KPI that the model suggests, for a target, an owner or a name of its own. */
export function SetTarget({ kpi }: { kpi: MetricId }) {
  const t = useTranslations('kpi')
  const { map, open } = useMapView()
  const { edit, pen } = useEdited()
  const stage = map.kpis.findIndex((each) => each.some(({ id, kpi: suggested }) => id === null && suggested === kpi))
  if (useLooking() || !map.own || stage < 0) return null
  function take(): void {
    const { change, ids } = takeOver(map, pen.journey(), stage)
    edit(change)
    open({ show: 'edit', kind: 'kpi', id: ids.get(kpi)! })
  }
  return (
    <Button size="small" className="mt-3" onClick={take}>
      <Target size={14} aria-hidden="true" /> {t('setTarget')}
    </Button>
  )
}
