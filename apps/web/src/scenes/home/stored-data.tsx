import { Link } from '@tanstack/react-router'
import type { StoreSummary } from '@wegwijs/api'
import { Upload } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useStore } from '../../data/queries.ts'
import { useFormats } from '../../language/provider.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** How much there is to count from, how new it is, and the way to bring more. */
export function StoredData() {
  const t = useTranslations('home.store')
  const { data, error, refetch } = useStore()
  return (
    <section aria-labelledby="stored-data" className="grid gap-2">
      <h2 id="stored-data" className="text-base font-semibold">
        {t('title')}
      </h2>
      {error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton className="h-32" />
      ) : (
        <div className="grid gap-3 rounded-xl border border-line bg-surface p-4 shadow-card">
          {data.change === 0 ? <NoEvents /> : <Figures store={data} />}
          {data.change > 0 && (
            <Link to="/sources" className="justify-self-start rounded underline underline-offset-3">
              {t('sources')}
            </Link>
          )}
          <div className="grid gap-1.5">
            <Link to="/import" className={buttonClass()}>
              <Upload size={14} aria-hidden="true" />
              {t('import')}
            </Link>
            <p className="text-xs text-muted">{t('importHint')}</p>
          </div>
          <p className="border-t border-line pt-3 text-xs text-muted">{t('local')}</p>
        </div>
      )}
    </section>
  )
}

function NoEvents() {
  const t = useTranslations('home.store')
  return (
    <div>
      <p className="font-medium">{t('none')}</p>
      <p className="text-muted">{t('noneHint')}</p>
    </div>
  )
}

function Figures({ store }: { store: StoreSummary }) {
  const t = useTranslations('home.store')
  const { number, day } = useFormats()
  const figures: [string, string][] = [
    [t('people'), number(store.people)],
    [t('events'), number(store.events)],
    ...(store.unidentified > 0 ? [[t('unidentified'), number(store.unidentified)] as [string, string]] : []),
    ...(store.adSpendRows > 0 ? [[t('adSpend'), number(store.adSpendRows)] as [string, string]] : []),
    ...(store.figures > 0 ? [[t('figures'), number(store.figures)] as [string, string]] : []),
    ...(store.searchDays > 0 ? [[t('searchDays'), number(store.searchDays)] as [string, string]] : []),
    ...(store.watermark === null ? [] : [[t('newest'), day(store.watermark)] as [string, string]]),
  ]
  return (
    <dl className="grid gap-1">
      {figures.map(([name, value]) => (
        <div key={name} className="flex items-baseline justify-between gap-3">
          <dt className="text-muted">{name}</dt>
          <dd className="font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
