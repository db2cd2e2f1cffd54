import { Link, useSearch } from '@tanstack/react-router'
import type { ImportReport } from '@wegwijs/api'
import { Check } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useJourneys } from '../../data/queries.ts'
import { useFormats } from '../../language/provider.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'

interface ReportProps {
  report: ImportReport
  /** Whether the rows were days of advertising instead of events. */
  spend: boolean
  onAgain: () => void
}

/** What an import did, with every count, and the way back to the map. */
export function Report({ report, spend, onAgain }: ReportProps) {
  const t = useTranslations('importing')
  const { number } = useFormats()
  const counts = ['rows', 'stored', 'duplicates', 'invalid', ...(spend ? [] : ['unidentified', 'people'])] as const
  return (
    <section aria-labelledby="report" className="grid gap-5 rounded-2xl border border-line bg-surface p-6 shadow-card">
      <div>
        <h2 id="report" className="flex items-center gap-2 text-xl font-bold">
          <Check size={20} aria-hidden="true" className="text-gain" />
          {t(spend ? 'report.doneSpend' : 'report.done', { count: report.stored })}
        </h2>
        {report.stored === 0 && report.duplicates > 0 && <p className="text-muted">{t('report.allKnown')}</p>}
      </div>
      <dl className="grid grid-cols-6 gap-4 max-lg:grid-cols-3">
        {counts.map((count) => (
          <div key={count} className="flex flex-col-reverse justify-end">
            <dt className="text-xs text-muted">{t(`report.${count as 'rows'}`)}</dt>
            <dd className="text-xl leading-7 font-bold tabular-nums">{number(report[count as 'rows'])}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2 border-t border-line pt-5">
        <WayOn />
        <Button onClick={onAgain}>{t('run.again')}</Button>
      </div>
    </section>
  )
}

/** Back to the journey the import was for unless that is the example, which is not counted from these events; else to the only one there is, else to make one. */
function WayOn() {
  const t = useTranslations('importing.report')
  const { journey } = useSearch({ from: '/import' })
  const own = useJourneys().data?.filter(({ example }) => !example) ?? []
  const target = own.find(({ id }) => id === journey)?.id ?? (own.length === 1 ? own[0]!.id : null)
  if (target) {
    return (
      <Link to="/journeys/$id" params={{ id: target }} className={buttonClass('primary')}>
        {t('toMap')}
      </Link>
    )
  }
  return own.length > 1 ? (
    <Link to="/" className={buttonClass('primary')}>
      {t('toHome')}
    </Link>
  ) : (
    <Link to="/make" className={buttonClass('primary')}>
      {t('makeJourney')}
    </Link>
  )
}
