import { Link, useSearch } from '@tanstack/react-router'
import type { ImportReport } from '@wegwijs/api'
import { Check } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useJourneys } from '../../data/queries.ts'
import { useFormats } from '../../language/provider.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { ChangeTable } from '../sources/change-table.tsx'
import { LeftOutList, leftOutRows } from './left-out.tsx'

interface ReportProps {
  report: ImportReport
  onAgain: () => void
}

/** What an import did, with every count, and the way back to the map. */
export function Report({ report, onAgain }: ReportProps) {
  const t = useTranslations('importing')
  const { number } = useFormats()
  const left = leftOutRows(report.leftOut)
  const counts: [string, number][] = [
    ...(['rows', 'stored', 'duplicates'] as const).map((count): [string, number] => [
      t(`report.${count}`),
      report[count],
    ]),
    ...(report.differing > 0 ? [[t('report.differing'), report.differing] as [string, number]] : []),
    [t('report.invalid'), report.invalid],
    ...(left > 0 ? [[t('report.leftOut'), left] as [string, number]] : []),
    ...(report.changed > 0 ? [[t('report.changed'), report.changed] as [string, number]] : []),
    ...(report.people + report.unidentified > 0
      ? [
          [t('report.unidentified'), report.unidentified] as [string, number],
          [t('report.people'), report.people] as [string, number],
        ]
      : []),
  ]
  return (
    <section aria-labelledby="report" className="grid gap-5 rounded-2xl border border-line bg-surface p-6 shadow-card">
      <div>
        <h2 id="report" className="flex items-center gap-2 text-xl font-bold">
          <Check size={20} aria-hidden="true" className="text-gain" />
          {t('report.done', { count: report.stored })}
        </h2>
        {report.stored === 0 && report.duplicates > 0 && <p className="text-muted">{t('report.allKnown')}</p>}
      </div>
      <dl className="flex flex-wrap gap-x-12 gap-y-3">
        {counts.map(([name, count]) => (
          <div key={name} className="flex flex-col-reverse justify-end">
            <dt className="text-xs text-muted">{name}</dt>
            <dd className="text-xl leading-7 font-bold tabular-nums">{number(count)}</dd>
          </div>
        ))}
      </dl>
      <LeftOutList leftOut={report.leftOut} />
      {report.changes.length > 0 && <ChangeTable changes={report.changes} count={report.changeCount} />}
      <div className="flex flex-wrap gap-2 border-t border-line pt-5">
        <WayOn />
        <Link to="/sources" className={buttonClass()}>
          {t('report.toSources')}
        </Link>
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
