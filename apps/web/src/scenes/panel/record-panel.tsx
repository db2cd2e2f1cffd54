import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import type { Selection } from '../../actions/selection.ts'
import { Panel } from '../../ui/panel.tsx'
import { ActionPanel } from './action-panel.tsx'
import { CardPanel } from './card-panel.tsx'
import { FeelingPanel } from './feeling-panel.tsx'
import { KpiPanel } from './kpi-panel.tsx'
import { PersonaPanel } from './persona-panel.tsx'
import { StagePanel } from './stage-panel.tsx'
import { StepPanel } from './step-panel.tsx'
import { TouchpointPanel } from './touchpoint-panel.tsx'

type RecordSelection = Extract<Selection, { show: 'record' }>

/** One thing on the map in full. Something removed meanwhile says so. */
export function RecordPanel({ kind, id, onClose }: { kind: RecordSelection['kind']; id: string; onClose: () => void }) {
  const t = useTranslations('panel')
  const { map } = useMapView()
  const record = map.journey.records[id]
  const shared = { id, onClose }
  const stage = map.stages.find((each) => each.id === id)
  const drawn = map.kpis.flat().find((each) => (each.id ?? each.kpi) === id)
  if (kind === 'stage' && stage) return <StagePanel stage={stage} onClose={onClose} />
  if (kind === 'kpi' && drawn) return <KpiPanel drawn={drawn} onClose={onClose} />
  if (record?.kind === 'step') return <StepPanel step={record} {...shared} />
  if (record?.kind === 'touchpoint') return <TouchpointPanel touchpoint={record} {...shared} />
  if (record?.kind === 'card') return <CardPanel card={record} {...shared} />
  if (record?.kind === 'feeling') return <FeelingPanel feeling={record} {...shared} />
  if (record?.kind === 'persona') return <PersonaPanel persona={record} {...shared} />
  if (record?.kind === 'action') return <ActionPanel action={record} {...shared} />
  return (
    <Panel title={t(`kind.${kind}`)} onClose={onClose}>
      <p className="mt-2 text-muted">{t('gone')}</p>
    </Panel>
  )
}
