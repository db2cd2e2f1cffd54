import type { KpiValue } from '@wegwijs/analytics/question'
import { type MetricId, metrics } from '@wegwijs/journey'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../../actions/map-view.ts'
import type { Selection } from '../../../actions/selection.ts'
import type { DrawnKpi } from '../../../data/drawn-map.ts'
import { useKpisAt } from '../../../data/kpi-answer.ts'
import { readKpi, writeKpi } from '../../../data/kpi-reading.ts'
import { KpiTarget } from '../../../lanes/kpi-target.tsx'
import { useKpiName } from '../../../lanes/use-kpi-name.ts'
import { useMissing, whyMissing } from '../../../lanes/use-missing.ts'
import { useFormats, useText } from '../../../language/provider.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'

/** What says something about any place on a journey. */
const asked = [
  'visitors',
  'visits',
  'conversion',
  'stepConversion',
  'timeOnPage',
  'csat',
  'nps',
  'ces',
  'revenue',
] as const satisfies MetricId[]

const isHere = ({ value, n }: KpiValue): boolean => value !== null && n > 0

/**
 * KPIs of a stage, step or touchpoint: first those that the team put on the map there, with their targets, then others that
 * can be counted there. Each opens in full; what cannot be counted there is only named.
 */
export function KpisHere({ at }: { at: string }) {
  const t = useTranslations('kpi')
  const text = useText()
  const { map, numbers } = useMapView()
  const { data, error, refetch } = useKpisAt(at, asked)
  if (!numbers?.any) return null
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="mt-3 h-24" />
  const onMap = map.kpis.flat().filter(({ record }) => record?.at === at)
  const others = data.rows.filter(({ kpi }) => !onMap.some((each) => each.kpi === kpi && !each.record?.segment))
  const absent = others.filter((row) => !isHere(row))
  return (
    <PanelSection heading={t('here')}>
      <table className="w-full text-left tabular-nums [&_td]:py-0.5 [&_td]:text-right [&_td]:align-top [&_th]:py-0.5 [&_th]:font-normal">
        <caption className="sr-only">{t('here')}</caption>
        <tbody>
          {onMap.map((drawn) => (
            <KpiOfMap key={drawn.id} drawn={drawn} />
          ))}
          {others.filter(isHere).map((row) => (
            <KpiCounted key={row.kpi} row={row} at={at} />
          ))}
        </tbody>
      </table>
      {absent.length > 0 && (
        <p className="mt-1 text-xs text-muted">
          {t('notHere', { names: absent.map(({ kpi }) => text(metrics[kpi as MetricId].name)).join(', ') })}
        </p>
      )}
    </PanelSection>
  )
}

/** A KPI that stands on the map for this place, against its target. */
function KpiOfMap({ drawn }: { drawn: DrawnKpi }) {
  const formats = useFormats()
  const missing = useMissing()
  const { map, numbers } = useMapView()
  const name = useKpiName(drawn)
  const counted = numbers?.kpi(drawn) ?? null
  const reading = readKpi(drawn, counted)
  const persona = map.personas.find(({ id }) => id === drawn.record?.segment)
  return (
    <KpiLine
      name={persona ? `${name} · ${persona.name}` : name}
      opens={{ show: 'record', kind: 'kpi', id: drawn.id! }}
      below={<KpiTarget drawn={drawn} reading={reading} short />}
      n={reading.n}
    >
      {reading.value === null ? (
        <span className="font-normal text-muted italic">{missing(whyMissing(drawn, counted, reading))}</span>
      ) : (
        <span className={reading.met === false ? 'text-pain' : ''}>
          {writeKpi(reading.value, reading.unit, reading.currency, formats)}
        </span>
      )}
    </KpiLine>
  )
}

function KpiCounted({ row, at }: { row: KpiValue; at: string }) {
  const text = useText()
  const formats = useFormats()
  const { name, unit } = metrics[row.kpi as MetricId]
  return (
    <KpiLine name={text(name)} opens={{ show: 'kpiAt', kpi: row.kpi, at }} n={row.n}>
      {writeKpi(row.value!, unit, row.currency, formats)}
    </KpiLine>
  )
}

interface KpiLineProps {
  name: string
  opens: Selection
  below?: ReactNode
  n: number | null
  /** The value. */
  children: ReactNode
}

function KpiLine({ name, opens, below, n, children }: KpiLineProps) {
  const formats = useFormats()
  const { open } = useMapView()
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          onClick={() => open(opens)}
          className="rounded text-left underline decoration-line-strong underline-offset-3 hover:decoration-ink"
        >
          {name}
        </button>
      </th>
      <td className="pl-2 font-semibold">
        {children}
        {below && <span className="block text-xs font-normal text-muted">{below}</span>}
      </td>
      <td className="w-20 text-xs text-muted">{n !== null && `n\u00a0${formats.compact(n)}`}</td>
    </tr>
  )
}
