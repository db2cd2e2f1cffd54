import type { KpiValue, MeasuredSlice } from '@wegwijs/analytics/question'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { stepOf } from '../../../data/kpi-answer.ts'
import { growsWithTime, metricOf } from '../../../data/kpi-reading.ts'
import { useFormats, useText } from '../../../language/provider.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import type { KpiParts } from './kpi-now.tsx'
import { TrendChart } from './trend-chart.tsx'

/** How the KPI went, as a picture and as a table, and what is unusual about the last step. */
export function Trend({ drawn, counted, reading, write }: KpiParts & { counted: KpiValue }) {
  const t = useTranslations('kpi')
  const text = useText()
  const trend = counted.trend ?? []
  const [at, setAt] = useState(trend.length - 1)
  const say = useSay(write)
  const known = trend.filter(({ value }) => value !== null)
  if (known.length < 2) return null
  const shown = trend[Math.min(at, trend.length - 1)]!
  return (
    <PanelSection heading={t('trend')} aside={t(`every.${stepOf(trend)}`)}>
      <TrendChart
        trend={trend}
        target={growsWithTime(metricOf(drawn)) ? undefined : drawn.record?.target}
        fromZero={reading.unit === 'people' || reading.unit === 'count' || reading.unit === 'money'}
        unusualFrom={counted.unusual?.from}
        at={Math.min(at, trend.length - 1)}
        onAt={setAt}
        said={say(shown)}
        write={write}
      />
      <p aria-hidden="true" className="min-h-8.5 text-xs">
        <span className="text-muted">{say(shown)}</span>
      </p>
      {counted.unusual && (
        <p className="mt-1 flex gap-1.5 rounded-lg bg-notice-soft px-2.5 py-1.5 text-xs text-notice">
          <TriangleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
          {text(counted.unusual.reason)}
        </p>
      )}
      <details className="mt-1.5 text-xs">
        <summary className="rounded text-muted">{t('asTable')}</summary>
        <TrendTable trend={trend} write={write} />
      </details>
    </PanelSection>
  )
}

function TrendTable({ trend, write }: { trend: readonly MeasuredSlice[]; write: (value: number) => string }) {
  const t = useTranslations('kpi')
  const formats = useFormats()
  return (
    <table className="mt-1 w-full text-left tabular-nums [&_td]:py-0.5 [&_td]:pr-2 [&_th]:pr-2">
      <caption className="sr-only">{t('trend')}</caption>
      <thead className="text-muted">
        <tr>
          <th scope="col">{t('days')}</th>
          <th scope="col">{t('value')}</th>
          <th scope="col">{t('between')}</th>
          <th scope="col">n</th>
        </tr>
      </thead>
      <tbody>
        {trend.map((slice) => (
          <tr key={slice.from}>
            <td>
              {formats.period(slice.from, slice.to)}
              {!slice.whole && <span className="text-muted"> {t('partial')}</span>}
            </td>
            <td className="font-semibold">{slice.value === null ? '–' : write(slice.value)}</td>
            <td className="text-muted">
              {slice.low !== null && slice.high !== null && `${write(slice.low)} … ${write(slice.high)}`}
            </td>
            <td>{formats.number(slice.n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One step in words: its days, its value, how sure that is and on how much it rests. */
function useSay(write: (value: number) => string): (slice: MeasuredSlice) => string {
  const t = useTranslations('kpi')
  const p = useTranslations('panel')
  const formats = useFormats()
  return (slice) =>
    [
      `${formats.period(slice.from, slice.to)}${slice.whole ? '' : ` ${t('partial')}`}: ${slice.value === null ? t('unknown') : write(slice.value)}`,
      slice.low !== null && slice.high !== null
        ? p('interval', { low: write(slice.low), high: write(slice.high) })
        : null,
      `n\u00a0${formats.number(slice.n)}`,
    ]
      .filter(Boolean)
      .join(' · ')
}
