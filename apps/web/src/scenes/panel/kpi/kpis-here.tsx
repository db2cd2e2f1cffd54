import type { KpiValue } from '@wegwijs/analytics/question'
import { type MetricId, metrics } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../../actions/map-view.ts'
import { useKpisAt } from '../../../data/kpi-answer.ts'
import { writeKpi } from '../../../data/kpi-reading.ts'
import { useFormats, useText } from '../../../language/provider.tsx'
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

/** KPIs counted at a stage, step or touchpoint; each opens in full. What cannot be counted there is only named. */
export function KpisHere({ at }: { at: string }) {
  const t = useTranslations('kpi')
  const text = useText()
  const formats = useFormats()
  const { numbers, open } = useMapView()
  const { data } = useKpisAt(at, asked)
  if (!numbers?.any) return null
  if (!data) return <Skeleton className="mt-3 h-24" />
  const name = ({ kpi }: KpiValue): string => text(metrics[kpi as MetricId].name)
  const [known, absent] = [data.rows.filter(isHere), data.rows.filter((row) => !isHere(row))]
  return (
    <PanelSection heading={t('here')}>
      <table className="w-full text-left tabular-nums [&_td]:py-0.5 [&_td]:text-right [&_th]:py-0.5 [&_th]:font-normal">
        <caption className="sr-only">{t('here')}</caption>
        <tbody>
          {known.map((row) => (
            <tr key={row.kpi}>
              <th scope="row">
                <button
                  type="button"
                  onClick={() => open({ show: 'kpiAt', kpi: row.kpi, at })}
                  className="rounded text-left underline decoration-line-strong underline-offset-3 hover:decoration-ink"
                >
                  {name(row)}
                </button>
              </th>
              <td className="font-semibold">
                {writeKpi(row.value!, metrics[row.kpi as MetricId].unit, row.currency, formats)}
              </td>
              <td className="w-20 text-xs text-muted">n {formats.compact(row.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {absent.length > 0 && (
        <p className="mt-1 text-xs text-muted">{t('notHere', { names: absent.map(name).join(', ') })}</p>
      )}
    </PanelSection>
  )
}
