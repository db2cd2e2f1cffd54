import { type MetricId, metrics } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { type DrawnKpi, placeName } from '../../data/drawn-map.ts'
import { useKpiQuestion, useKpis } from '../../data/kpi-answer.ts'
import { metricOf, readKpi, writeKpi } from '../../data/kpi-reading.ts'
import { useKpiName } from '../../lanes/use-kpi-name.ts'
import { useFormats } from '../../language/provider.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AboutNote } from './about-note.tsx'
import { EditButton } from './edit-button.tsx'
import { AddKpi } from './kpi/add-kpi.tsx'
import { AskAgain } from './kpi/ask-again.tsx'
import { ClvPrediction } from './kpi/clv-prediction.tsx'
import { Comparison } from './kpi/comparison.tsx'
import { KpiNow } from './kpi/kpi-now.tsx'
import { Meaning } from './kpi/meaning.tsx'
import { OthersSay } from './kpi/others-say.tsx'
import { PeopleBehind } from './kpi/people-behind.tsx'
import { SetTarget } from './kpi/set-target.tsx'
import { Trend } from './kpi/trend.tsx'
import { TypedValues } from './kpi/typed-values.tsx'

interface KpiPanelProps {
  drawn: DrawnKpi
  onClose: () => void
}

/** A KPI: what it is now, how it went, what it means, and who is behind it. */
export function KpiPanel({ drawn, onClose }: KpiPanelProps) {
  const t = useTranslations('panel')
  const formats = useFormats()
  const { map, numbers } = useMapView()
  const question = useKpiQuestion(drawn)
  const { data, error, refetch, isPending } = useKpis(question)
  const about = data?.about
  const counted = data?.rows[0] ?? numbers?.kpi(drawn) ?? null
  const reading = readKpi(drawn, counted, numbers?.reported(drawn))
  const metric = metricOf(drawn)
  const { record } = drawn
  const place = record?.at ?? drawn.at
  const persona = map.personas.find(({ id }) => id === record?.segment)
  const write = (value: number): string => writeKpi(value, reading.unit, reading.currency, formats)
  const shared = { drawn, counted, reading, write }
  return (
    <Panel
      title={useKpiName(drawn)}
      chips={
        <>
          <Chip look="soft">{t('kind.kpi')}</Chip>
          {place !== undefined && <Chip look="soft">{placeName(map, place)}</Chip>}
          {persona && <Chip look="soft">{persona.name}</Chip>}
        </>
      }
      subtitle={record?.owner && `${t('owner')}: ${record.owner}`}
      onClose={onClose}
    >
      {question && isPending && !counted ? (
        <Skeleton rows={4} />
      ) : (
        <KpiNow {...shared} isUpToNow={!about || about.period?.to === about.watermark} />
      )}
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {counted?.trend && counted.value !== null && <Trend key={counted.kpi} {...shared} counted={counted} />}
      {counted?.value != null && <Comparison {...shared} now={counted} period={about?.period ?? null} />}
      {drawn.kpi === 'clv' && counted?.value != null && <ClvPrediction drawn={drawn} />}
      {metric && <Meaning metric={metric} measure={record?.measure} isOwn={drawn.kpi === null} />}
      {about && counted && (counted.value !== null || counted.missing === 'period') && (
        <AboutNote about={about} open={counted.value === null} />
      )}
      <OthersSay drawn={drawn} reading={reading} />
      <TypedValues drawn={drawn} write={write} />
      {metric && counted?.value != null && <PeopleBehind key={JSON.stringify(question)} drawn={drawn} />}
      {question && <AskAgain question={question} />}
      {drawn.id && <EditButton kind="kpi" id={drawn.id} />}
      {drawn.id === null && drawn.at === undefined && drawn.kpi !== null && <SetTarget kpi={drawn.kpi} />}
      {drawn.at !== undefined && drawn.kpi !== null && <AddKpi kpi={drawn.kpi} at={drawn.at} />}
    </Panel>
  )
}

interface KpiAtPanelProps {
  kpi: string
  at: string
  onClose: () => void
}

/** A KPI at one place. When the map has it there, that one. */
export function KpiAtPanel({ kpi, at, onClose }: KpiAtPanelProps) {
  const t = useTranslations('panel')
  const { map } = useMapView()
  const onMap = map.kpis.flat().find((each) => each.kpi === kpi && each.record?.at === at && !each.record.segment)
  if (onMap) return <KpiPanel drawn={onMap} onClose={onClose} />
  if (kpi in metrics) return <KpiPanel drawn={{ id: null, kpi: kpi as MetricId, record: null, at }} onClose={onClose} />
  return (
    <Panel title={t('kind.kpi')} onClose={onClose}>
      <p className="mt-2 text-muted">{t('gone')}</p>
    </Panel>
  )
}
