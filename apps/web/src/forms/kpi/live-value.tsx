import type { Question } from '@wegwijs/analytics/question'
import type { Journey, KpiRecord, MetricUnit, OwnMeasure } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useAsked, usePeriod } from '../../data/asked.ts'
import { writeKpi } from '../../data/kpi-reading.ts'
import { useSettled } from '../../data/settled.ts'
import { useMissing } from '../../lanes/use-missing.ts'
import { useFormats } from '../../language/provider.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'

interface LiveValueProps {
  journey: Journey
  id: string
  record: Pick<KpiRecord, 'at' | 'segment'>
  measure: OwnMeasure
  unit: MetricUnit
}

/** What an own KPI comes to now, in which unit; asked when the typing has settled. */
export function LiveValue({ journey, id, record, measure, unit }: LiveValueProps) {
  const t = useTranslations('forms.kpi')
  const formats = useFormats()
  const missing = useMissing()
  const period = usePeriod()
  const question = useSettled(
    JSON.stringify({
      kind: 'kpis',
      journey: journey.id,
      own: [{ id, measure }],
      at: record.at,
      segment: record.segment,
      period,
    }),
  )
  const { data, error, isFetching } = useAsked<Extract<Question, { kind: 'kpis' }>>(JSON.parse(question))
  if (error) return <ErrorNote error={error} />
  const row = data?.rows[0]
  return (
    <p role="status" className="rounded-lg bg-sunken px-2.5 py-2 text-xs">
      <span className="text-muted">{t('measure.unit', { unit: t(`units.${unit}`) })} · </span>
      {!row || isFetching ? (
        <span className="text-muted">{t('measure.counting')}</span>
      ) : row.value === null ? (
        <span className="text-muted italic">{missing(row.missing)}</span>
      ) : (
        <>
          <span className="text-sm font-semibold text-measured">
            {writeKpi(row.value, unit, row.currency, formats)}
          </span>
          <span className="text-muted"> n {formats.number(row.n)}</span>
        </>
      )}
    </p>
  )
}
